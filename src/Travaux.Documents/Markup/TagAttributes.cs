using System.Buffers;

namespace Travaux.Documents.Markup;

/// <summary>Reads the attributes of a tag.</summary>
internal static class TagAttributes
{
    private const string Padding = " \t\n\r\f/";
    private static readonly SearchValues<char> AfterName = SearchValues.Create("= \t\n\r\f/");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\f");

    /// <summary>The attributes in the inside of a tag after its name; the first of a name counts.</summary>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<char> inside, Dialect dialect)
    {
        var attributes = new Dictionary<string, string>();
        inside = inside.Trim(Padding);
        while (!inside.IsEmpty)
        {
            var nameEnd = inside.IndexOfAny(AfterName);
            var name = nameEnd < 0 ? inside : inside[..nameEnd];
            inside = nameEnd < 0 ? default : inside[nameEnd..].TrimStart(Padding);
            var value = "";
            if (!inside.IsEmpty && inside[0] == '=')
            {
                value = Value(inside[1..].TrimStart(), out inside);
            }
            if (!name.IsEmpty)
            {
                attributes.TryAdd(dialect.Name(name.ToString()), value);
            }
        }
        return attributes;
    }

    private static string Value(ReadOnlySpan<char> from, out ReadOnlySpan<char> rest)
    {
        var isQuoted = !from.IsEmpty && from[0] is '"' or '\'';
        var value = isQuoted ? from[1..] : from;
        var end = isQuoted ? value.IndexOf(from[0]) : value.IndexOfAny(Blanks);
        rest = end < 0 ? default : value[(end + 1)..].TrimStart(Padding);
        return References.Replaced(end < 0 ? value : value[..end]);
    }
}
