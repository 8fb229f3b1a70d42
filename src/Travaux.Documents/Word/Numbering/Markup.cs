using System.Globalization;
using System.Xml.Linq;

namespace Travaux.Documents.Word.Numbering;

/// <summary>How numbering is written in WordprocessingML: elements whose one value is <c>w:val</c>.</summary>
internal static class Markup
{
    public static XElement? Child(this XElement element, string name) => element.Element(W.Space + name);

    /// <summary>The <c>w:val</c> of a child; <see langword="null"/> where there is no such child or value.</summary>
    public static string? ValueOf(this XElement element, string name) => element.Element(W.Space + name)?.Attribute(W.Val)?.Value;

    /// <summary>The <c>w:val</c> of a child as a whole number; <see langword="null"/> where it is none, or beyond 32 bits.</summary>
    public static int? NumberOf(this XElement element, string name) => Number(element.ValueOf(name));

    /// <summary>An attribute as a whole number; <see langword="null"/> where it is none.</summary>
    public static int? NumberAt(this XElement element, string name) => Number(element.Attribute(W.Space + name)?.Value);

    /// <summary>Whether a switch such as <c>w:vanish</c> is on; <see langword="null"/> where it is not said.</summary>
    public static bool? IsOn(this XElement? element) => element is null ? null : element.Attribute(W.Val)?.Value is not ("0" or "false" or "off");

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
