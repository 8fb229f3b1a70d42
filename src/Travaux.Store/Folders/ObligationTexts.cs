using System.Text;

namespace Travaux.Store.Folders;

/// <summary>The files of obligations that lie with a dossier: <c>obligations/*.obligations</c> in its folder.</summary>
public static class ObligationTexts
{
    /// <summary>How their names end.</summary>
    public const string Ending = ".obligations";

    private const string Below = "obligations";
    private const int Most = 200;
    private const int Longest = 4_000_000;

    /// <summary>Their names, without folder and ending, and texts, in the order of the names; none beside a journal.</summary>
    /// <remarks><para>At most 200 of them, none longer than 4 MB; what is no UTF-8 is read with its signs replaced, so that reading it tells of them.</para></remarks>
    /// <param name="dossier">The dossier's path.</param>
    /// <exception cref="DossierException">One of them cannot be read.</exception>
    public static IReadOnlyList<(string Name, string Text)> Of(string dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var folder = Path.Combine(dossier, Below);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal).Take(Most).Select(Read)]
            : [];
    }

    /// <summary>The name and text of one file.</summary>
    /// <exception cref="DossierException">It cannot be read, or is too long.</exception>
    public static (string Name, string Text) Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return new FileInfo(path).Length <= Longest
                ? (Path.GetFileNameWithoutExtension(path), Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
                : throw new DossierException(path, "TX970", $"This file of obligations is longer than {Longest / 1_000_000} MB: no text that a dossier compares is.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(path, "TX971", $"This file of obligations cannot be read: {exception.Message}");
        }
    }
}
