namespace Travaux.Record.Time;

/// <summary>How far, in days, imprecise words and signs may be from the truth: the one table of them.</summary>
/// <remarks>
/// <para>
/// A source that says "about" tells no number, and a relation needs one, or nothing could ever be certain. The numbers are ours,
/// wide rather than narrow, since a false "certainly" does more harm than a "possibly" too many. Whoever knows the source better
/// gives a table of their own: <c>Tolerances.Default with { ApproximateDay = 1 }</c>.
/// </para>
/// </remarks>
public sealed record Tolerances
{
    /// <summary>The table used unless another is given.</summary>
    public static Tolerances Default { get; } = new();

    /// <summary><c>~</c> on a day: <c>2022-03-08~</c>. The default is 3.</summary>
    public int ApproximateDay { get; init => field = NotNegative(value); } = 3;

    /// <summary><c>~</c> on a month: half of it. The default is 15.</summary>
    public int ApproximateMonth { get; init => field = NotNegative(value); } = 15;

    /// <summary><c>~</c> on a season or another part of a year. The default is 45.</summary>
    public int ApproximateSeason { get; init => field = NotNegative(value); } = 45;

    /// <summary><c>~</c> on a year: half of it. The default is 183.</summary>
    public int ApproximateYear { get; init => field = NotNegative(value); } = 183;

    /// <summary><c>?</c> on a day: it may be of another week. The default is 31.</summary>
    public int UncertainDay { get; init => field = NotNegative(value); } = 31;

    /// <summary><c>?</c> on a month, a season or another part of a year: it may be of another year. The default is 366.</summary>
    public int UncertainMonth { get; init => field = NotNegative(value); } = 366;

    /// <summary><c>?</c> on a year: it may be of another decade. The default is 3653.</summary>
    public int UncertainYear { get; init => field = NotNegative(value); } = 3653;

    /// <summary>"nearly": so much less than the length named, in hundredths of it, and never more. The default is 15.</summary>
    /// <remarks><para>Rounded up to whole days: "nearly three weeks" is 17 to 21 days.</para></remarks>
    public int NearlyPercent { get; init => field = NotNegative(value); } = 15;

    /// <summary>"about" and "some": so much less or more than the length named, in hundredths of it, rounded up. The default is 25.</summary>
    public int AboutPercent { get; init => field = NotNegative(value); } = 25;

    /// <summary>"a few": from 2 to this many. The default is 5.</summary>
    public int FewMost { get; init => field = NotNegative(value); } = 5;

    /// <summary>"several": from 3 to this many. The default is 10.</summary>
    public int SeveralMost { get; init => field = NotNegative(value); } = 10;

    /// <summary>"shortly" before or after: up to this many days. The default is 7.</summary>
    public int ShortlyDays { get; init => field = NotNegative(value); } = 7;

    internal int Of(Qualification said, Precision precision) => Math.Max(
        said.HasFlag(Qualification.Approximate)
            ? precision switch
            {
                >= Precision.Day => ApproximateDay,
                Precision.Month => ApproximateMonth,
                Precision.Season => ApproximateSeason,
                _ => ApproximateYear,
            }
            : 0,
        said.HasFlag(Qualification.Uncertain)
            ? precision switch
            {
                >= Precision.Day => UncertainDay,
                Precision.Month or Precision.Season => UncertainMonth,
                _ => UncertainYear,
            }
            : 0);

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
