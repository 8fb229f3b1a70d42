using Travaux.Documents.Reports;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Web;

/// <summary>A dossier as a page shows it, and the addresses of its other pages in the same state.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Seen">What is shown.</param>
/// <param name="State">How it was asked for.</param>
public sealed record DossierView(string Name, Dossier Seen, DossierState State)
{
    /// <summary>As whom it can be seen from here: those that who sees it so knows of.</summary>
    public IReadOnlyList<(string Id, string Title)> Audiences =>
        [.. Seen.All<AudienceList>().Where(list => list.Id != Record.Dossiers.Audiences.Custodians).Select(list => (list.Id, list.Title))];

    /// <summary>What it is called in a line.</summary>
    public string Title => Seen.Head.ShortTitle.Length > 0 ? Seen.Head.ShortTitle : Seen.Head.Title;

    /// <summary>The address of a page.</summary>
    /// <param name="page">Its name; empty for the overview.</param>
    /// <param name="more">What else the address says.</param>
    public string Page(string page, params ReadOnlySpan<(string Name, string Value)> more) =>
        $"/dossiers/{Uri.EscapeDataString(Name)}{(page.Length > 0 ? "/" + page : "")}{State.Query(more)}";

    /// <summary>The address of an item, and of a place in it.</summary>
    public string Item(string id, string at = "") =>
        Page("items/" + string.Join('/', id.Split('/').Select(Uri.EscapeDataString))) + (at.Length > 0 ? "#" + Uri.EscapeDataString(at) : "");

    /// <summary>A report as the middle of a page, its names linked.</summary>
    public string Middle(Report report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportHtml.WriteMiddle(report, output, new() { ToItem = (id, at) => Seen[id] is null ? null : Item(id, at) });
        return output.ToString();
    }
}
