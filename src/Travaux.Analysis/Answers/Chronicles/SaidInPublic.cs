using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What was said in public: by whom, on which day, in which language, and whether the rendering is disputed.</summary>
/// <param name="Statements">From first to last.</param>
public sealed record SaidInPublic(Sequence<PublicUtterance> Statements)
{
    internal static SaidInPublic Of(Chronicle chronicle, Telling telling)
    {
        var spoken = chronicle.Entries.Where(entry => entry.Lane == Lane.PublicStatements && telling.Dossier[entry.Id] is not Meeting).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var cited = chronicle.Entries.Where(entry => spoken.Contains(entry.Id)).SelectMany(entry => entry.Statement.Cites).ToHashSet();
        return new([.. chronicle.Entries.Where(entry => spoken.Contains(entry.Id) || IsAnnouncement(entry)).Select(entry => PublicUtterance.Of(entry, telling))]);

        // What was announced of a text, or described, was said in public too, where no statement is told of it.
        bool IsAnnouncement(ChronicleEntry entry) => telling.Dossier[entry.Id] is Act { ActKind: ActKind.Announced or ActKind.Described, Status: null or ActStatus.Done, By.Count: > 0 } act && !act.Cites.Any(cited.Contains);
    }

    internal Section Told(Reporting reporting) => new("statements", "What was said in public")
    {
        Parts = Statements.Count == 0
            ? [reporting.Say(new("The record has no public statement that fits what was asked; that is not to say that there was none.") { Manner = Manner.Unknown, Derived = "no such statement is recorded" })]
            : [reporting.Say(Renderings())],
        Sections = [.. Statements.GroupBy(each => each.Entry.When).Select((day, i) => new Section($"statements-{Reporting.Digits(i + 1)}", day.Key)
        {
            Parts = [.. day.Select(each => each.Told(reporting))],
        })],
    };

    /// <summary>Whether renderings differ, as far as the record holds more than one.</summary>
    private Statement Renderings()
    {
        var disputed = Statements.Where(each => each.Disputes.Count > 0).ToList();
        return new(disputed.Count == 0
            ? $"{Reporting.Counted(Statements.Count, "statement", "statements")}. Of none does the record hold a second rendering, so that whether translations differ is not known."
            : $"{Reporting.Counted(Statements.Count, "statement", "statements")}. Of {Reporting.Digits(disputed.Count)} the rendering is disputed: {string.Join("; ", disputed.Select(each => each.Entry.Title))}.")
        {
            Items = [.. Statements.Select(each => each.Entry.Id)],
            Derived = "counted in the record",
        };
    }
}

/// <summary>One statement made in public.</summary>
/// <param name="Entry">What was said, and when.</param>
/// <param name="Speakers">The ids of those who said it.</param>
/// <param name="Language">In which language it was said and how we read it, in words.</param>
/// <param name="Disputes">What is disputed about its rendering.</param>
public sealed record PublicUtterance(ChronicleEntry Entry, Sequence<string> Speakers, Statement Language, Sequence<Statement> Disputes)
{
    /// <summary>Who said it, each with the office of that day, in words; empty where nobody is named.</summary>
    public string Who { get; init; } = "";

    internal static PublicUtterance Of(ChronicleEntry entry, Telling telling)
    {
        var dossier = telling.Dossier;
        var items = entry.Folded.Prepend(entry.Id).Select(id => dossier[id]).ToList();
        var claims = items.OfType<Claim>().ToList();
        Sequence<string> speakers = [.. claims.SelectMany(claim => claim.By).Concat(items.OfType<Event>().SelectMany(each => each.Actors)).Concat(items.OfType<Source>().SelectMany(source => source.By)).Concat(items.OfType<Act>().SelectMany(act => act.By)).Select(by => by.Who).Distinct(StringComparer.Ordinal)];
        var sources = items.OfType<Source>().Concat(entry.Statement.Cites.Select(cite => dossier.Find<Source>(cite.Under.Count > 0 ? cite.Under[^1] : cite.Source)).OfType<Source>()).DistinctBy(source => source.Id)
            // Who tells of an announcement need not tell it in the language in which it was made.
            .Where(source => dossier[entry.Id] is not Act || source.By.Concat(source.Of).Any(by => speakers.Contains(by.Who))).ToList();
        var about = sources.Select(source => source.Id).Concat(entry.Folded).Append(entry.Id).ToHashSet(StringComparer.Ordinal);
        var disputes = dossier.All<Claim>().Where(claim => claim.ClaimKind == ClaimKind.ClaimAboutTranslation && claim.About.Any(about.Contains));
        return new(entry, speakers, Spoken(sources, entry, telling), [.. disputes.Select(telling.Of)]) { Who = Telling.Listed(speakers.Select(who => MeetingRoster.WithOffice(who, entry.Date, telling))) };
    }

    internal Said Told(Reporting reporting)
    {
        var said = Entry.Said(reporting) with { Label = Who };
        return said with { Under = [.. said.Under, reporting.Say(Language), .. Disputes.Select(dispute => reporting.Say(dispute) with { As = SaidAs.Rival })] };
    }

    private static Statement Spoken(List<Source> sources, ChronicleEntry entry, Telling telling)
    {
        var told = sources.Select(source =>
        {
            var languages = source.Languages.Where(language => language != "und").ToList();
            var spoken = languages.Count > 0 ? $"language: {string.Join(", ", languages)}{(source.LanguageStatus.Length > 0 ? $" ({source.LanguageStatus})" : "")}" : "language not told";
            var translation = source.Translation.Length > 0 ? $"; read in translation: {source.Translation}" : "";
            var relay = source.Relay.Length > 0 ? $"; read through {source.Relay}" : source.Reached is SourceReach.Via or SourceReach.Named && source.Via.Count > 0 ? $"; known through {telling.Names(source.Via)}" : "";
            var medium = source.Medium.Length > 0 ? $"; {source.Medium}" : "";
            var late = source.Retrospective ? "; speaks of things long past" : "";
            var outlet = source.RelayKind is { } kind ? $"; outlet read: {Record.Dossiers.Shapes.Words.For(kind).Replace('-', ' ')}{(source.Publisher.Length > 0 ? $", {source.Publisher}" : "")}" : "";
            return $"{spoken}{medium}{translation}{relay}{outlet}{late}";
        }).Distinct().ToList();
        return new(told.Count == 0 ? "Language not told." : Telling.Sentence(char.ToUpperInvariant(told[0][0]) + string.Join(" | ", told)[1..])) { Items = [.. sources.Select(source => source.Id)], Cites = entry.Statement.Cites };
    }
}
