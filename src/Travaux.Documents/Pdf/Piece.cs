namespace Travaux.Documents.Pdf;

/// <summary>Words that stand close together on one line: the whole line, a hung number, a cell's line.</summary>
internal sealed class Piece
{
    /// <summary>A piece of these words, from the left.</summary>
    public Piece(PrintedWord[] words)
    {
        Words = words;
        var (box, main) = (words[0].Box, words[0]);
        foreach (var word in words)
        {
            box = box.With(word.Box);
            main = Weight(word) > Weight(main) ? word : main;
        }
        Box = box;
        (Size, Baseline) = (main.Box.Height, main.Box.Bottom);
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

    private static float Weight(PrintedWord word) => word.Text.Length * word.Box.Height;
}
