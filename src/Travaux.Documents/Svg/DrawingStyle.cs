using System.Globalization;
using System.Text;

namespace Travaux.Documents.Svg;

/// <summary>The style of drawings: plain colours by class, which every program that shows SVG understands.</summary>
internal static class DrawingStyle
{
    private static readonly (string Part, string Light, string Dark)[] Lanes =
    [
        ("delegations", "#1b4b87", "#93bdf5"),
        ("other-channels", "#6a3d9a", "#c7a6ea"),
        ("drafts", "#17603d", "#8bd3ab"),
        ("public-statements", "#8a4a00", "#f0c374"),
        ("battlefield", "#a01f14", "#ffa698"),
        ("elsewhere", "#575c65", "#a7abb3"),
    ];

    /// <summary>The rules, for a page or for a file.</summary>
    public static string Text { get; } = Rules();

    private static string Rules()
    {
        var rules = new StringBuilder("""
            .drawing { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", "DejaVu Sans", Roboto, Arial, sans-serif; }
            .drawing text { unicode-bidi: plaintext; }
            .drawing .lane-name, .drawing .band-name { font-weight: 600; }
            .drawing .band-name, .drawing .axis-name, .drawing .remark, .drawing .link-name { font-size: 11px; }
            .drawing .guide { stroke-width: 1; fill: none; }
            .drawing .link { stroke-width: 1.4; fill: none; }
            .drawing .edge { stroke-width: 1.4; fill: none; }
            .drawing .shape { stroke-width: 1.4; }
            .drawing .span { stroke: none; }
            .drawing .broken { stroke-dasharray: 4 3; }

            """);
        Coloured(rules, "", each => each.Light, "#1c1e22", "#575c65", "#cfcabd", "#ffffff", "#f4f1ea");
        rules.Append("@media screen and (prefers-color-scheme: dark) {\n");
        Coloured(rules, "  ", each => each.Dark, "#e6e4df", "#a7abb3", "#454a53", "#1b1e22", "#23272d");
        rules.Append("}\n");
        return rules.ToString();
    }

    private static void Coloured(StringBuilder rules, string indent, Func<(string Part, string Light, string Dark), string> colour, string ink, string soft, string line, string sheet, string band)
    {
        rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing text {{ fill: {ink}; }}\n");
        rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing text.band-name, .drawing text.axis-name, .drawing text.remark, .drawing text.link-name {{ fill: {soft}; }}\n");
        rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing .band {{ fill: {sheet}; }} .drawing .band-other {{ fill: {band}; }}\n");
        rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing .guide {{ stroke: {line}; }} .drawing .link {{ stroke: {soft}; }}\n");
        foreach (var each in Lanes)
        {
            var paint = colour(each);
            rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing .shape.{each.Part} {{ fill: {paint}; stroke: {paint}; }} .drawing .edge.{each.Part} {{ stroke: {paint}; }}\n");
            rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing .span.{each.Part} {{ fill: {paint}; fill-opacity: 0.22; }} .drawing text.{each.Part} {{ fill: {paint}; font-weight: 600; }}\n");
        }
        rules.Append(CultureInfo.InvariantCulture, $"{indent}.drawing .shape.hollow, .drawing .span.hollow {{ fill: {sheet}; fill-opacity: 1; }}\n");
    }
}
