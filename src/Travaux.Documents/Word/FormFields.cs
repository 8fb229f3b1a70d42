using System.Globalization;
using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>The fields of old-style forms that show what is set in them and not a result.</summary>
internal static class FormFields
{
    /// <summary>What a field shows, as the name of a thing; <see langword="null"/> where its result is text.</summary>
    public static string? Shown(XElement settings)
    {
        if (settings.Element(W.Space + "checkBox") is { } box)
        {
            var set = box.Element(W.Space + "checked") ?? box.Element(W.Space + "default");
            return set is not null && LookPart.IsOn(set) ? "box, ticked" : "box, not ticked";
        }
        if (settings.Element(W.Space + "ddList") is { } list)
        {
            var chosen = list.Element(W.Space + "result") ?? list.Element(W.Space + "default");
            var index = int.TryParse((string?)chosen?.Attribute(W.Val), CultureInfo.InvariantCulture, out var given) ? given : 0;
            return "choice " + (string?)list.Elements(W.Space + "listEntry").ElementAtOrDefault(Math.Max(index, 0))?.Attribute(W.Val);
        }
        return null;
    }
}
