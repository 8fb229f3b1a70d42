using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Record.Dossiers;

/// <summary>What those who speak in a source agreed to, as it stands on a day.</summary>
/// <remarks>
/// <para>
/// The latest word on a passage is in force; a word without a date may be the latest, and then the strictest counts. What binds a passage
/// binds every citation that may touch it: one that says no place, or a place that can't be told apart, among them.
/// </para>
/// </remarks>
public static class Consents
{
    /// <summary>What is in force for a passage of a source, or for the whole; on record where nothing was said of it or of the whole.</summary>
    /// <param name="source">The source.</param>
    /// <param name="passage">The passage, as the consent names it; empty for the whole.</param>
    public static Consent For(Source source, string passage)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(passage);
        return LatestOn(source, passage) ?? LatestOn(source, "") ?? new Consent { Terms = ConsentTerms.OnRecord };
    }

    /// <summary>Whether a word of consent keeps what it is about with the custodians on a day.</summary>
    public static bool Binds(Consent consent, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.Terms is ConsentTerms.NotForUse or ConsentTerms.Withdrawn
            || (consent.Terms == ConsentTerms.Embargoed && on <= (consent.Until?.Latest ?? DateOnly.MaxValue));
    }

    /// <summary>The words in force, one for each passage and one for the whole, in the order in which passages are first met.</summary>
    internal static IEnumerable<Consent> InForce(Source source) =>
        source.Consents.Select(consent => consent.Passage).Distinct(StringComparer.Ordinal).Select(passage => LatestOn(source, passage)!);

    /// <summary>The words in force that bind on a day.</summary>
    internal static IEnumerable<Consent> Binding(Source source, DateOnly on) => InForce(source).Where(consent => Binds(consent, on));

    /// <summary>Whether a citation may leave the custodians on a day: for the passage read, and for the sources that it names under it.</summary>
    internal static bool Allow(Dossier dossier, Citation citation, DateOnly on) =>
        (dossier.Find<Source>(citation.Source) is not { } source || !Binding(source, on).Any(consent => consent.Passage.Length == 0 || Locators.MayMeet(consent.Passage, citation.At)))
        && citation.Under.All(id => dossier.Find<Source>(id) is not { } under || !Binds(For(under, ""), on));

    private static Consent? LatestOn(Source source, string passage)
    {
        var said = source.Consents.Where(consent => consent.Passage == passage).ToList();
        var dated = said.Where(consent => consent.Given is not null).OrderBy(consent => consent.Given!.SortKey).LastOrDefault();
        return said.Where(consent => consent.Given is null).Append(dated).OfType<Consent>().MaxBy(consent => Strictness(consent.Terms));
    }

    private static int Strictness(ConsentTerms terms) => terms switch
    {
        ConsentTerms.OnRecord => 0,
        ConsentTerms.Background => 1,
        ConsentTerms.Embargoed => 2,
        ConsentTerms.NotForUse => 3,
        _ => 4,
    };
}
