using System.Text.RegularExpressions;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Answers.Provisions;

/// <summary>Finds the provision of a copy that a citation names: "Art 24(1)", "Annex II(4)", "preamble", "point 5(1)".</summary>
public static partial class CitedProvision
{
    /// <summary>The provision; <see langword="null"/> where the copy has none so numbered, or the citation names no number.</summary>
    /// <exception cref="ArgumentNullException">There is no copy or no citation.</exception>
    public static Provision? Find(Copy copy, string cite)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(cite);
        if (cite.Trim().Equals("preamble", StringComparison.OrdinalIgnoreCase))
        {
            return copy.All().FirstOrDefault(provision => provision.Kind == ProvisionKind.Preamble);
        }
        var match = Form.Match(cite.Trim());
        if (!match.Success)
        {
            return null;
        }
        var kind = match.Groups["kind"].Value.ToUpperInvariant();
        var number = Normal(match.Groups["number"].Value);
        var found = copy.All().FirstOrDefault(provision => IsOf(kind, provision) && provision.Number.Equals(number, StringComparison.OrdinalIgnoreCase));
        foreach (Capture inner in match.Groups["inner"].Captures)
        {
            found = found is null ? null : Inside(found, Normal(inner.Value));
        }
        return found;
    }

    /// <summary>The nearest provision below that has a number; provisions without any are looked through.</summary>
    private static Provision? Inside(Provision provision, string number)
    {
        foreach (var child in provision.Children)
        {
            if (child.Number.Equals(number, StringComparison.OrdinalIgnoreCase))
            {
                return child;
            }
        }
        return provision.Children.Where(child => child.Number.Length == 0).Select(child => Inside(child, number)).OfType<Provision>().FirstOrDefault();
    }

    private static bool IsOf(string kind, Provision provision) => kind switch
    {
        "ART" or "ARTICLE" => provision.Kind == ProvisionKind.Article,
        "ANNEX" => provision.Kind == ProvisionKind.Annex,
        _ => provision.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Section,
    };

    /// <summary>A number in the normal form of provisions: Roman numerals as digits.</summary>
    private static string Normal(string number) => Roman.IsMatch(number) ? Value(number).ToString(System.Globalization.CultureInfo.InvariantCulture) : number.Replace(" ", "", StringComparison.Ordinal);

    private static int Value(string roman)
    {
        var values = roman.Select(sign => sign switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 100 }).ToList();
        return values.Select((value, at) => at + 1 < values.Count && values[at + 1] > value ? -value : value).Sum();
    }

    [GeneratedRegex(@"^(?<kind>article|art|annex|point|paragraph|para|section)\.?\s+(?<number>\d+(?:\s?(?:bis|ter|quater))?|[IVXLC]+)(?:\((?<inner>[^)]+)\))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    [GeneratedRegex("^[IVXLC]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman { get; }
}
