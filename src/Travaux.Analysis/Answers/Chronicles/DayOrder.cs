using Travaux.Record;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What is known of the order in which the things of one day came.</summary>
/// <param name="Day">The day.</param>
/// <param name="Entries">The ids of its entries.</param>
/// <param name="Known">Pairs of which the record tells which came first.</param>
/// <param name="Statement">The same in a sentence, with how much of the order is not known.</param>
public sealed record DayOrder(DateOnly Day, Sequence<string> Entries, Sequence<EarlierLater> Known, Statement Statement)
{
    internal static Sequence<DayOrder> Of(IEnumerable<ChronicleEntry> entries, ChronicleOrder order)
    {
        var days = new List<DayOrder>();
        foreach (var day in entries.Where(entry => entry is { IsOfOneDay: true, IsPlanned: false }).GroupBy(entry => entry.Earliest ?? entry.Date!.SortKey).Where(day => day.Count() > 1).OrderBy(day => day.Key))
        {
            days.Add(Of(day.Key, [.. day], order));
        }
        return [.. days];
    }

    /// <summary>Whether anything is told of the order: what came first, at what hour something was, what went with what.</summary>
    public bool IsTold { get; init; }

    /// <summary>In a sentence, of how many days the order is told.</summary>
    internal static Statement InShort(Sequence<DayOrder> days)
    {
        var whole = days.Count(day => day.Known.Count == day.Entries.Count * (day.Entries.Count - 1) / 2);
        var some = days.Count(day => day.Known.Count > 0) - whole;
        var hint = days.Count(day => day.IsTold && day.Known.Count == 0);
        return new($"Of {Reporting.Counted(days.Count, "day", "days")} with more than one entry the record tells the whole order of {Reporting.Digits(whole)}, which of some things came first of {Reporting.Digits(some)}, only an hour or what went together of {Reporting.Digits(hint)}, and nothing of {Reporting.Digits(days.Count - whole - some - hint)}; where it does not tell, the order on the page is none. One day with its order: --on DATE.")
        {
            Items = [.. days.SelectMany(day => day.Entries)],
            Details = [.. days.Where(day => day.IsTold).Select(day => day.Statement)],
            Derived = "dates, hours and relations of the record, compared",
        };
    }

    /// <summary>Of a day with more entries only those are compared of which one names the other: each pair costs a look at all dates.</summary>
    private const int MostCompared = 100;

    private static DayOrder Of(DateOnly day, List<ChronicleEntry> entries, ChronicleOrder order)
    {
        var known = new List<EarlierLater>();
        var pairs = 0;
        var telling = entries.Where(entry => order.TellsOrder(entry.Id)).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                pairs++;
                if (!telling.Contains(entries[i].Id) && !telling.Contains(entries[j].Id) || (entries.Count > MostCompared && !order.Speaks(entries[i].Id, entries[j].Id)))
                {
                    continue;
                }
                if (order.Before(entries[i].Id, entries[j].Id) is Holds.Certainly)
                {
                    known.Add(new(entries[i].Id, entries[j].Id));
                }
                else if (order.Before(entries[j].Id, entries[i].Id) is Holds.Certainly)
                {
                    known.Add(new(entries[j].Id, entries[i].Id));
                }
            }
        }
        var hours = entries.Where(entry => order.TimeOfDay(entry.Id).Length > 0).Select(entry => $"“{entry.Title}” is told as {order.TimeOfDay(entry.Id)}").ToList();
        var titles = entries.ToDictionary(entry => entry.Id, entry => entry.Title, StringComparer.Ordinal);
        var toldIn = entries.SelectMany(entry => entry.Folded.Prepend(entry.Id).Select(id => (id, In: entry.Id))).DistinctBy(each => each.id).ToDictionary(each => each.id, each => each.In, StringComparer.Ordinal);
        var together = entries.SelectMany(entry => entry.Folded.Prepend(entry.Id).SelectMany(id => order.Together(id)).Where(toldIn.ContainsKey).Select(other => (One: entry.Id, Other: toldIn[other])).Where(pair => pair.One != pair.Other)).DistinctBy(pair => string.CompareOrdinal(pair.One, pair.Other) < 0 ? pair : (pair.Other, pair.One)).Select(pair => $"“{titles[pair.One]}” went with “{titles[pair.Other]}”").ToList();
        var first = known.Select(pair => $"“{titles[pair.Earlier]}” came before “{titles[pair.Later]}”");
        var told = known.Count == pairs ? "the record tells their whole order"
            : known.Count + hours.Count + together.Count == 0 ? "the record does not tell their order"
            : $"{(known.Count > 0 ? "the record tells their order in part only" : "the record does not tell which came first, but")}: {string.Join("; ", first.Concat(hours).Concat(together))}";
        return new(day, [.. entries.Select(entry => entry.Id)], [.. known], new($"{DateWords.English(EdtfDate.OfDay(day))}: {Reporting.Digits(entries.Count)} entries; {told}.")
        {
            Items = [.. entries.Select(entry => entry.Id)],
            Cites = [.. entries.Where(entry => order.TimeOfDay(entry.Id).Length > 0).SelectMany(entry => entry.Statement.Cites)],
        })
        {
            IsTold = known.Count + hours.Count + together.Count > 0,
        };
    }
}

/// <summary>Two entries of which the record tells the order.</summary>
/// <param name="Earlier">The id of the earlier.</param>
/// <param name="Later">The id of the later.</param>
public sealed record EarlierLater(string Earlier, string Later);
