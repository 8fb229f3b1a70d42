using Travaux.Record;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What happened, in order: meetings, drafts and what was done to them, events, messages, what was said in public.</summary>
public sealed record Chronicle
{
    /// <summary>The entries, from first to last; those without any date at the end.</summary>
    public Sequence<ChronicleEntry> Entries { get; init; }

    /// <summary>Days with more than one entry, and what is known of the order within each.</summary>
    public Sequence<DayOrder> Days { get; init; }

    /// <summary>Dates that can not all be true, each with the items that cause it.</summary>
    public Sequence<Statement> Contradictions { get; init; }

    /// <summary>What is not known about what is told here: the ids of gaps.</summary>
    public Sequence<string> Gaps { get; init; }

    /// <summary>The phases, in the order of the dossier.</summary>
    public Sequence<string> Phases { get; init; }

    /// <summary>Entries without a date, or with one too wide, which a question about dates can neither take in nor leave out; empty where none was asked about.</summary>
    public Sequence<ChronicleEntry> Undated { get; init; }

    /// <summary>Claims made at another time of the dates that are asked about; empty where none was asked about.</summary>
    public Sequence<Statement> SaidLater { get; init; }

    /// <summary>How many entries the whole account has.</summary>
    public int Whole { get; init; }

    /// <summary>The order in which the items of the dossier came, as it was solved for this account; <see langword="null"/> where none was.</summary>
    internal ChronicleOrder? Order { get; init; }

    /// <summary>The entries of a phase, in order.</summary>
    public IEnumerable<ChronicleEntry> Of(string phase) => Entries.Where(entry => entry.Phase == phase);

    /// <summary>The whole account of a dossier.</summary>
    internal static Chronicle Of(Telling telling)
    {
        var order = new ChronicleOrder(telling);
        var entries = order.Sort(ChronicleEntries.Of(telling, order));
        return new()
        {
            Entries = [.. entries],
            Days = DayOrder.Of(entries, order),
            Contradictions = order.Contradictions(),
            Gaps = telling.Gaps(entries.SelectMany(entry => entry.Folded.Prepend(entry.Id))),
            Phases = [.. telling.Dossier.All<Phase>().Select(phase => phase.Id)],
            Whole = entries.Count,
            Order = order,
        };
    }
}
