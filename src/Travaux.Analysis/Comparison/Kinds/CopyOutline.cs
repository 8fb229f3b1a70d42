using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>The provisions of one copy, to be found by what a reference says.</summary>
internal sealed class CopyOutline
{
    /// <summary>The rank from which references are to what is near: paragraphs and points.</summary>
    private const int NarrowRank = 6;

    private readonly Dictionary<ProvisionId, ProvisionId> _parents = [];
    private readonly HashSet<ProvisionId> _wide = [];
    private readonly Dictionary<(ProvisionId Parent, string Number), ProvisionId> _inside = [];
    private readonly Dictionary<(string Kind, string Number), ProvisionId> _byKind = [];

    /// <summary>Takes a provision and its children in.</summary>
    public void Add(Provision provision)
    {
        if (provision.Number.Length > 0 && NameOf(provision.Kind).Length > 0)
        {
            _wide.Add(provision.Id);
            _byKind.TryAdd((NameOf(provision.Kind), provision.Number), provision.Id);
        }
        foreach (var child in provision.Children)
        {
            _parents.TryAdd(child.Id, provision.Id);
            if (child.Number.Length > 0)
            {
                _inside.TryAdd((provision.Id, child.Number), child.Id);
            }
            else
            {
                // A paragraph without a number does not part its points from the article.
                foreach (var grandchild in child.Children)
                {
                    _inside.TryAdd((provision.Id, grandchild.Number), grandchild.Id);
                }
            }
        }
    }

    /// <summary>The provision that an item of a reference names, as deep as it can be followed.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="item">The item's path of numbers.</param>
    /// <param name="from">The provision in which the reference stands.</param>
    /// <param name="rest">The numbers of the path that could not be followed, parted by slashes.</param>
    /// <returns><see langword="null"/> when not even the first number leads anywhere.</returns>
    public ProvisionId? Find(Reference reference, string[] item, ProvisionId from, out string rest)
    {
        rest = string.Join('/', item);
        var followed = 0;
        if (Start(reference, item[0], from, ref followed, ref rest) is not { } at || rest.Length > 0)
        {
            return null;
        }
        while (followed < item.Length && Inside(at, item[followed]) is { } next)
        {
            at = next;
            followed++;
        }
        rest = string.Join('/', item[followed..]);
        return at;
    }

    private ProvisionId? Start(Reference reference, string number, ProvisionId from, ref int followed, ref string rest)
    {
        if (reference.Outer is { } outer)
        {
            return Find(outer, outer.Items[0], from, out rest);
        }
        (followed, rest) = (1, "");
        return reference.Rank < NarrowRank ? ByKind(reference.Kind, number) : Near(number, from);
    }

    /// <summary>A paragraph or point of the provision in which the reference stands, or of one around that.</summary>
    private ProvisionId? Near(string number, ProvisionId from)
    {
        for (ProvisionId? at = from; at is { } around; at = _parents.TryGetValue(around, out var parent) ? parent : null)
        {
            if (Inside(around, number) is { } inside && !_wide.Contains(inside))
            {
                return inside;
            }
        }
        return null;
    }

    private ProvisionId? Inside(ProvisionId parent, string number) =>
        _inside.TryGetValue((parent, number), out var found)
            || (ReferenceReader.Decimal(number) is { Length: > 0 } value && _inside.TryGetValue((parent, value), out found))
            ? found : null;

    private ProvisionId? ByKind(string kind, string number)
    {
        if (_byKind.TryGetValue((kind, number), out var found)
            || (ReferenceReader.Decimal(number) is { Length: > 0 } value && _byKind.TryGetValue((kind, value), out found)))
        {
            return found;
        }
        // A bill's sections are what treaties call articles.
        return kind == "section" ? ByKind("article", number) : null;
    }

    private static string NameOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Article => "article",
        ProvisionKind.Annex => "annex",
        ProvisionKind.Chapter => "chapter",
        ProvisionKind.Part => "part",
        ProvisionKind.Division => "title",
        ProvisionKind.Section => "section",
        ProvisionKind.Protocol => "protocol",
        _ => "",
    };
}
