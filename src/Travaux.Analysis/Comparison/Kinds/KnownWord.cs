using System.Collections.Concurrent;
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

/// <summary>Every word of the two copies, understood once; many threads may ask at a time.</summary>
internal sealed class WordTable
{
    private readonly ConcurrentDictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Vocabulary _canonical = new();
    private readonly Lock _naming = new();

    public WordTable(Lexicon lexicon)
    {
        Lexicon = lexicon;
        _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The language's lexicon.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Whether a word stands in the copies as written.</summary>
    public bool Has(string text) => _known.ContainsKey(text);

    /// <summary>A word of the copies, as it is written.</summary>
    public KnownWord Of(ReadOnlySpan<char> text, TokenKind kind) =>
        _bySpan.TryGetValue(text, out var known) ? known : _known.GetOrAdd(text.ToString(), Understand, kind);

    /// <summary>A word that may stand nowhere in the copies by itself, as part of another.</summary>
    public KnownWord Apart(string text, TokenKind kind) =>
        _known.TryGetValue(text, out var known) ? known : Understand(text, kind);

    private KnownWord Understand(string text, TokenKind kind)
    {
        var plain = Folding.Plain(text);
        var folded = plain.ToLower(CultureInfo.InvariantCulture);
        // What nobody sees is no word.
        kind = folded.Length == 0 ? TokenKind.Mark : kind;
        var (whole, stem) = (Lexicon.WholeOf(folded), Lexicon.StemOf(folded));
        return new()
        {
            Text = text,
            Plain = plain,
            Folded = folded,
            Canonical = NumberOf(CanonicalOf(folded, kind)),
            Whole = whole,
            Stem = stem,
            StartsPhrase = Lexicon.StartsPhrase(whole, stem),
            StartsReference = Lexicon.StartsReference(whole, stem),
            IsCompound = kind == TokenKind.Word && folded.Contains('-', StringComparison.Ordinal),
            Kind = kind,
        };
    }

    private int NumberOf(string canonical)
    {
        lock (_naming)
        {
            return _canonical.IdOf(canonical);
        }
    }

    private string CanonicalOf(string folded, TokenKind kind) => kind switch
    {
        TokenKind.Word => Lexicon.Spelling.Canonical(Lexicon.Spelling.WithoutHyphens(folded)),
        TokenKind.Number => folded.Replace(" ", "", StringComparison.Ordinal),
        _ => folded,
    };
}
