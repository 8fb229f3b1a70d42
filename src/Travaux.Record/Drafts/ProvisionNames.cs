using System.Globalization;

namespace Travaux.Record.Drafts;

/// <summary>What people call the provisions of one copy: <c>Article 9(3)(a)</c>, <c>Annex I, Article 2</c>, <c>Recital 4</c>.</summary>
/// <remarks>
/// <para>
/// Made of labels as printed, without the dots, brackets and colons around them. An article is named without the part
/// or chapter that it stands in; what is in an annex, protocol or option is named with it. Provisions without a number
/// are counted among their like: <c>Article 5, unnumbered paragraph 2</c>. Structure that a bill quotes for another
/// instrument stands in brackets: <c>Section 21 (quoted 197(2A)(a))</c>.
/// </para>
/// </remarks>
public sealed class ProvisionNames
{
    private readonly Dictionary<ProvisionId, string> _names = [];
    private readonly Dictionary<ProvisionId, ProvisionId> _parents = [];

    private ProvisionNames()
    {
    }

    /// <summary>The name of a provision; its id where the copy has no such provision.</summary>
    public string this[ProvisionId id] => _names.GetValueOrDefault(id) ?? id.Value;

    /// <summary>The provision around one; the whole draft (<c>default</c>) for an outermost one.</summary>
    public ProvisionId Around(ProvisionId id) => _parents.GetValueOrDefault(id);

    /// <summary>Names every provision of a copy.</summary>
    public static ProvisionNames In(Copy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var names = new ProvisionNames();
        var open = new Stack<(Sequence<Provision> Siblings, Provision? Parent, string Around, string Scope)>();
        open.Push((copy.Provisions, null, "", ""));
        while (open.TryPop(out var level))
        {
            var unnumbered = new Dictionary<ProvisionKind, int>();
            var quotes = level.Siblings.Where(sibling => sibling.Kind == ProvisionKind.Quoted && !IsNumbered(sibling)).ToList();
            var onlyNumbered = quotes.Count(quote => quote.Children.Any(IsNumbered)) == 1;
            for (var place = 0; place < level.Siblings.Count; place++)
            {
                var provision = level.Siblings[place];
                var count = unnumbered[provision.Kind] = unnumbered.GetValueOrDefault(provision.Kind) + (IsNumbered(provision) ? 0 : 1);
                var closes = place > 0 && place == level.Siblings.Count - 1 && IsNumbered(level.Siblings[place - 1]);
                var name = provision.Kind == ProvisionKind.Quoted
                    ? QuotedName(provision, level.Parent, level.Around, quotes.Count == 1 ? 0 : count, closes)
                    : NameOf(provision, level.Parent, level.Around, level.Scope, count, closes);
                name += Repetition(provision.Id);
                names._names[provision.Id] = name;
                names._parents[provision.Id] = level.Parent?.Id ?? default;
                if (provision.Children.Count > 0)
                {
                    var isPlainQuote = IsQuoted(provision) && !IsNumbered(provision) && !IsQuoted(level.Parent);
                    var around = isPlainQuote && onlyNumbered && provision.Children.Any(IsNumbered) ? QuotedIn(level.Around, "") : name;
                    open.Push((provision.Children, provision, around, OpensScope(provision.Kind) ? name + ", " : level.Scope));
                }
            }
        }
        return names;
    }

    private static string NameOf(Provision provision, Provision? parent, string around, string scope, int count, bool closes)
    {
        var label = Bare(provision.Label);
        return provision.Kind switch
        {
            ProvisionKind.Title => scope + "Title",
            ProvisionKind.Preamble => scope + "Preamble",
            ProvisionKind.Signature => scope + "Signature block",
            ProvisionKind.Recital => $"{scope}Recital {(label.Length > 0 ? label.Trim('(', ')') : count.ToString(CultureInfo.InvariantCulture))}",
            ProvisionKind.Article when label.Length > 0 => scope + (char.IsDigit(label[0]) ? "Section " + label : label),
            ProvisionKind.Annex or ProvisionKind.Protocol => scope + Title(provision, label, count),
            ProvisionKind.Part or ProvisionKind.Division or ProvisionKind.Chapter or ProvisionKind.Section
                or ProvisionKind.CrossHeading or ProvisionKind.Option =>
                Joined(around, Title(provision, label, count)),
            _ when label.Length == 0 && closes => Joined(around, "closing words"),
            _ when label.Length == 0 => Joined(around, $"unnumbered {Word(provision.Kind)} {count}"),
            ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.SubPoint => Inner(provision.Kind, label, parent, around),
            _ => Joined(around, $"{Word(provision.Kind)} {label}"),
        };
    }

