namespace Travaux.Documents.Word.Numbering;

/// <summary>What a level prints: words and places for the numbers of levels, <c>Article %1.%2</c> (ECMA-376 §17.9.11).</summary>
internal sealed class LevelText
{
    /// <summary>Far beyond the 31 signs that Word allows; what follows is not printed.</summary>
    private const int Longest = 256;

    public static readonly LevelText Empty = new("", []);

    private readonly IReadOnlyList<(int Level, string Words)> _pieces;

    private LevelText(string source, IReadOnlyList<(int Level, string Words)> pieces) => (Source, _pieces) = (source, pieces);

    /// <summary>As it stands in the file.</summary>
    public string Source { get; }

    /// <summary>Reads <c>%1</c> to <c>%9</c> as places; a percent sign before anything else is one.</summary>
    public static LevelText Parse(string source)
    {
        if (source.Length > Longest)
        {
            source = source[..Longest];
        }
        List<(int, string)> pieces = [];
        var from = 0;
        for (var at = 0; at + 1 < source.Length; at++)
        {
            if (source[at] == '%' && source[at + 1] is >= '1' and <= '9')
            {
                pieces.Add((-1, source[from..at]));
                pieces.Add((source[at + 1] - '1', ""));
                from = at + 2;
                at++;
            }
        }
        pieces.Add((-1, source[from..]));
        return new(source, pieces);
    }

    /// <summary>The text with its places filled.</summary>
    /// <param name="number">What a level, from 0, prints for its place.</param>
    public string Fill(Func<int, string> number) => string.Concat(_pieces.Select(piece => piece.Level < 0 ? piece.Words : number(piece.Level)));
}
