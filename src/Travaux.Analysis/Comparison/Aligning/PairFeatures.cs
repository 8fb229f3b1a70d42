namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>The names of what speaks for a pair, in the order in which a candidate keeps them.</summary>
internal static class PairFeatures
{
    /// <summary>Weight shared, as the harmonic mean of the shares of both sides.</summary>
    public const int Likeness = 0;

    /// <summary>The larger of the shares of the two sides: high when one is contained in the other.</summary>
    public const int Containment = 1;

    /// <summary>As <see cref="Likeness"/>, words alone without their order.</summary>
    public const int WordLikeness = 2;

    /// <summary>As <see cref="Containment"/>, words alone without their order.</summary>
    public const int WordContainment = 3;

    /// <summary>Share of the older unit that sentences of the newer unit cover better than any other's.</summary>
    public const int BestForOlder = 4;

    /// <summary>Share of the newer unit that sentences of the older unit cover better than any other's.</summary>
    public const int BestForNewer = 5;

    /// <summary>The larger of the last two.</summary>
    public const int BestForEither = 6;

    /// <summary>Likeness of the two sentences most alike.</summary>
    public const int BestSentences = 7;

    /// <summary>Likeness of the two sentences most alike among those that are each other's best.</summary>
    public const int MutualSentences = 8;

    /// <summary>Logarithm of the weight that sentences which are each other's best share.</summary>
    public const int MutualWeight = 9;

    /// <summary>How far another newer unit is more like the older one: 0 or less.</summary>
    public const int OlderHasBetter = 10;

    /// <summary>How far another older unit is more like the newer one: 0 or less.</summary>
    public const int NewerHasBetter = 11;

    /// <summary>Logarithm of the weight of the lighter unit.</summary>
    public const int LighterWeight = 12;

    /// <summary>Whether both have the same number, times the share of sure pairs that kept theirs.</summary>
    public const int SameNumber = 13;

    /// <summary>Whether the newer unit stands between the counterparts of the older unit's neighbours.</summary>
    public const int Between = 14;

    /// <summary>How near it stands to where the neighbours' counterparts would have it.</summary>
    public const int Near = 15;

    /// <summary>How many of six neighbours kept their distance, the nearer the more.</summary>
    public const int Support = 16;

    /// <summary>Share of the paired units of the older unit's container that went to the newer unit's.</summary>
    public const int Container = 17;

    /// <summary>Probability of the likeliest other counterpart of the older unit.</summary>
    public const int OlderTaken = 18;

    /// <summary>Probability of the likeliest other counterpart of the newer unit.</summary>
    public const int NewerTaken = 19;

    /// <summary>Both taken at once.</summary>
    public const int BothTaken = 20;

    /// <summary>Probability that the older unit also went to a neighbour of the newer one: a split.</summary>
    public const int NextToSplit = 21;

    /// <summary>Probability that a neighbour of the older unit also went to the newer one: a merge.</summary>
    public const int NextToMerge = 22;

    /// <summary>Share of the newer unit that the older gives and its likeliest other counterpart lacks.</summary>
    public const int LeftForNewer = 23;

    /// <summary>Share of the older unit that the newer takes and its likeliest other source lacks.</summary>
    public const int LeftForOlder = 24;

    /// <summary><see cref="Support"/> times <see cref="Likeness"/>.</summary>
    public const int SupportedLikeness = 25;

    /// <summary><see cref="OlderTaken"/> times the share of the newer unit that the older gives.</summary>
    public const int TakenAndLeftForNewer = 26;

    /// <summary><see cref="NewerTaken"/> times the share of the older unit that the newer takes.</summary>
    public const int TakenAndLeftForOlder = 27;

    /// <summary><see cref="NextToSplit"/> times the share of the newer unit's words that the older has.</summary>
    public const int SplitWords = 28;

    /// <summary><see cref="NextToMerge"/> times the share of the older unit's words that the newer has.</summary>
    public const int MergedWords = 29;

    /// <summary>Whether the older unit's number stands elsewhere in the newer draft, times the share that kept theirs.</summary>
    public const int OlderNumberElsewhere = 30;

    /// <summary>Whether the newer unit's number stands elsewhere in the older draft, times the share that kept theirs.</summary>
    public const int NewerNumberElsewhere = 31;

    /// <summary>How many there are.</summary>
    public const int Count = 32;

    /// <summary>How many of them, from the first, tell of the two texts alone.</summary>
    public const int OfTextAlone = 14;

    /// <summary>The names, in order.</summary>
    public static readonly string[] Names =
    [
        "likeness", "containment", "word-likeness", "word-containment", "best-for-older", "best-for-newer",
        "best-for-either", "best-sentences", "mutual-sentences", "mutual-weight", "older-has-better",
        "newer-has-better", "lighter-weight", "same-number", "between", "near", "support", "container",
        "older-taken", "newer-taken", "both-taken", "next-to-split", "next-to-merge", "left-for-newer",
        "left-for-older", "supported-likeness", "taken-and-left-for-newer", "taken-and-left-for-older",
        "split-words", "merged-words", "older-number-elsewhere", "newer-number-elsewhere",
    ];
}
