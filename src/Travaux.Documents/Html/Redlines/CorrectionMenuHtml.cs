namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the menu with which a reader corrects the pairing of one row.</summary>
/// <remarks>
/// <para>
/// Its buttons belong to the form <c>corrections</c> of the page around: <c>apart</c> holds the older and the newer id
/// with a blank between; a link leads to the choice of a counterpart. Both work without script.
/// </para>
/// </remarks>
internal static class CorrectionMenuHtml
{
    /// <summary>Writes the menu of a row.</summary>
    public static void Write(HtmlWriter html, LaidRow row, string correctionsAt)
    {
        html.Open("details", "menu").Open("summary");
        html.With("aria-label", Phrases.Fill(Wording.CorrectRow, row.Citation));
        html.Text("⋯").Close().Open("div", "choices");
        if (row.Row.Newer is { } newer)
        {
            foreach (var (older, citation) in row.Row.Older.Zip(row.OlderCitations))
            {
                html.Open("button").With("form", "corrections").With("name", "apart")
                    .With("value", $"{older.Id} {newer.Id}")
                    .Text(row.Row.Older.Count > 1 ? $"{Wording.NotTheSame}: {citation}" : Wording.NotTheSame).Close();
            }
        }
        var side = row.Row.Newer is null ? $"older={Uri.EscapeDataString(row.Row.Older[0].Id.Value)}"
            : $"newer={Uri.EscapeDataString(row.Row.Newer.Id.Value)}";
        html.Open("a").With("href", $"{correctionsAt}?{side}").Text(Wording.SameAs).Close();
        html.Close().Close();
    }
}
