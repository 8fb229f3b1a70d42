namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the dialog that tells the keys and what the marks mean.</summary>
internal static class HelpHtml
{
    /// <summary>Writes the dialog, closed.</summary>
    public static void Write(HtmlWriter html)
    {
        html.Open("dialog", "help").With("id", "help-dialog").With("aria-labelledby", "help-title");
        html.Open("h2").With("id", "help-title").Text(Wording.Help).Close().Line();
        html.Leaf("h3", null, Wording.Marks).Open("dl", "legend").Line();
        WriteMark(html, "del", null, Wording.SampleDeleted, Wording.MarkDeleted);
        WriteMark(html, "ins", null, Wording.SampleInserted, Wording.MarkInserted);
        WriteMark(html, "ins", "ed", ",", Wording.MarkEditorial);
        WriteMark(html, "span", "origin move", Wording.SampleMoved, Wording.MarkMoved);
        html.Close().Leaf("h3", null, Wording.Keys).Open("dl", "keys").Line();
        WriteKey(html, "n j", Wording.KeyNext);
        WriteKey(html, "p k", Wording.KeyPrevious);
        WriteKey(html, "s", Wording.KeySide);
        WriteKey(html, "f", Wording.KeyFilter);
        WriteKey(html, "e", Wording.KeyEditorial);
        WriteKey(html, "u", Wording.KeyUnfold);
        WriteKey(html, "m", Wording.KeyFirst);
        WriteKey(html, "?", Wording.KeyHelp);
        html.Close().Line();
        html.Open("label", "toggle").Open("input").With("type", "checkbox").With("id", "keys-on").Flag("checked").Void();
        html.Text(Wording.KeysOn).Close().Line();
        html.Open("form").With("method", "dialog").Leaf("button", null, Wording.Close).Close();
        html.Close().Line();
    }

    private static void WriteMark(HtmlWriter html, string element, string? cssClass, string sample, string meaning)
    {
        html.Open("div").Open("dt").Leaf(element, cssClass, sample).Close();
        html.Leaf("dd", null, meaning).Close().Line();
    }

    private static void WriteKey(HtmlWriter html, string keys, string meaning)
    {
        html.Open("div").Open("dt");
        foreach (var key in keys.Split(' '))
        {
            html.Leaf("kbd", null, key).Text(" ");
        }
        html.Close().Leaf("dd", null, meaning).Close().Line();
    }
}
