using System.Text;
using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Aligning;

/// <summary>Drafts that no drafter would write: empty texts, repeats, one huge paragraph, nothing but punctuation, halves of letters.</summary>
internal sealed class RandomDrafts(Random random)
{
    private static readonly string[] Words =
    [
        "the", "Parties", "shall", "report", "water", "commission", "not", "lake", "each", "year", "may", "consent", "régime", "озеро",
        "湖", "条", "والماء", "co-operate", "l'eau", "3", "1,000", "5bis", "(a)", "[", "]", ".", ";", "…", "—", "\uD83D", "\uDC7B", "👻", "\u0301", "\u200F", "\0",
    ];

    /// <summary>The texts of a draft's provisions; a few words only, so that many are alike.</summary>
    public List<string> Texts() => random.Next(8) switch
    {
        0 => [],
        1 => [.. Enumerable.Repeat(Text(6), random.Next(1, 60))],
        2 => [.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => Text(3))],
        3 => [Text(3_000), .. Enumerable.Range(0, random.Next(6)).Select(_ => Text(40))],
        _ => [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Text(random.Next(2) == 0 ? 12 : 60))],
    };

    /// <summary>Another draft of the same: texts changed, joined, cut, moved, repeated, left out; or one that has nothing to do with it.</summary>
    public List<string> Copy(List<string> texts)
    {
        if (random.Next(6) == 0)
        {
            return Texts();
        }
        var copy = new List<string>();
        foreach (var text in texts)
        {
            var middle = text.Length / 2;
            copy.AddRange(random.Next(10) switch
            {
                0 => [],
                1 => [Changed(text), Text(10)],
                2 => [text[..middle], text[middle..]],
                3 => [text, text],
                4 when copy.Count > 0 => [copy[^1] + ' ' + text],
                5 or 6 => [Changed(text)],
                _ => [text],
            });
        }
        for (var moves = random.Next(4); moves > 0 && copy.Count > 1; moves--)
        {
            var at = random.Next(copy.Count);
            (copy[at], copy[^1]) = (copy[^1], copy[at]);
        }
        return copy;
    }

    /// <summary>Units with numbers and containers, some of them shared.</summary>
    public List<AlignmentUnit> Units(List<string> texts) =>
        texts.ConvertAll(text => new AlignmentUnit(text) { Number = Number(), Container = random.Next(3) == 0 ? "" : $"art-{random.Next(4)}" });

    /// <summary>A copy whose provisions have these texts, some as headings, some inside others.</summary>
    public Copy Tree(List<string> texts)
    {
        var at = 0;
        return new()
        {
            Document = new() { File = "draft.txt", Format = "plain text", Blocks = default },
            Provisions = Inside(texts, ref at, texts.Count, depth: 0),
        };
    }

    private Sequence<Provision> Inside(List<string> texts, ref int at, int end, int depth)
    {
        var provisions = new List<Provision>();
        while (at < end)
        {
            var own = at++;
            var inside = depth < 4 && random.Next(3) == 0 ? random.Next(Math.Min(8, end - at + 1)) : 0;
            provisions.Add(new()
            {
                Id = new($"p-{own}"),
                Kind = (ProvisionKind)random.Next(Enum.GetValues<ProvisionKind>().Length),
                Label = random.Next(2) == 0 ? "" : $"{own}.",
                Number = Number(),
                Heading = random.Next(4) == 0 ? Text(4) : "",
                Text = texts[own],
                At = new("draft.txt", own, 1),
                Children = Inside(texts, ref at, at + inside, depth + 1),
            });
        }
        return [.. provisions];
    }

    private string Number() => random.Next(3) == 0 ? "" : $"{random.Next(12)}";

    private string Text(int most)
    {
        var text = new StringBuilder();
        for (var words = random.Next(most + 1); words > 0; words--)
        {
            text.Append(Words[random.Next(random.Next(2) == 0 ? 10 : Words.Length)]).Append(random.Next(12) switch { 0 => "", 1 => ". ", 2 => ";\n", _ => " " });
        }
        return text.ToString();
    }

    private string Changed(string text)
    {
        var words = text.Split(' ');
        words[random.Next(words.Length)] = Words[random.Next(Words.Length)];
        return string.Join(' ', words);
    }
}
