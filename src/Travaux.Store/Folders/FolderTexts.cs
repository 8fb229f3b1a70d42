using System.Text;
using Travaux.Record.Diagnostics;

namespace Travaux.Store.Folders;

/// <summary>The texts of a folder's files of items; a file that can not be read is told of, and the others are read.</summary>
internal static class FolderTexts
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The names of the files, the head's first.</summary>
    /// <exception cref="DossierException">The folder can not be read.</exception>
    public static List<string> Names(string folder, List<Diagnostic> errors)
    {
        try
        {
            var all = Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal).ToList();
            foreach (var name in all.Where(name => !name.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML"))
            {
                errors.Add(new("TX558", SourceSpan.Whole(name), $"Files of items end in '.yaml', so this one is not read: call it '{Path.GetFileNameWithoutExtension(name)}.yaml'."));
            }
            var names = all.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
            return names.Count <= DossierFolder.MostFiles
                ? [DossierFolder.HeadFile, .. names.Where(name => name != DossierFolder.HeadFile)]
                : throw new DossierException(folder, "TX546", $"There are {names.Count} files of items here; a dossier has at most {DossierFolder.MostFiles}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(folder, "TX547", $"The folder can not be read: {exception.Message}");
        }
    }

    /// <summary>The file of a name; <see langword="null"/>, and an error, where it can not be read.</summary>
    public static FolderFile? Read(string folder, string name, List<Diagnostic> errors)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        var whole = SourceSpan.Whole(name);
        try
        {
            if (file.LinkTarget is not null)
            {
                errors.Add(new("TX559", whole, "This is a link: a dossier holds its files itself. Put the file here."));
                return null;
            }
            if (file.Length > DossierFolder.LongestFile)
            {
                errors.Add(new("TX548", whole, $"The file is longer than {DossierFolder.LongestFile / (1024 * 1024)} MB: divide its items over several files."));
                return null;
            }
            // What has no length is not opened: it may be a pipe, at which nobody writes.
            return Decoded(name, file.Length == 0 ? [] : File.ReadAllBytes(file.FullName), errors);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new("TX556", whole, $"The file can not be read: {Reason(exception)}"));
            return null;
        }
    }

    private static FolderFile Decoded(string name, byte[] bytes, List<Diagnostic> errors)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        try
        {
            var text = Strict.GetString(content);
            return new(name, LineEnds(text)) { IsVerbatim = content.Length == bytes.Length && !text.Contains('\r', StringComparison.Ordinal) };
        }
        catch (DecoderFallbackException exception)
        {
            var good = LineEnds(Encoding.UTF8.GetString(content[..Math.Max(0, exception.Index)]));
            var bytesThere = string.Join(' ', (exception.BytesUnknown ?? []).Select(each => $"{each:X2}"));
            errors.Add(new("TX549", new(name, good.Length, 1), $"This is not UTF-8 (bytes {bytesThere}): save the file as UTF-8."));
            // The text up to there, so that the place can be told, and what comes behind as well as can be.
            return new(name, good + LineEnds(Encoding.UTF8.GetString(content[Math.Max(0, exception.Index)..]))) { IsBroken = true };
        }
    }

    private static string LineEnds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;

    /// <summary>What the system says, without the path, which is told already.</summary>
    private static string Reason(Exception exception) => exception is UnauthorizedAccessException ? "you may not read it." : exception.Message;
}
