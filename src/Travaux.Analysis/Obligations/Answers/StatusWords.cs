using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>What stands first in every answer of a text: its standing, and how well its words are known.</summary>
public static class StatusWords
{
    /// <summary>The lines, one for each instrument that has part in the answer.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static Sequence<string> Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        List<string> lines = [];
        var known = (instrument.Dated is { } date ? $", {date}" : "") + (instrument.Status is { } status ? $": {status}" : "");
        lines.Add($"{instrument.Title}{known}.");
        if (instrument.BindsNobody)
        {
            lines.Add("It binds nobody. What follows is what it would oblige, had the states that are taken as bound consented to it.");
        }
        if (Known(instrument.Wording) is { } how)
        {
            lines.Add(how);
        }
        var weaker = instrument.Of<Statement.Rule>().Where(rule => WordingOf(rule) > instrument.Wording).ToList();
        lines.AddRange(weaker.GroupBy(WordingOf).Select(group =>
            $"{(group.Key == Wording.Unverified ? "Not checked against any text" : "Known from reports")}: {CaseWords.Listed([.. group.Select(rule => $"[{rule.Cite ?? rule.Action}]").Distinct()])}."));
        lines.AddRange(instrument.Used.Select(used => $"With it holds {used.Title}."));
        return [.. lines];
    }

    /// <summary>How well the words of a rule are known, as the rule itself says.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public static Wording WordingOf(Statement.Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Provisos.OfType<Proviso.Known>().Select(known => known.Wording).FirstOrDefault();
    }

    private static string? Known(Wording wording) => wording switch
    {
        Wording.Reported => "Its words are known from reports, not from the text.",
        Wording.Unverified => "Its words were not checked against any text.",
        _ => null,
    };
}
