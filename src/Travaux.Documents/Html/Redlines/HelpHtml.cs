namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the dialog that tells the keys and what the marks mean.</summary>
internal static class HelpHtml
{
    /// <summary>Writes the dialog, closed.</summary>
    public static void Write(Markup markup)
    {
        markup.Open("dialog", "help").With("id", "help-dialog").With("aria-labelledby", "help-title");
        markup.Open("h2").With("id", "help-title").Text(Wording.Help).Close().Line();
        markup.Leaf("h3", null, Wording.Marks).Open("dl", "legend").Line();
        WriteMark(markup, "del", null, Wording.SampleDeleted, Wording.MarkDeleted);
        WriteMark(markup, "ins", null, Wording.SampleInserted, Wording.MarkInserted);
        WriteMark(markup, "ins", "ed", ",", Wording.MarkEditorial);
        WriteMark(markup, "span", "origin move", Wording.SampleMoved, Wording.MarkMoved);
        markup.Close().Leaf("h3", null, Wording.Keys).Open("dl", "keys").Line();
        WriteKey(markup, "n j", Wording.KeyNext);
        WriteKey(markup, "p k", Wording.KeyPrevious);
        WriteKey(markup, "s", Wording.KeySide);
        WriteKey(markup, "f", Wording.KeyFilter);
        WriteKey(markup, "e", Wording.KeyEditorial);
        WriteKey(markup, "u", Wording.KeyUnfold);
        WriteKey(markup, "m", Wording.KeyFirst);
        WriteKey(markup, "?", Wording.KeyHelp);
        markup.Close().Line();
        markup.Open("label", "toggle").Open("input").With("type", "checkbox").With("id", "keys-on").Flag("checked").Void();
        markup.Text(Wording.KeysOn).Close().Line();
        markup.Open("form").With("method", "dialog").Leaf("button", null, Wording.Close).Close();
        markup.Close().Line();
    }

    private static void WriteMark(Markup markup, string element, string? cssClass, string sample, string meaning)
    {
        markup.Open("div").Open("dt").Leaf(element, cssClass, sample).Close();
        markup.Leaf("dd", null, meaning).Close().Line();
    }

    private static void WriteKey(Markup markup, string keys, string meaning)
    {
        markup.Open("div").Open("dt");
        foreach (var key in keys.Split(' '))
        {
            markup.Leaf("kbd", null, key).Text(" ");
        }
        markup.Close().Leaf("dd", null, meaning).Close().Line();
    }
}
