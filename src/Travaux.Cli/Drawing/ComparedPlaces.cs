using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>A redline with what drawing it asks again and again: names, neighbours, what became of what.</summary>
internal sealed class ComparedPlaces
{
    private readonly Dictionary<ProvisionId, List<RedlineRow>> _became = [];
    private readonly Dictionary<ProvisionId, RedlineRow> _newer = [];

    public ComparedPlaces(Redline redline)
    {
        Redline = redline;
        Older = ProvisionNames.In(redline.Older);
        Newer = ProvisionNames.In(redline.Newer);
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
}
