using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Folders;

/// <summary>Writes nodes as canonical YAML: one way to write each value, so that the same record has the same bytes.</summary>
/// <remarks>
/// <para>
/// Two spaces deeper for each map; a list item begins with "- " at the depth of its key plus two. A map or list of scalars that
/// fits in <see cref="Widest"/> columns stands on one line. Text is always in double quotation marks, slugs, words,
/// numbers and truth values never unless they need them.
/// </para>
/// </remarks>
internal static partial class YamlText
{
    /// <summary>The column up to which a part stands on one line.</summary>
    public const int Widest = 140;

    /// <summary>Writes a map, each key on a line.</summary>
    /// <exception cref="ArgumentException">A text holds half of a letter, a lone surrogate.</exception>
    public static void Write(StringBuilder text, MapNode map) => Map(text, map, 0, firstIsIndented: true);

    private static void Map(StringBuilder text, MapNode map, int depth, bool firstIsIndented)
    {
        var first = true;
        foreach (var entry in map.Entries)
        {
            if (!first || firstIsIndented)
            {
                text.Append(' ', depth);
            }
            first = false;
            text.Append(Word(entry.Key)).Append(':');
            After(text, entry.Value, depth, depth + entry.Key.Length + 2);
        }
    }

    /// <summary>What stands after a key.</summary>
    private static void After(StringBuilder text, Node value, int depth, int column)
    {
        if (OnOneLine(value, column) is { } line)
        {
            text.Append(' ').Append(line).Append('\n');
            return;
        }
        text.Append('\n');
        if (value is MapNode map)
        {
            Map(text, map, depth + 2, firstIsIndented: true);
        }
        else if (value is ListNode list)
        {
            foreach (var item in list.Items)
            {
                text.Append(' ', depth + 2).Append("- ");
                if (OnOneLine(item, depth + 4) is { } short_)
                {
                    text.Append(short_).Append('\n');
                }
                else if (item is MapNode inner)
                {
                    Map(text, inner, depth + 4, firstIsIndented: false);
                }
                else
                {
                    throw new InvalidOperationException("A list in a list is no part of any item.");
                }
            }
        }
    }

    /// <summary>The value on one line; <see langword="null"/> where it is a list or map that does not fit, or holds maps of maps.</summary>
    private static string? OnOneLine(Node value, int column)
    {
        if (value is ScalarNode scalar)
        {
            return Scalar(scalar, inFlow: false);
        }
        if (IsItem(value))
        {
            return null;
        }
        var line = new StringBuilder();
        return Flow(line, value, Widest - column) ? line.ToString() : null;
    }

    /// <summary>Items, which begin with their id, and lists of them never stand on one line.</summary>
    private static bool IsItem(Node value) => value switch
    {
        MapNode map => map.Entries.Count > 2 && map.Entries[0].Key == "id",
        ListNode list => list.Items.Any(IsItem),
        _ => false,
    };

    private static bool Flow(StringBuilder line, Node value, int room)
    {
        switch (value)
        {
            case ScalarNode scalar:
                line.Append(Scalar(scalar, inFlow: true));
                break;
            case ListNode list:
                line.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    line.Append(i == 0 ? "" : ", ");
                    if (!Flow(line, list.Items[i], room))
                    {
                        return false;
                    }
                }
                line.Append(']');
                break;
            case MapNode map:
                line.Append('{');
                for (var i = 0; i < map.Entries.Count; i++)
                {
                    line.Append(i == 0 ? "" : ", ").Append(Word(map.Entries[i].Key)).Append(": ");
                    if (!Flow(line, map.Entries[i].Value, room))
                    {
                        return false;
                    }
                }
                line.Append('}');
                break;
        }
        return line.Length <= room;
    }

    private static string Scalar(ScalarNode scalar, bool inFlow) =>
        scalar.Style == ScalarStyle.Quoted ? Quoted(scalar.Text) : inFlow && scalar.Text.AsSpan().IndexOfAny(",[]{}") >= 0 ? Quoted(scalar.Text) : Word(scalar.Text);

    /// <summary>A slug, word, number or truth value.</summary>
    private static string Word(string text) => IsPlain().IsMatch(text) ? text : Quoted(text);

    private static string Quoted(string text)
    {
        if (!Reading.IsWhole(text))
        {
            throw new ArgumentException("A text holds half of a letter (a lone surrogate), which no file can keep.");
        }
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u0085' => "\\N",
                '\u00A0' => "\\_",
                '\u2028' => "\\L",
                '\u2029' => "\\P",
                '\uFEFF' or '\uFFFE' or '\uFFFF' => $"\\u{(int)letter:X4}",
                < ' ' or '\u007F' or (>= '\u0080' and < '\u00A0') => $"\\x{(int)letter:X2}",
                _ => letter.ToString(CultureInfo.InvariantCulture),
            });
        }
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}-][\p{L}\p{N}\p{M}\-_./]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsPlain();
}
