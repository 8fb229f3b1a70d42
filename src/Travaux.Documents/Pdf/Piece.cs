namespace Travaux.Documents.Pdf;

/// <summary>Words that stand close together on one line: the whole line, a hung number, a cell's line.</summary>
internal sealed class Piece
{
    /// <summary>A piece of these words, from the left.</summary>
    public Piece(PrintedWord[] words)
    {
        Words = words;
        var box = words[0].Box;
        foreach (var word in words.AsSpan(1))
        {
            box = box.With(word.Box);
        }
        Box = box;
        (Size, Baseline) = Main(words);
    }

    /// <summary>The words, from the left (on pages that read from the right: from the right).</summary>
    public PrintedWord[] Words { get; }

    /// <summary>The box around them.</summary>
    public Box Box { get; }

    /// <summary>Height of the font that most of it is set in.</summary>
    public float Size { get; }

    /// <summary>Where the words of that font end below.</summary>
    public float Baseline { get; }

    /// <summary>The words with blanks between them.</summary>
    public string Text => field ??= string.Join(' ', Words.Select(word => word.Text));

    /// <summary>Whether it is printed along the height of the page.</summary>
    public bool IsUpright => Words.Any(word => word.Text.Length >= 3 && word.Box.Height > 1.5f * word.Box.Width && word.Box.Height > 24);

    // The size that most letters have; where it is set at several heights, the first.
    private static (float Size, float Baseline) Main(PrintedWord[] words)
    {
        if (Array.TrueForAll(words, word => Math.Abs(word.Box.Height - words[0].Box.Height) < 0.25f))
        {
            return (words[0].Box.Height, words[0].Box.Bottom);
        }
        var main = words.GroupBy(word => (int)Math.Round(word.Box.Height * 2)).MaxBy(same => same.Sum(word => word.Text.Length) * same.Key)!.First();
        return (main.Box.Height, main.Box.Bottom);
    }
}
