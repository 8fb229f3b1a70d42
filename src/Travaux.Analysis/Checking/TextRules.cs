using System.Text.RegularExpressions;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Texts;

namespace Travaux.Analysis.Checking;

/// <summary>Citations and quotations against the texts that the dossier holds: the paragraph is there, and the words stand in it.</summary>
internal static partial class TextRules
{
    /// <summary>Applies them to what cites a source whose text is held.</summary>
    /// <param name="check">The run.</param>
    /// <param name="texts">The text of a source; <see langword="null"/> where none is held that can be read.</param>
    public static void Apply(Inspection check, Func<Source, SourceText?> texts)
    {
        foreach (var item in check.Dossier.Items)
        {
            for (var i = 0; i < item.Cites.Count; i++)
            {
                if (check.Dossier.Find<Source>(item.Cites[i].Source) is { } source && texts(source) is { } text)
                {
                    Place(check, item, i, text);
                }
            }
            if (item is Claim { Quote: { } quote } claim)
            {
                Quoted(check, claim, quote, texts);
            }
        }
    }

    private static void Place(Inspection check, Item item, int at, SourceText text)
    {
        foreach (Match number in Paragraph().Matches(item.Cites[at].At))
        {
            if (text[number.Value] is null)
            {
                check.Report(FindingWeight.Warning, "TX657", item, $"cites[{at}].at", $"{item.Id} cites '{item.Cites[at].Source}' at {number.Value}: its text has the paragraphs {text.Paragraphs[0].At} to {text.Paragraphs[^1].At}. Look where the words stand ('travaux add citation').");
            }
        }
    }

    private static void Quoted(Inspection check, Claim claim, Quote quote, Func<Source, SourceText?> texts)
    {
        var words = quote.Translated ? quote.Original : quote.Text;
        var held = claim.Cites.Select(cite => (Cite: cite, Text: check.Dossier.Find<Source>(cite.Source) is { } source ? texts(source) : null)).Where(each => each.Text is not null).ToList();
        if (words.Length == 0 || held.Count == 0)
        {
            return;
        }
        var places = held.SelectMany(each => each.Text!.Find(words).Select(place => (each.Cite, place.At))).ToList();
        if (places.Count == 0)
        {
            check.Report(FindingWeight.Warning, "TX658", claim, "quote", $"The words that {claim.Id} quotes do not stand in the text of '{held[0].Cite.Source}'. Copy them from it; put … where words are left out; where they are a translation, say so.");
        }
        else if (!places.Exists(each => Locators.MayMeet(each.At, each.Cite.At)))
        {
            check.Report(FindingWeight.Warning, "TX658", claim, "quote", $"The words that {claim.Id} quotes stand in '{places[0].Cite.Source}' at {places[0].At}, not at {places[0].Cite.At}.");
        }
    }

    [GeneratedRegex("p[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
