using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>How lawyers cite the provisions of one copy: <c>Article 7(2)(a)</c>, <c>Annex I, Article 2</c>.</summary>
/// <remarks>
/// <para>
/// An article is cited by its own label; what is inside it adds its label in parentheses, or, when it has none, its
/// place among its siblings as <c>¶2</c>. Annexes and protocols come first, parts and chapters are left out.
/// </para>
/// </remarks>
internal sealed class Citations
{
    private const int LongestLabel = 60;
    private readonly Dictionary<string, string> _byId = [];
    private readonly Dictionary<string, string> _parents = [];
    private readonly List<string> _order = [];

    /// <summary>Cites every provision of a copy.</summary>
    public Citations(Copy copy) => Cite(copy.Provisions, parent: null, outer: "", inside: "");

    /// <summary>The ids of all provisions, in the order of the text.</summary>
    public IReadOnlyList<string> Order => _order;

    /// <summary>The citation of a provision.</summary>
    public string this[Provision provision] =>
        _byId.TryGetValue(provision.Id.Value, out var citation) ? citation : Own(provision);

    /// <summary>The id of the provision around one; <see langword="null"/> for an outermost.</summary>
    public string? ParentOf(Provision provision) => _parents.GetValueOrDefault(provision.Id.Value);

    private void Cite(Sequence<Provision> provisions, string? parent, string outer, string inside)
    {
        var place = 0;
        foreach (var provision in provisions)
        {
            place++;
            var citation = provision.Kind switch
            {
                ProvisionKind.Part or ProvisionKind.Division or ProvisionKind.Chapter or ProvisionKind.Section
                    or ProvisionKind.CrossHeading => outer + Own(provision),
                ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Protocol or ProvisionKind.Preamble
                    or ProvisionKind.Title or ProvisionKind.Signature or ProvisionKind.Option => outer + Own(provision),
                _ when inside.Length == 0 => outer + Own(provision),
                _ => inside + Suffix(provision, place),
            };
            var id = provision.Id.Value;
            _order.Add(id);
            _byId.TryAdd(id, citation);
            if (parent is not null)
            {
                _parents.TryAdd(id, parent);
            }
            var opensInstrument = provision.Kind is ProvisionKind.Annex or ProvisionKind.Protocol;
            var isDivision = provision.Kind is ProvisionKind.Part or ProvisionKind.Division or ProvisionKind.Chapter
                or ProvisionKind.Section or ProvisionKind.CrossHeading;
            Cite(provision.Children, id, opensInstrument ? citation + ", " : outer, isDivision ? "" : citation);
        }
    }

    private static string Own(Provision provision)
    {
        var label = Plain(provision.Label);
        return label.Length > 0 ? Named(provision.Kind, label) : ProvisionWords.Of(provision.Kind);
    }

    private static string Named(ProvisionKind kind, string label) =>
        NamesItself(label) || kind is not (ProvisionKind.Recital or ProvisionKind.Paragraph
            or ProvisionKind.Footnote or ProvisionKind.Article)
            ? label
            : $"{ProvisionWords.Of(kind)} {label}";

    /// <summary>Whether a label says what it numbers: <c>Article 5</c>, <c>[Article 3 ter]</c>; not <c>III</c>, <c>5 bis</c>.</summary>
    private static bool NamesItself(string label)
    {
        var plain = label.AsSpan().TrimStart("[(");
        return plain.Length > 0 && char.IsLetter(plain[0]) && plain.Contains(' ');
    }

    private static string Suffix(Provision provision, int place)
    {
        var label = Plain(provision.Label);
        return label.Length == 0 ? " " + Phrases.Fill(Wording.Paragraph, place)
            : label.StartsWith('(') || label.StartsWith('[') ? label
            : label.Any(char.IsWhiteSpace) ? ", " + label
            : $"({label})";
    }

    private static string Plain(string label)
    {
        var plain = string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        plain = plain.TrimEnd('.', ':', ';', '-', '–', '—', ' ');
        plain = plain.EndsWith(')') && !plain.Contains('(', StringComparison.Ordinal) ? plain[..^1] : plain;
        return plain.Length > LongestLabel ? plain[..LongestLabel] + "…" : plain;
    }
}
