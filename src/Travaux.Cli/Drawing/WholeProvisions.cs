using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Which provisions of a copy are picked, and which of those hold nothing but picked ones.</summary>
internal sealed class WholeProvisions
{
    private readonly Func<ProvisionId, bool> _picks;
    private readonly Dictionary<ProvisionId, int> _inside = [];
    private readonly List<(Provision Provision, int Depth)> _picked = [];

    public WholeProvisions(Copy copy, Func<ProvisionId, bool> picks)
    {
        _picks = picks;
        foreach (var provision in copy.Provisions)
        {
            Count(provision);
            Place(provision, 0);
        }
    }

    /// <summary>The picked provisions that have words, in the order of the text, each with how many whole ones it stands inside.</summary>
    public IReadOnlyList<(Provision Provision, int Depth)> Picked => _picked;

    /// <summary>Whether there is something inside a provision, and all of it is picked.</summary>
    public bool Holds(Provision provision) => Inside(provision) > 0;

    /// <summary>Whether a provision is picked, and all inside it.</summary>
    public bool IsWhole(Provision provision) => _inside.ContainsKey(provision.Id);

    /// <summary>How many provisions are inside one that holds nothing but picked ones; 0 for any other.</summary>
    public int Inside(Provision provision) => _inside.GetValueOrDefault(provision.Id);

    /// <summary>How many provisions a provision is, with all inside it; none where not all of them are picked.</summary>
    private int? Count(Provision provision)
    {
        int? inside = 0;
        foreach (var child in provision.Children)
        {
            inside += Count(child);
        }
        if (!_picks(provision.Id) || inside is null)
        {
            return null;
        }
        _inside[provision.Id] = inside.Value;
        return inside + (IsPrinted(provision) ? 1 : 0);
    }

    private void Place(Provision provision, int depth)
    {
        var picked = IsPrinted(provision) && _picks(provision.Id);
        if (picked)
        {
            _picked.Add((provision, depth));
        }
        foreach (var child in provision.Children)
        {
            Place(child, picked && Holds(provision) ? depth + 1 : depth);
        }
    }

    /// <summary>Whether a provision has words of its own, were it only a number; a quotation mark opens one that has none.</summary>
    public static bool IsPrinted(Provision provision) => provision.Label.Length > 0 || provision.Heading.Length > 0 || provision.Text.Length > 0;
}
