using System.Globalization;
using Travaux.Analysis.Comparison.Words;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>A word as it is written somewhere in the two texts, with what can be told of it alone.</summary>
internal sealed class KnownWord
{
    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>As typed on a plain keyboard, with its capitals.</summary>
    public required string Plain { get; init; }

    /// <summary>The same in lower case.</summary>
    public required string Folded { get; init; }

    /// <summary>The same number for every spelling and look of one word.</summary>
    public required int Canonical { get; init; }

    /// <summary>Its number in the lexicon as a whole word; -1 for none.</summary>
    public required int Whole { get; init; }

    /// <summary>The number of its stem in the lexicon; -1 for none.</summary>
    public required int Stem { get; init; }

    /// <summary>Whether the lexicon knows it, alone or in a phrase.</summary>
    public bool IsLexical => Whole >= 0 || Stem >= 0;

    /// <summary>Whether a phrase of the lexicon starts with it.</summary>
    public required bool StartsPhrase { get; init; }

    /// <summary>Whether a reference to a provision may start with it.</summary>
    public required bool StartsReference { get; init; }

    /// <summary>What its characters make it.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>Whether a hyphen joins its parts.</summary>
    public required bool IsCompound { get; init; }

    /// <summary>Whether it is read as a word or a number, not as a mark.</summary>
    public bool IsSpoken => Kind is TokenKind.Word or TokenKind.Number or TokenKind.Sign;

    /// <summary>Whether its first letter is a capital.</summary>
    public bool IsCapital => Kind == TokenKind.Word && char.IsUpper(Text[0]);
}

/// <summary>A word where it stands.</summary>
/// <param name="Known">What it is.</param>
/// <param name="Start">Its first code unit in its side's text.</param>
/// <param name="End">The code unit after the white space that follows it.</param>
/// <param name="Change">The change that it belongs to; -1 when it is kept.</param>
internal readonly record struct Word(KnownWord Known, int Start, int End, int Change);

/// <summary>Every word of the two copies, understood once.</summary>
internal sealed class WordTable(Lexicon lexicon)
{
    private readonly Dictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly Vocabulary _canonical = new();

    /// <summary>The language's lexicon.</summary>
    public Lexicon Lexicon => lexicon;

    /// <summary>How many different words there are, spellings aside.</summary>
    public int Count => _canonical.Count;

    /// <summary>Whether a word has been seen as written.</summary>
    public bool Has(string text) => _known.ContainsKey(text);

    /// <summary>The word as it is written.</summary>
    public KnownWord Of(ReadOnlySpan<char> text, TokenKind kind)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }
        var plain = Folding.Plain(text);
        var folded = plain.ToLower(CultureInfo.InvariantCulture);
        // What nobody sees is no word.
        kind = folded.Length == 0 ? TokenKind.Mark : kind;
        var (whole, stem) = (lexicon.WholeOf(folded), lexicon.StemOf(folded));
        known = new()
        {
            Text = text.ToString(),
            Plain = plain,
            Folded = folded,
            Canonical = _canonical.IdOf(CanonicalOf(folded, kind)),
            Whole = whole,
            Stem = stem,
            StartsPhrase = lexicon.StartsPhrase(whole, stem),
            StartsReference = lexicon.StartsReference(whole, stem),
            IsCompound = kind == TokenKind.Word && folded.Contains('-', StringComparison.Ordinal),
            Kind = kind,
        };
        _known.Add(known.Text, known);
        return known;
    }

    private string CanonicalOf(string folded, TokenKind kind) => kind switch
    {
        TokenKind.Word => lexicon.Spelling.Canonical(lexicon.Spelling.WithoutHyphens(folded)),
        TokenKind.Number => folded.Replace(" ", "", StringComparison.Ordinal),
        _ => folded,
    };
}
