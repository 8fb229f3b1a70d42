using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Where a changed reference points, beside where it pointed.</summary>
internal enum Aim
{
    /// <summary>That can't be told, or nothing of the kind changed.</summary>
    Unknown,

    /// <summary>To the same provision: only its number changed.</summary>
    Same,

    /// <summary>To another provision.</summary>
    Other,
}

/// <summary>A reference that stayed as it was while what it named went elsewhere.</summary>
/// <param name="Words">The reference as written.</param>
/// <param name="Place">The provision in which it stands.</param>
/// <param name="Became">Where its older target is now; <c>default</c> when it was deleted.</param>
internal sealed record StaleReference(string Words, ProvisionId Place, ProvisionId Became);

/// <summary>The references in a row, in the older and the newer words.</summary>
internal sealed class RowReferences
{
    private static readonly Comparer<Reference> ByEnd = Comparer<Reference>.Create((one, other) => one.To.CompareTo(other.To));

    private readonly RowWords _words;
    private readonly ReferenceMap _map;

    public RowReferences(RowWords words, Lexicon lexicon, ReferenceMap map)
    {
        (_words, _map) = (words, map);
        Newer = ReferenceReader.Read(words.Newer, lexicon);
        Older = words.Older == words.Newer ? Newer : ReferenceReader.Read(words.Older, lexicon);
    }

    /// <summary>The references of the older words, in order.</summary>
    public List<Reference> Older { get; }

    /// <summary>The references of the newer words, in order.</summary>
    public List<Reference> Newer { get; }

    /// <summary>Where the references that the parts of a change touch point.</summary>
    public Aim Aim(List<Part> parts, RedlineRow row)
    {
        if (Older.Count == 0 || Newer.Count == 0 || row.Older.Count == 0 || row.Newer is null)
        {
            return Kinds.Aim.Unknown;
        }
        var was = Touched(Older, parts, part => (part.OlderFrom, part.OlderTo));
        var now = Touched(Newer, parts, part => (part.NewerFrom, part.NewerTo));
        if (was.Count == 0 || was.Count != now.Count)
        {
            return Kinds.Aim.Unknown;
        }
        var aim = Kinds.Aim.Same;
        for (var i = 0; i < was.Count; i++)
        {
            if (!row.Older.Any(older => _map.Follows(was[i], older.Id, now[i], row.Newer.Id)))
            {
                aim = _map.Knows(was[i], row.Older[0].Id, now[i], row.Newer.Id) ? Kinds.Aim.Other : Kinds.Aim.Unknown;
                break;
            }
        }
        return aim;
    }

    /// <summary>The references that stand unchanged and no longer name what they named.</summary>
    public IEnumerable<StaleReference> Stale(RedlineRow row)
    {
        if (Newer.Count == 0 || row.Older.Count == 0 || row.Newer is null)
        {
            yield break;
        }
        var older = Older == Newer ? Older : [.. Older.Where(each => IsKept(_words.Older, each))];
        var newer = Older == Newer ? Newer : [.. Newer.Where(each => IsKept(_words.Newer, each))];
        if (older.Count != newer.Count)
        {
            yield break;
        }
        for (var i = 0; i < older.Count; i++)
        {
            if (_map.LeftBehind(older[i], row.Older[0].Id, newer[i], row.Newer.Id) is { } became)
            {
                yield return new(Printed(_words.Newer.Phrase(newer[i].From, newer[i].To)), row.Newer.Id, became);
            }
        }
    }

    /// <summary>A reference as people print it: "Article 106(6)" of "article 106 ( 6 )".</summary>
    private static string Printed(string words)
    {
        var printed = words.Replace(" ( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
        return printed.Length == 0 ? printed : char.ToUpperInvariant(printed[0]) + printed[1..];
    }

    private static bool IsKept(SideWords words, Reference reference)
    {
        for (var each = reference; each is not null; each = each.Outer)
        {
            for (var i = each.From; i < each.To; i++)
            {
                if (words[i].Change >= 0)
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Reference> Touched(List<Reference> references, List<Part> parts, Func<Part, (int From, int To)> range)
    {
        var touched = new List<Reference>();
        var first = parts.Count == 0 ? 0 : range(parts[0]).From;
        // References and parts are both in order: start where the change starts.
        var at = references.BinarySearch(new() { Kind = "", From = first, To = first, Items = [] }, ByEnd);
        for (at = at < 0 ? ~at : at; at < references.Count && parts.Count > 0 && references[at].From < range(parts[^1]).To; at++)
        {
            var reference = references[at];
            if (parts.Exists(part => part.Kinds.Has(ChangeKind.Wording)
                && range(part).From < reference.To && reference.From < range(part).To))
            {
                touched.Add(reference);
            }
        }
        return touched;
    }
}
