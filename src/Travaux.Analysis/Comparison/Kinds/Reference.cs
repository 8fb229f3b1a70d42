namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>
/// A reference to provisions: <c>paragraphs 2 and 3 of Article 5</c> is two, the first inside the second.
/// </summary>
internal sealed record Reference
{
    /// <summary>
    /// The kind of provision as the lexicon names it: <c>article</c>, <c>paragraph</c>, <c>annex</c> …
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>First word, which names the kind.</summary>
    public required int From { get; init; }

    /// <summary>The word after the last.</summary>
    public required int To { get; init; }

    /// <summary>What is referred to, in order; each a path of numbers (<c>5(2)(a)</c> is three).</summary>
    public required List<string[]> Items { get; init; }

    /// <summary>The reference that this one is inside; <see langword="null"/> when it stands alone.</summary>
    public Reference? Outer { get; set; }

    /// <summary>Whether it is to another instrument ("of the Charter").</summary>
    public bool IsExternal { get; set; }

    /// <summary>How wide the kind of provision is: 0 for the widest.</summary>
    public int Rank => Kind switch
    {
        "annex" or "protocol" => 0,
        "part" => 1,
        "title" => 2,
        "chapter" => 3,
        "section" => 4,
        "article" => 5,
        "paragraph" => 6,
        _ => 7,
    };
}
