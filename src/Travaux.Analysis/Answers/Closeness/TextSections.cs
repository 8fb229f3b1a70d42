using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>What was done to the texts, what stood contested in them, how provisions stood, what was left to leaders.</summary>
internal sealed class TextSections(ClosenessAnswer answer, Telling telling, Reporting reporting)
{
    /// <summary>The sections.</summary>
    public IEnumerable<Section> All() =>
    [
        new("texts", "What was done to the texts") { Parts = answer.Texts.Count == 0 ? [] : [TextStands.Grades, .. new TextStands(telling, reporting).Of(answer.Texts)] },
        new("contested-provisions", "Contested in the texts")
        {
            Sections = [.. answer.Contested.GroupBy(each => each.Draft).Select(each => new Section($"contested-{each.Key}", telling.Name(each.Key)) { Parts = [.. each.Select(Of)] })],
        },
        new("standings", "How provisions stood with each side") { Parts = [.. answer.Standings.Select(Of)] },
        new("foreseen", "Left to leaders, or only foreseen") { Parts = [.. answer.Foreseen.Select(Foreseen).OfType<Said>()] },
    ];

    private Said Of(ContestedProvision contested)
    {
        var provision = contested.Provision;
        var place = string.Join(", ", new[] { provision.Article.Length > 0 ? $"Article {provision.Article}" : "", provision.Annex.Length > 0 ? $"Annex {provision.Annex}" : "" }.Where(part => part.Length > 0));
        var said = new List<Said>();
        Attributed(said, provision.WantedBy, "Wanted by", provision.WantedStatus);
        Attributed(said, provision.OpposedBy, "Opposed by", "");
        said.AddRange(provision.Options.Select(option => new Said(Telling.Sentence($"Option{(option.By.Count > 0 ? $" of {telling.Who(option.By)}" : ", not said whose")}: {option.Text.TrimEnd('.')}{(option.Note.Length > 0 ? $" ({option.Note.TrimEnd('.')})" : "")}"))
        {
            Notes = reporting.Notes(option.Cites),
        }));
        if (provision.Note.Length > 0)
        {
            said.Add(new(Telling.Sentence(provision.Note)) { As = SaidAs.Remark });
        }
        return new(Telling.Sentence($"{provision.Paraphrase.TrimEnd('.')}{(provision.Bracketed ? " [in brackets]" : "")}"))
        {
            Label = place.Length > 0 ? $"{place}" : "",
            Hedge = provision.Hedge,
            Items = [provision.Id],
            Notes = reporting.Notes(provision.Cites),
            Under = [.. said, .. reporting.Gaps(telling.Gaps([provision.Id]))],
        };
    }

    private void Attributed(List<Said> said, Sequence<Attribution> who, string what, string status)
    {
        if (who.Count > 0)
        {
            said.Add(new($"{what} {telling.Who(who)}{(status.Length > 0 ? $" ({status})" : "")}.") { Manner = status.Length > 0 ? Manner.Inferred : Manner.Reported });
        }
    }

    private Said Of(HeldStanding held)
    {
        var standing = held.Standing;
        var parts = new[]
        {
            standing.Date is { IsUnknown: false } date ? DateWords.English(date) : "",
            standing.Pending.Count > 0 ? $"pending: {Telling.Listed(standing.Pending)}" : "",
            standing.Until is { } until ? $"until {DateWords.English(until)}" : "",
            standing.Per.Count > 0 ? $"according to {telling.Who(standing.Per)}" : "",
            held.Hold.Words(),
        }.Where(part => part.Length > 0);
        return reporting.Say(new Statement(Telling.Sentence($"{telling.Name(standing.Side)}: {Words.For(standing.Status).Replace('-', ' ')} ({string.Join("; ", parts)})"))
        {
            Manner = standing.Per.Count > 0 ? Manner.Asserted : Manner.Reported,
            Hedge = standing.Hedge,
            Items = [standing.Id],
            Cites = standing.Cites,
            Gaps = telling.Gaps([standing.Id, standing.Provision]),
            Rivals = telling.Rivals(standing),
        }, telling.Name(standing.Provision).TrimEnd('.') + ".");
    }

    private Said? Foreseen(string id) => telling.Dossier[id] switch
    {
        Act act => reporting.Say(DraftTelling.Of(act, telling).Statement),
        Meeting meeting => reporting.Say(new Statement(Telling.Sentence($"{meeting.Title.TrimEnd('.')}: {(meeting.Status == MeetingStatus.Planned ? "planned" : "foreseen, and never held as far as is known")}"))
        {
            Manner = Manner.Planned,
            Hedge = meeting.Hedge,
            Items = [meeting.Id],
            Cites = meeting.Cites,
            Gaps = telling.Gaps([meeting.Id]),
        }),
        Standing standing => new($"{telling.Name(standing.Provision).TrimEnd('.')}: left to leaders by {telling.Name(standing.Side)}.") { Items = [standing.Id], Notes = reporting.Notes(standing.Cites) },
        _ => null,
    };

}
