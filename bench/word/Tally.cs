namespace Travaux.Bench.Word;

/// <summary>What the redlines of one program come to, over many pairs.</summary>
internal sealed record Tally(IReadOnlyList<Verdict> Verdicts)
{
    public int Made => Verdicts.Count(each => each.IsThere);

    public int Right => Verdicts.Count(each => each.Right);

    public int RightStrictly => Verdicts.Count(each => each.RightStrictly);

    public int Inserted => Verdicts.Sum(each => each.Inserted);

    public int Deleted => Verdicts.Sum(each => each.Deleted);

    public int Moved => Verdicts.Sum(each => each.Moved);

    public int Retyped => Verdicts.Sum(each => each.Retyped);

    public int Stretches => Verdicts.Sum(each => each.Stretches);

    /// <summary>The words that a reader sees marked.</summary>
    public int Marked => Inserted + Deleted + Moved;

    /// <summary>The same, over those pairs only where a program's redline was right.</summary>
    public Tally Where(IReadOnlyList<Verdict> right) => new([.. Verdicts.Where((_, at) => right[at].Right)]);
}
