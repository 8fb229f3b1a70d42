using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>A redline with what drawing it asks again and again: names, neighbours, what became of what.</summary>
internal sealed class ComparedPlaces
{
    private readonly Dictionary<ProvisionId, List<RedlineRow>> _became = [];
    private readonly Dictionary<ProvisionId, RedlineRow> _newer = [];
    private readonly Dictionary<ProvisionId, Provision> _headedOlder;
    private readonly Dictionary<ProvisionId, Provision> _headedNewer;

    public ComparedPlaces(Redline redline)
    {
        Redline = redline;
        Older = ProvisionNames.In(redline.Older);
        Newer = ProvisionNames.In(redline.Newer);
        _headedOlder = WithHeadings(redline.Older);
        _headedNewer = WithHeadings(redline.Newer);
        foreach (var row in redline.Rows)
        {
            foreach (var older in row.Older)
            {
                if (!_became.TryGetValue(older.Id, out var rows))
                {
                    _became[older.Id] = rows = [];
                }
                rows.Add(row);
            }
            if (row.Newer is { } newer)
            {
                _newer[newer.Id] = row;
            }
        }
    }

    /// <summary>The comparison itself.</summary>
    public Redline Redline { get; }

    /// <summary>What the older provisions are called.</summary>
    public ProvisionNames Older { get; }

    /// <summary>What the newer provisions are called.</summary>
    public ProvisionNames Newer { get; }

    /// <summary>What a row is about: <c>Article 7 → Article 8</c>, or one name where both are called the same.</summary>
    public string Name(RedlineRow row)
    {
        var older = Wording.And([.. row.Older.Select(provision => Older[provision.Id])]);
        var newer = row.Newer is null ? "" : Newer[row.Newer.Id];
        return older.Length == 0 ? newer : newer.Length == 0 || older == newer ? older : $"{older} → {newer}";
    }

    /// <summary>The rows that an older provision became; several when it was split.</summary>
    public IReadOnlyList<RedlineRow> Became(Provision older) => _became.GetValueOrDefault(older.Id) ?? [];

    /// <summary>The row around a row, where both follow each other: they were inside each other before and are now.</summary>
    /// <remarks>
    /// <para>A new provision in a new one, a gone one in a gone one, a paragraph that moved with its article.</para>
    /// </remarks>
    public RedlineRow? Around(RedlineRow row)
    {
        if (row.Newer is null)
        {
            var around = row.Older.Count == 1 ? Older.Around(row.Older[0].Id) : default;
            return around == default ? null : _became.GetValueOrDefault(around)?.Find(candidate => candidate.Newer is null);
        }
        if (!_newer.TryGetValue(Newer.Around(row.Newer.Id), out var outer))
        {
            return null;
        }
        return row.Older.Count == 0
            ? outer.Older.Count == 0 ? outer : null
            : row.Older.All(older => outer.Older.Any(candidate => candidate.Id == Older.Around(older.Id))) ? outer : null;
    }

    /// <summary>Whether a row is told with the row around it: both new, both gone, or moved together.</summary>
    public bool IsInsideAlike(RedlineRow row) => Around(row) is { } around && row.Relation switch
    {
        Relation.Inserted or Relation.Deleted => around.Relation == row.Relation,
        Relation.Moved or Relation.MovedAndEdited => around.IsMoved,
        _ => false,
    };

    /// <summary>The provision whose heading says what a row is about: its own where it did not change, else the article's or annex's around it.</summary>
    public Provision? Headed(RedlineRow row)
    {
        var (names, headed) = row.Newer is null ? (Older, _headedOlder) : (Newer, _headedNewer);
        var self = row.Newer ?? row.Older[0];
        if (self.Heading.Length > 0)
        {
            return row.Newer is not null && row.Older.Count > 0 && row.Heading.All(edit => edit.Kind == EditKind.Keep) ? self : null;
        }
        for (var around = names.Around(self.Id); around != default; around = names.Around(around))
        {
            if (headed.TryGetValue(around, out var found))
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>How sure a row is, in brackets after a name; empty where it is certain.</summary>
    public string Doubt(RedlineRow row) => HowSure(row) is { Length: > 0 } doubt ? $" ({doubt})" : "";

    /// <summary>How sure a row is; of what is new or gone, what it may yet be one with. Empty where it is certain.</summary>
    public string HowSure(RedlineRow row) =>
        row.Corrected ? "settled by a correction"
        : row.Rival is { } rival ? $"perhaps {(row.Newer is null ? Newer : Older)[rival.Id]}"
        : Wording.Of(row.Confidence);

    private static Dictionary<ProvisionId, Provision> WithHeadings(Copy copy)
    {
        var headed = new Dictionary<ProvisionId, Provision>();
        foreach (var provision in copy.All())
        {
            if (provision.Heading.Length > 0 && provision.Kind is (ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Protocol))
            {
                headed.TryAdd(provision.Id, provision);
            }
        }
        return headed;
    }
}
