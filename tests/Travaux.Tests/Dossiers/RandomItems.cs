using System.Globalization;
using System.Text;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;
using ItemReading = Travaux.Record.Dossiers.Shapes.Reading;

namespace Travaux.Tests.Dossiers;

/// <summary>Items that nobody would think of, made from the table of fields of each kind: every field, every sign that a text can hold.</summary>
internal sealed class RandomItems(int seed)
{
    private static readonly string[] Reserved =
    [
        "NO", "no", "yes", "y", "N", "on", "Off", "true", "False", "null", "~", "Null", "1994", "2022-03-29", "12:30", "0x1F", "1e5", ".5", "-", "--", "---", "...",
        "- a", "# a", "a # b", "a: b", "a:", "&a", "*a", "!a", "!!str a", "|", ">", "%YAML 1.2", "@a", "`a", "{a}", "[a]", "a, b", "'a'", "\"a\"", "\\", "\\n", "<<", "=", "?",
        "? a", ": a", " a", "a ", "\ta", "a\n", "\na", "a\n\nb", "a\r\nb", "\r", "a\\", "\u2028", "\u0085", "\uFEFF", "\uFFFE", "\uFFFF", "\0", "\u001B[31m", "\u007F", "\u00A0",
        "שלום", "مرحبا بالعالم", "\u202Eabc\u202C", "\u200Fabc", "e\u0301", "\u0301", "👩‍👩‍👧", "\U0010FFFF", "𐌰𐌱", "Кирилл", "日本語", "ﬁ", "İ", "ß",
    ];

    private static readonly string[] Dates =
    [
        "2022-03-29", "2022-03", "2022", "1994~", "2022-03-29?", "2022-02-28/2022-05", "../2022", "2022-06/..", "201X", "2022-03-XX", "2022-21", "2022-03-29T10:30:00Z", "%2022-03", "Y-17000",
    ];

    private readonly Random _random = new(seed);

    /// <summary>An item of a kind, with some of its fields or all of them.</summary>
    public Item Of(ItemKind kind, int fullness)
    {
        while (true)
        {
            var reading = new ItemReading();
            var node = Map(kind.Shape, fullness, 0);
            if (kind.Read(node, reading) is { } item && reading.Diagnostics.Count == 0)
            {
                return item;
            }
            // A date that the reader does not know is not what is tested here; anything else is.
            Assert.All(reading.Diagnostics, each => Assert.Equal("TX511", each.Code));
        }
    }

    /// <summary>A text that is not blank.</summary>
    public string Text()
    {
        while (true)
        {
            var text = _random.Next(8) switch
            {
                0 => Reserved[_random.Next(Reserved.Length)],
                1 => Reserved[_random.Next(Reserved.Length)] + Reserved[_random.Next(Reserved.Length)],
                2 when _random.Next(20) == 0 => string.Concat(Enumerable.Repeat(Letters(50), 200)),
                3 => string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => "ab \"\\\n:#,[]{}&*!|>'%@`-?".Substring(_random.Next(23), 1))),
                _ => Letters(_random.Next(1, 40)),
            };
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }
    }

    /// <summary>A slug.</summary>
    public string Slug()
    {
        while (true)
        {
            var slug = _random.Next(6) == 0 ? Reserved[_random.Next(Reserved.Length)] : Letters(_random.Next(1, 12));
            if (ItemReading.IsSlug(slug))
            {
                return slug;
            }
        }
    }

    /// <summary>Letters of all classes: half of them plain, the others from anywhere in Unicode.</summary>
    private string Letters(int count)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var rune = _random.Next(2) == 0 ? _random.Next(0x20, 0x7F) : _random.Next(3) switch { 0 => _random.Next(0xD800), 1 => _random.Next(0xE000, 0x10000), _ => _random.Next(0x10000, 0x110000) };
            letters.Append(new Rune(rune).ToString());
        }
        return letters.ToString();
    }

    private MapNode Map(Shape shape, int fullness, int depth)
    {
        var entries = new List<NodeEntry>();
        foreach (var field in shape.Fields)
        {
            if (field.IsRequired || (depth < 3 && _random.Next(100) < fullness))
            {
                entries.Add(new(field.Name, default, Value(field.Type, fullness, depth)));
            }
        }
        return new([.. entries], default);
    }

    private Node Value(FieldType type, int fullness, int depth) => type switch
    {
        FieldType.Text => Quoted(Text()),
        FieldType.Slug or FieldType.Reference => Quoted(Slug()),
        FieldType.Number => new ScalarNode(_random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture), ScalarStyle.Plain, default),
        // False is how a flag is absent, and is not written.
        FieldType.Flag => new ScalarNode("true", ScalarStyle.Plain, default),
        FieldType.Date => Quoted(Dates[_random.Next(Dates.Length)]),
        FieldType.Word word => new ScalarNode(word.Words[_random.Next(word.Words.Count)], ScalarStyle.Plain, default),
        FieldType.Part part => Map(part.Shape, fullness, depth + 1),
        FieldType.Many many => new ListNode([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Value(many.Of, fullness, depth + 1))], default),
        _ => throw new InvalidOperationException($"No such type: {type}"),
    };

    private static ScalarNode Quoted(string text) => new(text, ScalarStyle.Quoted, default);
}
