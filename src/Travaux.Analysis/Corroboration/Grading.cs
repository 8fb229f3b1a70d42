using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Corroboration;

/// <summary>The Admiralty grades of a source or claim: two axes, never one figure.</summary>
/// <remarks>
/// <para>
/// On each axis the latest grade is in force; one without a date is taken as older than all with one, and of those with one date, or without, the
/// last written counts. A later grade of one axis leaves the other as it was: a reliable source can say something improbable.
/// </para>
/// </remarks>
/// <param name="Reliability">The grade in force of who says so, A to F; <see langword="null"/> where none was given.</param>
/// <param name="Credibility">The grade in force of what is said, 1 to 6; <see langword="null"/> where none was given.</param>
/// <param name="Earlier">Those that were in force once, the oldest first.</param>
public sealed record Grading(Grade? Reliability, Grade? Credibility, Sequence<Grade> Earlier)
{
    /// <summary>The grading that some grades make.</summary>
    public static Grading Of(Sequence<Grade> grades)
    {
        var inOrder = grades.OrderBy(grade => grade.Date?.SortKey ?? DateOnly.MinValue).ToList();
        var (reliability, credibility) = (inOrder.LastOrDefault(grade => grade.Reliability is not null), inOrder.LastOrDefault(grade => grade.Credibility is not null));
        return new(reliability, credibility, [.. inOrder.Where(grade => !ReferenceEquals(grade, reliability) && !ReferenceEquals(grade, credibility))]);
    }

    /// <summary>The grading of an item; none for what is neither source nor claim.</summary>
    public static Grading Of(Record.Dossiers.Item item) => Of(item switch
    {
        Source source => source.Grades,
        Claim claim => claim.Grades,
        _ => [],
    });
}
