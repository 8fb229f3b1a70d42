using System.Globalization;
using Travaux.Analysis.Answers;
using Travaux.Analysis.Search;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Web;

/// <summary>What is asked of the account, as the address has it: <c>?part=drafts&amp;actor=ukraine&amp;from=2022-03&amp;text=guarantee</c>.</summary>
/// <param name="Part">The part of the answer.</param>
/// <param name="Query">What is picked.</param>
public sealed record AccountQuery(AccountPart Part, WhatHappenedQuery Query)
{
    /// <summary>The names that an address may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["part", "actor", "person", "issue", "lane", "from", "to", "text"];

    /// <summary>Reads it off an address.</summary>
    /// <param name="query">The query of the address.</param>
    /// <param name="dossier">The dossier whose names it uses.</param>
    /// <param name="problem">One sentence about what was not understood.</param>
    public static AccountQuery? Read(IQueryCollection query, Dossier dossier, out string problem)
    {
        string Value(string name) => query[name].ToString().Trim();
        problem = "";
        var part = AccountPart.Chronicle;
        if (Value("part") is { Length: > 0 } wanted)
        {
            if (Words.Find<AccountPart>(wanted) is not { } found)
            {
                problem = Site.Fill(Wording.UnknownChoice, "part", wanted, string.Join(", ", Words.All<AccountPart>()));
                return null;
            }
            part = found;
        }
        Lane? lane = null;
        if (Value("lane") is { Length: > 0 } named && (lane = Words.Find<Lane>(named)) is null)
        {
            problem = Site.Fill(Wording.UnknownChoice, "lane", named, string.Join(", ", Words.All<Lane>()));
            return null;
        }
        if (!Dates(Value("from"), Value("to"), out var during, out problem))
        {
            return null;
        }
        var names = new Naming(dossier);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, kinds) in ((string, string[])[])[("actor", [Kinds.Actor, Kinds.Delegation]), ("person", [Kinds.Person]), ("issue", [Kinds.Issue])])
        {
            ids[name] = "";
            if (Value(name) is { Length: > 0 } typed)
            {
                if (names.Find(typed, kinds) is not [var only])
                {
                    problem = Site.Fill(Wording.UnknownName, kinds[0], typed, names.Nearest(typed, kinds) is { } near ? Site.Fill(Wording.DidYouMean, near) : "");
                    return null;
                }
                ids[name] = only;
            }
        }
        return new(part, new() { Actor = ids["actor"], Person = ids["person"], Issue = ids["issue"], Lane = lane, Text = Value("text"), During = during });
    }

    private static bool Dates(string from, string to, out EdtfDate? during, out string problem)
    {
        (during, problem) = (null, "");
        DateOnly? first = null;
        DateOnly? last = null;
        foreach (var (typed, isFirst) in ((string, bool)[])[(from, true), (to, false)])
        {
            if (typed.Length == 0)
            {
                continue;
            }
            if (!EdtfDate.TryParse(typed, out var date, out _) || (isFirst ? date.Earliest : date.Latest) is not { } day)
            {
                problem = Site.Fill(Wording.NoDate, typed);
                return false;
            }
            first = isFirst ? day : first;
            last = isFirst ? last : day;
        }
        if (first > last)
        {
            problem = Site.Fill(Wording.DatesCrossed, from, to);
            return false;
        }
        during = first is null && last is null ? null : EdtfDate.Parse($"{Day(first)}/{Day(last)}");
        return true;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
