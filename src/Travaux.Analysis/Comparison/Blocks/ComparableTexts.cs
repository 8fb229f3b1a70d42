using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>The texts of two documents' blocks, in which equal things that are not text are equal characters.</summary>
/// <remarks>
/// <para>
/// Every thing stands in a text as U+FFFC; to compare, each name of a thing gets a lone surrogate of its own, which no file can hold. Offsets stay as they are.
/// </para>
/// </remarks>
internal sealed class ComparableTexts
{
    private const char First = '\uDC00';
    private const int Most = 1024;
    private readonly Dictionary<string, char> _things = new(StringComparer.Ordinal);

    private ComparableTexts()
    {
    }

    /// <summary>For each block of the older document its text.</summary>
    public required string[] Older { get; init; }

    /// <summary>For each block of the newer document its text.</summary>
    public required string[] Newer { get; init; }

    /// <summary>The texts of both documents.</summary>
    public static ComparableTexts Of(Document older, Document newer)
    {
        var texts = new ComparableTexts { Older = new string[older.Blocks.Count], Newer = new string[newer.Blocks.Count] };
        // More kinds of thing than there are characters for: those left over never equal one of the other side.
        texts.Fill(older, texts.Older, '\uFDD0');
        texts.Fill(newer, texts.Newer, '\uFDD1');
        return texts;
    }

    private void Fill(Document document, string[] texts, char over)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var block = document.Blocks[i];
            texts[i] = block.Runs.Any(run => run.Thing.Length > 0)
                ? string.Concat(block.Runs.Select(run => run.Thing.Length > 0 ? Sign(run.Thing, over) : run.Text))
                : block.Text;
        }
    }

    private string Sign(string thing, char over)
    {
        if (!_things.TryGetValue(thing, out var sign))
        {
            _things[thing] = sign = _things.Count < Most ? (char)(First + _things.Count) : over;
        }
        return sign.ToString();
    }
}
