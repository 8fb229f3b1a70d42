using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Parsing;

/// <summary>The texts beside the repository that tests read, and never copy.</summary>
internal static class Shared
{
    /// <summary>The folder <c>shared</c> beside the repository; <see langword="null"/> where there is none.</summary>
    public static string? Root { get; } = Find();

    public static string Corpora => Path.Combine(Root!, "corpora");

    /// <summary>Plain text as blocks: lines that stand together are one, verbatim.</summary>
    public static Document Plain(string file, string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF');
        var blocks = new List<Block>();
        var (start, end) = (-1, -1);
        for (var at = 0; at <= text.Length;)
        {
            var feed = text.IndexOfAny(['\n', '\f'], at);
            var stop = feed < 0 ? text.Length : feed;
            var blank = text.AsSpan(at, stop - at).IsWhiteSpace();
            if (!blank)
            {
                start = start < 0 ? at : start;
                end = stop;
            }
            if (start >= 0 && (blank || stop == text.Length))
            {
                blocks.Add(Block.Plain(text[start..end], new SourceSpan(file, start, end - start)));
                start = -1;
            }
            at = stop + 1;
        }
        return new() { File = file, Format = "plain text", Blocks = [.. blocks] };
    }

    public static Document Read(string path) => Plain(Path.GetFileName(path), File.ReadAllText(Path.Combine(Corpora, path)));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Travaux.slnx")))
            {
                var shared = Path.Combine(folder.Parent!.FullName, "shared");
                return Directory.Exists(Path.Combine(shared, "corpora")) ? shared : null;
            }
        }
        return null;
    }
}

/// <summary>A test that reads the shared texts, and says so where they are absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Shared.Root is null)
        {
            Skip = "The shared corpora are not beside this repository.";
        }
    }
}

/// <summary>A test over several shared texts.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (Shared.Root is null)
        {
            Skip = "The shared corpora are not beside this repository.";
        }
    }
}
