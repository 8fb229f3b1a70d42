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
        new("texts", "What was done to the texts") { Parts = [.. Texts()] },
        new("contested-provisions", "Contested in the texts")
        {
            Sections = [.. answer.Contested.GroupBy(each => each.Draft).Select(each => new Section($"contested-{each.Key}", telling.Name(each.Key)) { Parts = [.. each.Select(Of)] })],
        },
        new("standings", "How provisions stood with each side") { Parts = [.. answer.Standings.Select(Of)] },
        new("foreseen", "Left to leaders, or only foreseen") { Parts = [.. answer.Foreseen.Select(Foreseen).OfType<Said>()] },
    ];

    private IEnumerable<Said> Texts()
    {
        if (answer.Texts.Count == 0)
        {
            yield break;
        }
        yield return new("“Agreed” is told as an act, its kind, and who says so. From weak to strong: announced, taken as a basis, accepted provisionally, accepted in principle, initialled, signed ad referendum, signed, ratified. Whether initialling or signature ad referendum counts as signature is not decided here: the one does where it is established that the negotiating states so agreed, the other where it was confirmed (VCLT 12(2)).") { As = SaidAs.Remark };
        foreach (var text in answer.Texts.Where(HasSomething))
        {
            yield return Of(text);
        }
        if (answer.Texts.Where(text => !HasSomething(text)).ToList() is { Count: > 0 } silent)
        {
            yield return new($"No act of acceptance or refusal is recorded of {telling.Names(silent.Select(text => text.Draft))}.") { Items = [.. silent.Select(text => text.Draft)] };
        }
    }

    private bool HasSomething(TextStand text) =>
        text.Done.Count + text.Claimed.Count + text.Foreseen.Count + text.Against.Count > 0 || telling.Dossier.Find<Draft>(text.Draft)?.Characterisations.Count > 0;

    private Said Of(TextStand text)
    {
        var draft = telling.Dossier.Find<Draft>(text.Draft);
        return new(Telling.Sentence(text.Furthest is { } furthest ? $"Furthest act recorded: {Act(furthest)}{(text.Done.Where(act => act.ActKind == furthest).SelectMany(act => act.Per).ToList() is { Count: > 0 } per ? $", by the account of {telling.Who(per)}" : "")}" : "No act of acceptance is recorded as done by then"))
        {
            Label = $"{telling.Name(text.Draft)}",
            Items = [text.Draft],
            Notes = reporting.Notes(draft?.Cites ?? []),
            Facts = text.Furthest is { } act ? [new("draft", text.Draft), new("furthest", Words.For(act))] : [new("draft", text.Draft)],
            Under =
            [
                .. text.Done.Concat(text.Claimed).Concat(text.Foreseen).Concat(text.Against).Select(Of),
                .. text.Other.Count > 0 ? [new Said($"Besides: {Telling.Listed(text.Other.Select(each => Act(each.ActKind)).Distinct())}.") { Items = [.. text.Other.Select(each => each.Id)] }] : Array.Empty<Said>(),
                .. draft is null ? [] : DraftTelling.Characterised(draft, telling).Select(each => reporting.Say(each with { Text = $"What it is, by {each.Text}" }) with { As = SaidAs.Rival }),
                .. reporting.Gaps(telling.Gaps([text.Draft])),
            ],
        };
    }

    private Said Of(Act act)
    {
        var when = act.Date is { IsUnknown: false } date ? DateWords.English(date) : "on a day that is not known";
        var copy = act.Copy.Length == 0 && ActGrades.Grade(act.ActKind) >= 5 ? [new Said("On which copy is not said.") { As = SaidAs.Gap, Manner = Manner.Unknown }] : Array.Empty<Said>();
        var said = reporting.Say(DraftTelling.Of(act, telling).Statement, $"{Act(act.ActKind)}, {when}");
        return said with { Under = [.. said.Under, .. copy] };
    }

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

    private static string Act(ActKind kind) => DraftTelling.Verb(kind).Done;
}
