using System.Globalization;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>The words in which the terminal speaks of relations, kinds and numbers.</summary>
internal static class Wording
{
    /// <summary>A relation in words.</summary>
    public static string Of(Relation relation) => relation switch
    {
        Relation.MovedAndEdited => "moved and edited",
        Relation.Inserted => "new",
        _ => relation.ToString().ToLowerInvariant(),
    };

    /// <summary>A kind of change in words.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.CrossReference => "cross-reference",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The kinds of a change, weightiest first.</summary>
    public static string Of(Sequence<ChangeKind> kinds) => string.Join(", ", kinds.Select(Of));

    /// <summary>A word for a pairing that is less than certain; empty for a certain one.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "",
        _ => confidence.ToString().ToLowerInvariant(),
    };

    /// <summary>A number with its noun: <c>1 article</c>, <c>1,204 words</c>.</summary>
    public static string Count(int count, string noun, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : many ?? noun + "s")}");

    /// <summary>A list as people say it: <c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>The words of a text, at most so many, and how many more there are.</summary>
    public static string Clipped(string text, int words)
    {
        var all = Split(text);
        return all.Length <= words + 2
            ? string.Join(' ', all)
            : $"{string.Join(' ', all.Take(words))} … (+{Count(all.Length - words, "word")})";
    }

    /// <summary>The words of a text: what white space parts.</summary>
    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many words a provision holds, those inside it among them.</summary>
    public static int Words(Provision provision)
    {
        var words = 0;
        foreach (var inside in provision.AndAllInside())
        {
            words += CountWords(inside.Label) + CountWords(inside.Heading) + CountWords(inside.Text);
        }
        return words;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var (words, inside) = (0, false);
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter);
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }
}
