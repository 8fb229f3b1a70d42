using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Endings;

/// <summary>Lays out why it ended so.</summary>
public sealed class EndingReport
{
    private readonly EndingAnswer _answer;
    private readonly Dossier _dossier;
    private readonly Telling _telling;
    private readonly Reporting _reporting;
    private readonly AccountSections _accounts;

    private EndingReport(EndingAnswer answer, Dossier dossier)
    {
        (_answer, _dossier) = (answer, dossier);
        _telling = new(dossier);
        _reporting = new(dossier);
        _accounts = new(answer, _telling, _reporting);
    }

    /// <summary>The report of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="dossier">The dossier from which it was answered, as its audience may see it.</param>
    public static Report Of(EndingAnswer answer, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(dossier);
        return new EndingReport(answer, dossier).Whole();
    }

    private Report Whole()
    {
        IEnumerable<Section> sections = _answer.IsWithheld
            ? [new("withheld", "Not for this audience") { Parts = [new Said("While talks are open, explanations are for the custodians of the record only.")] }]
            : [
                InShort(),
                .. _answer.Accounts.Select(_accounts.Of),
                new("shared", "What bears on several accounts") { Parts = [.. _answer.Shared.Select(Of)] },
                new("motives", "Stated and inferred motives, side by side") { Parts = [.. _answer.Motives.Select(Of)] },
                new("denials", "What is denied") { Parts = [.. _answer.Denials.Select(Of)] },
                new("gaps", "What is not known") { Parts = [.. _reporting.Gaps(_answer.Gaps).Select(gap => gap with { As = SaidAs.Detail })] },
            ];
        return _reporting.Report(
            WhyEnded.Format,
            _answer.IsOpen ? "What stands in the way?" : "Why did it end so?",
            [_dossier.Head.Title, .. _dossier.Head.Outcome.Length > 0 ? [Telling.Sentence($"{(_dossier.Head.OutcomeAsOf is { } asOf ? $"As of {DateWords.English(asOf)}: " : "")}{_dossier.Head.Outcome}")] : Array.Empty<string>(), .. Answered.Rests(_dossier)],
            sections.Where(section => section.Parts.Count + section.Sections.Count > 0));
    }

    private Section InShort()
    {
        var said = new List<Said>();
        if (_answer.Accounts.Count == 0)
        {
            said.Add(new("No explanation is on record.") { Manner = Manner.Unknown });
            return new("in-short", "In short") { Parts = [.. said] };
        }
        var accounts = _answer.Accounts.Count;
        said.Add(new($"{Digits(accounts)} {(accounts == 1 ? "account is" : "accounts are")} told, side by side and without weights; none is the record's own. Evidence is told by who brings it to bear; how much it weighs is not reckoned here.")
        {
            Facts = [new("accounts", Digits(accounts)), new("with-parts", Digits(_answer.All.Count()))],
        });
        foreach (var verdict in Enum.GetValues<VerdictKind>())
        {
            var by = _answer.All.SelectMany(account => account.Explanation.Verdicts.Where(each => each.Judgement == verdict).Select(each => (each.By, account.Explanation)));
            said.AddRange(by.GroupBy(each => each.By, each => each.Explanation).Select(each => new Said(
                $"{Verdict(verdict)} by {Assessor(each.Key, _telling)}: {Telling.Listed(each.Select(explanation => $"“{explanation.Title}”"))}.")
            { Items = [.. each.Select(explanation => explanation.Id)] }));
        }
        var unassessed = _answer.Accounts.Where(account => account.Explanation.Verdicts.Count == 0).ToList();
        if (unassessed.Count > 0)
        {
            said.Add(new($"No assessor's verdict is on record of {Telling.Listed(unassessed.Select(account => $"“{account.Explanation.Title}”"))}."));
        }
        said.AddRange(_answer.HeldBySame.Select(each => new Said($"Several accounts are held by one and the same, {_telling.Name(each.Who)}: {Telling.Listed(each.Explanations.Select(id => $"“{_telling.Name(id)}”"))}.") { Items = [each.Who, .. each.Explanations] }));
        return new("in-short", "In short") { Parts = [.. said] };
    }

    private Said Of(SharedEvidence shared)
    {
        var by = shared.On.GroupBy(each => each.Bearing).OrderBy(each => each.Key).Select(each => $"{AccountSections.Bears(each.Key)} {Telling.Listed(each.Select(one => $"“{_telling.Name(one.Explanation)}”"))}");
        var said = _reporting.Say(_accounts.Item(shared.Item));
        var isOnAll = _answer.Accounts.Count > 1 && _answer.Accounts.All(account => account.WithParts.Any(part => shared.On.Any(each => each.Explanation == part.Explanation.Id)));
        return said with
        {
            Under =
            [
                new($"By the assessors told under each account it speaks {string.Join("; ", by)}."),
                .. shared.TellsApart ? [new Said("It tells accounts apart: it speaks for one and against another.")] : Array.Empty<Said>(),
                .. isOnAll ? [new Said("It bears on every account.")] : Array.Empty<Said>(),
                .. said.Under,
            ],
        };
    }

    private Said Of(MotivePair pair)
    {
        var stated = _reporting.Say(_accounts.Item(pair.Stated), "Stated");
        return stated with { Under = [.. stated.Under, .. pair.Inferred.Select(id => _reporting.Say(_accounts.Item(id), "Inferred"))] };
    }

    private Said Of(DenialOf denial)
    {
        var said = _reporting.Say(_accounts.Item(denial.Denial));
        var of = denial.Of.Select(id => _dossier[id] is Explanation account
            ? new Said($"“{account.Title}”, an account held by {_telling.Who(account.HeldBy)}.") { Label = "Denies", Manner = Manner.Asserted, Items = [id] }
            : _reporting.Say(_accounts.Item(id), "Denies")).ToList();
        return said with { Under = [.. said.Under, .. of.Count > 0 ? of : [new Said("What it denies is not linked in the record.") { As = SaidAs.Gap, Manner = Manner.Unknown }]] };
    }

    /// <summary>Who assesses, in words.</summary>
    internal static string Assessor(string by, Telling telling) => by switch
    {
        "authors" => "the authors",
        "compiler" => "the editors of the record",
        _ => telling.Name(by),
    };

    /// <summary>A verdict in words.</summary>
    internal static string Verdict(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Adopted => "Adopted",
        VerdictKind.Rejected => "Rejected",
        VerdictKind.PartlyTrue => "Held true in part",
        _ => "Left open",
    };

    private static string Digits(int number) => Reporting.Digits(number);
}
