namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the bar of choices: the view, the kinds to show, the way from change to change.</summary>
/// <remarks>
/// <para>
/// It is a form of the page's own address, so that a server answers it without script. A page that stands alone has
/// no server: there the bar stays hidden until the script is there.
/// </para>
/// </remarks>
internal sealed class ToolbarHtml(HtmlWriter html, LaidRedline redline, RedlineHtmlOptions options)
{
    /// <summary>Writes the bar.</summary>
    public void Write(bool standsAlone)
    {
        html.Open("form", "bar").With("id", "bar").With("method", "get").Flag("hidden", standsAlone).Line();
        WriteView();
        WriteKinds();
        html.Open("label", "toggle");
        WriteBox("checkbox", "editorial", "off", !options.Editorial);
        html.Text(Wording.HideEditorial).Close().Line();
        if (!standsAlone)
        {
            html.Open("noscript").Leaf("button", null, Wording.Apply).Close().Line();
        }
        WriteSteps();
        html.Close().Line();
        html.Open("p", "status").With("id", "status").With("role", "status")
            .With("data-one", Wording.NotShownOne).With("data-many", Wording.NotShownMany)
            .With("data-none", Wording.NothingShown).Text(Hidden()).Close().Line();
    }

    private void WriteView()
    {
        html.Open("fieldset", "view").Leaf("legend", "vh", Wording.View);
        WriteChoice("inline", Wording.Inline, options.View == RedlineView.Inline);
        WriteChoice("side", Wording.SideBySide, options.View == RedlineView.SideBySide);
        html.Close().Line();
    }

    private void WriteChoice(string value, string said, bool chosen)
    {
        html.Open("label");
        WriteBox("radio", "view", value, chosen);
        html.Leaf("span", null, said).Close();
    }

    private void WriteKinds()
    {
        html.Open("fieldset", "chips").Leaf("legend", "vh", Wording.Show);
        foreach (var filter in RedlineHtml.Filters)
        {
            var count = redline.Rows.Count(row => row.Filters.Contains(filter));
            if (count > 0 || options.Only.Contains(filter))
            {
                html.Open("label", "chip");
                WriteBox("checkbox", "kinds", filter, options.Only.Contains(filter));
                html.Open("span").Text(KindWords.Name(filter)).Text(" ").Leaf("b", null, Phrases.Number(count)).Close().Close();
            }
        }
        html.Close().Line();
    }

    private void WriteBox(string type, string name, string value, bool chosen) =>
        html.Open("input").With("type", type).With("name", name).With("value", value).Flag("checked", chosen).Void();

    private void WriteSteps()
    {
        html.Open("div", "steps");
        WriteButton("previous", Wording.Previous, "↑");
        html.Open("output").With("id", "position").With("data-of", Wording.OfChanges).Close();
        WriteButton("next", Wording.Next, "↓");
        html.Open("button").With("type", "button").With("id", "unfold").With("data-unfold", Wording.ExpandAll)
            .With("data-fold", Wording.CollapseAll).Text(Wording.ExpandAll).Close();
        WriteButton("help", Wording.Help, "?");
        html.Close().Line();
    }

    private void WriteButton(string id, string said, string sign) =>
        html.Open("button").With("type", "button").With("id", id).With("aria-label", said).With("title", said)
            .Text(sign).Close();

    private string Hidden()
    {
        var hidden = redline.Rows.Count(row => row.Changed && !RowFilter.Answers(row, options));
        var changed = redline.Rows.Count(row => row.Changed);
        return hidden == 0 ? "" : hidden == changed ? Wording.NothingShown
            : Phrases.Count(hidden, Wording.NotShownOne, Wording.NotShownMany);
    }
}
