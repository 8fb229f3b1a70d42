namespace Travaux.Documents.Reports;

/// <summary>Where the names, notes and drawings of a report lead, and how it fits into the page around it.</summary>
public sealed record ReportLinks
{
    /// <summary>A report that stands alone: its names lead nowhere, its notes to the list at its end.</summary>
    public static ReportLinks None { get; } = new();

    /// <summary>The address of an item, and of a place in it where that is not empty; <see langword="null"/> for none. The default has none for any.</summary>
    public Func<string, string, string?> ToItem { get; init; } = (_, _) => null;

    /// <summary>What stands before every anchor of the report, so that several share a page. The default is nothing.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The depth of its title among the headings of the page. The default is 1.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Whether its sections are listed under its title. The default is <see langword="true"/>.</summary>
    public bool ListsSections { get; init; } = true;
}
