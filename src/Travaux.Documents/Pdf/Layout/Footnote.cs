namespace Travaux.Documents.Pdf.Layout;

/// <summary>A footnote: its mark and its lines.</summary>
/// <param name="Mark">The number or sign that it is referred to by; empty where its beginning was not found.</param>
/// <param name="Page">The page it begins on, from 1.</param>
internal sealed record Footnote(string Mark, int Page)
{
    /// <summary>Its lines, without the mark.</summary>
    public List<Row> Rows { get; } = [];
}