    /// <summary>Quoted structure: <c>Section 21 (quoted 197(2A)(a))</c>, with its place (0 for the only one) where it has no number.</summary>
    private static string QuotedName(Provision provision, Provision? parent, string around, int count, bool closes)
    {
        var label = Bare(provision.Label);
        var part = label.Length > 0 ? label
            : count > 0 ? string.Create(CultureInfo.InvariantCulture, $"text {count}")
            : !IsQuoted(parent) ? ""
            : closes ? "closing words" : "text";
        return !IsQuoted(parent) || !around.EndsWith(')') ? QuotedIn(around, part)
            : around.EndsWith("(quoted)", StringComparison.Ordinal) ? $"{around[..^1]} {part})"
            : $"{around[..^1]}{(part.StartsWith('(') ? "" : ", ")}{part})";
    }

    private static string QuotedIn(string around, string part) =>
        (around.Length == 0 ? "(quoted" : around + " (quoted") + (part.Length == 0 ? ")" : $" {part})");

    private static bool IsQuoted(Provision? provision) => provision?.Kind == ProvisionKind.Quoted;

    /// <summary>A numbered part of an article: <c>Article 9(3)</c> for the paragraph printed <c>3.</c></summary>
    private static string Inner(ProvisionKind kind, string label, Provision? parent, string around)
    {
        var core = label.Trim('(', ')', '.');
        return core.Contains(' ', StringComparison.Ordinal) ? Joined(around, label)
            : IsArticleOrInside(parent) ? $"{around}({core})"
            : Joined(around, $"{Word(kind)} {core}");
    }

    private static bool IsArticleOrInside(Provision? provision) => provision is
    {
        Label.Length: > 0, Kind: ProvisionKind.Article or ProvisionKind.Paragraph
        or ProvisionKind.Point or ProvisionKind.SubPoint
    };

    private static string Title(Provision provision, string label, int count) =>
        label.Length > 0 ? label.Any(char.IsLetter) && label.Length > 2 ? label : $"{Capital(Word(provision.Kind))} {label}"
        : provision.Heading.Length > 0 ? provision.Heading
        : $"unnumbered {Word(provision.Kind)} {count}";

    private static string Joined(string around, string name) => around.Length == 0 ? Capital(name) : $"{around}, {name}";

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Whether it has a number: a dash before an item is none.</summary>
    private static bool IsNumbered(Provision provision) => Bare(provision.Label).Length > 0;

    private static bool OpensScope(ProvisionKind kind) =>
        kind is ProvisionKind.Annex or ProvisionKind.Protocol or ProvisionKind.Option or ProvisionKind.Quoted;

    private static string Word(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Division => "title",
        ProvisionKind.CrossHeading => "heading",
        ProvisionKind.SubPoint => "sub-point",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A label without the marks around it; brackets inside it stay.</summary>
    private static string Bare(string label)
    {
        var bare = label.Trim().TrimEnd('.', ':', '-', '–', '—', '•', '·', '*', ' ');
        if (bare.StartsWith('[') && bare.IndexOf(']', StringComparison.Ordinal) is var close && (close < 0 || close == bare.Length - 1))
        {
            bare = bare.Trim('[', ']').TrimEnd('.', ':', ' ');
        }
        return bare;
    }

    /// <summary>Tells apart provisions of one number: the second of them has an id that ends in <c>~2</c>.</summary>
    private static string Repetition(ProvisionId id)
    {
        var tilde = id.Value.LastIndexOf('~');
        return tilde > id.Value.LastIndexOf('/') ? $" (no. {id.Value[(tilde + 1)..]} of that number)" : "";
    }
}
