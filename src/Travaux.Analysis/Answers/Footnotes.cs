using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>The citations of an answer, numbered as they are first met, each told with its whole chain.</summary>
public sealed class Footnotes(Dossier dossier)
{
    private readonly Dictionary<Citation, int> _numbers = [];
    private readonly List<Citation> _citations = [];

    /// <summary>The citations met so far, in the order of their numbers.</summary>
    public IReadOnlyList<Citation> Citations => _citations;

    /// <summary>The number of a citation, from 1; a new one where it is first met.</summary>
    public int Number(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        if (!_numbers.TryGetValue(citation, out var number))
        {
            _citations.Add(citation);
            _numbers.Add(citation, number = _citations.Count);
        }
        return number;
    }

    /// <summary>A citation in words: the source read, the place in it, and what it rests on in its turn.</summary>
    public string Text(Citation citation) => Say(citation).Text;

    /// <summary>A citation in words that know where they name sources.</summary>
    public Said Say(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var phrase = new Phrase();
        Name(phrase, citation.Source, citation.At);
        if (citation.Region is { } region && region != TextRegion.Body)
        {
            phrase.Add($", {Record.Dossiers.Shapes.Words.For(region)}");
        }
        if (citation.At.Length > 0)
        {
            phrase.Add($", {citation.At}");
        }
        foreach (var id in citation.Under)
        {
            Name(phrase.Add("; there: "), id, "");
        }
        return phrase.Add(citation.UnderStatus == ChainStatus.Inferred && citation.Under.Count > 0 ? " (inferred)" : "").Say();
    }

    private void Name(Phrase phrase, string source, string at)
    {
        if (dossier[source] is null)
        {
            phrase.Add(source);
            return;
        }
        phrase.Name(Source(source), source, at);
        if (dossier.KnownOn is not null && dossier.Find<Source>(source) is { Sealed: null, RelayKind: null, SourceKind: not SourceKind.GeneralKnowledge, Reached: SourceReach.Via or SourceReach.Named })
        {
            phrase.Add(" (not read itself: known to the record through a later source)");
        }
        if (dossier.Find<Source>(source) is { Sealed: null, RelayKind: { } outlet } read)
        {
            phrase.Add($" (outlet read: {Record.Dossiers.Shapes.Words.For(outlet).Replace('-', ' ')}{(Host(read.Relay.Length > 0 ? read.Relay : read.Url) is { Length: > 0 } host ? $", {host}" : "")})");
        }
    }

    /// <summary>The host of an address, without "www."; empty for none: which outlet it is, two of one kind are told apart by it.</summary>
    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host : "";

    /// <summary>A source in words: who, what, when; a sealed one by its agreed line and nothing else.</summary>
    public string Source(string id)
    {
        if (dossier.Find<Source>(id) is not { } source)
        {
            return id;
        }
        if (source.Sealed is { } seal)
        {
            return seal.AttributionLine;
        }
        var speakers = source.Of.Count > 0 ? source.Of : source.By;
        var who = string.Join(", ", speakers.Select(each => Telling.NameIn(dossier, each.Who)));
        var what = source.Title.Length > 0 ? $"“{source.Title}”" : Record.Dossiers.Shapes.Words.For(source.SourceKind).Replace('-', ' ');
        var when = source.Date is { } date ? DateWords.English(date) : "";
        var by = source.Published is { Earliest: null, Latest: { } latest } ? $"public by {DateWords.English(EdtfDate.OfDay(latest))} at the latest" : "";
        return string.Join(", ", new[] { who, what, source.Publisher, when, by }.Where(part => part.Length > 0));
    }
}
