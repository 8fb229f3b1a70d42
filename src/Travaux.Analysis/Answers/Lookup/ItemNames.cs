using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Lookup;

/// <summary>What to call an item where it is named alone: what somebody says is never without who says it.</summary>
internal static class ItemNames
{
    /// <summary>Its name, attributed.</summary>
    public static string Called(this Telling telling, string id) => telling.Dossier[id] switch
    {
        Claim claim => telling.By(claim.By, claim.Says),
        Argument argument => telling.By(argument.By, argument.Conclusion),
        Interpretation interpretation => telling.By(interpretation.HeldBy, interpretation.Meaning),
        Proposal proposal => telling.By(proposal.Proponents, proposal.Text),
        Position position => $"{telling.Name(position.Party)} on “{telling.Name(position.Issue)}”: {position.Stance}",
        Message message => $"{telling.Who(message.From)} to {telling.Who(message.To)}: {message.Says}",
        Standing standing => $"{telling.Name(standing.Side)}, {Words.For(standing.Status).Replace('-', ' ')}: {telling.Name(standing.Provision)}",
        Explanation explanation => $"“{explanation.Title}”",
        DraftProvision provision => $"{telling.Name(provision.Draft)}{(provision.Article.Length > 0 ? $", article {provision.Article}" : "")}: {provision.Paraphrase}",
        _ => telling.Name(id),
    };

    /// <summary>Its name, attributed, and behind it in brackets how it is known, where it is not simply reported.</summary>
    public static string Marked(this Telling telling, string id)
    {
        var mark = telling.Dossier[id] is { } item and not Gap and not Explanation ? Manners.Of(item).Mark() : "";
        return mark.Length > 0 ? $"{telling.Called(id).TrimEnd('.')} [{mark}]" : telling.Called(id);
    }

    /// <summary>What a kind of item is called, in small letters: "guarantee profile".</summary>
    public static string Kind(string kind) => kind switch
    {
        Kinds.Audience => "audience",
        Kinds.Dossier => "dossier",
        _ => kind.Replace('-', ' '),
    };

    /// <summary>What many items of a kind are called: "Guarantee profiles".</summary>
    public static string Many(string kind)
    {
        var words = ItemKind.Find(kind)!.Collection.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string By(this Telling telling, IEnumerable<Attribution> who, string says)
    {
        var speakers = who.ToList();
        var isNamed = speakers.Count == 0 || speakers.Any(by => says.Contains(telling.Name(by.Who).Split(' ')[^1], StringComparison.OrdinalIgnoreCase));
        return isNamed ? says : $"{Telling.Listed(speakers.Select(by => telling.Name(by.Who)))}: {says}";
    }
}
