using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Time;
using DossierItem = Travaux.Record.Dossiers.DatedItem;
using TimeItem = Travaux.Record.Time.DatedItem;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>The dates of items: their own, or what follows from their relations to other items, or from the meeting at which they were done.</summary>
internal sealed class PositionDates
{
    private readonly Dossier _dossier;
    private readonly Lazy<SolvedDates> _solved;

    public PositionDates(Dossier dossier)
    {
        _dossier = dossier;
        _solved = new(() => DateSolver.Solve([.. dossier.Items.OfType<DossierItem>().Select(item => new TimeItem(item.Id, item.Date, Relations(item)))]));
    }

    /// <summary>The date; <see langword="null"/> where nothing places it.</summary>
    public EdtfDate? Of(DossierItem item) => item.Date is { IsUnknown: false } date ? date
        : item is Act { Meeting.Length: > 0 } act && _dossier.Find<Meeting>(act.Meeting)?.Date is { IsUnknown: false } met ? met
        : item.When.Count > 0 ? Between(_solved.Value[item.Id])
        : null;

    /// <summary>From its first possible day to its last; nothing where neither bounds it.</summary>
    private static EdtfDate? Between(SolvedDate solved) => (solved.Earliest, solved.Latest) switch
    {
        ({ } from, { } to) when from == to => EdtfDate.OfDay(from),
        ({ } from, { } to) => EdtfDate.Parse($"[{EdtfDate.OfDay(from)}..{EdtfDate.OfDay(to)}]"),
        ({ } from, null) => EdtfDate.Parse($"[{EdtfDate.OfDay(from)}..]"),
        (null, { } to) => EdtfDate.Parse($"[..{EdtfDate.OfDay(to)}]"),
        _ => null,
    };

    private static Sequence<RelativeDate> Relations(DossierItem item) =>
        [.. item.When.Select(when => RelativeDate.TryParse(when, out var relative, out _) ? relative : null).OfType<RelativeDate>()];
}
