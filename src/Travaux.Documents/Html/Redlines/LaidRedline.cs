using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>A redline laid out for the page: citations, links, what is shown and what is folded away.</summary>
internal sealed class LaidRedline
{
    private readonly ProvisionNames _older;
    private readonly ProvisionNames _newer;

    /// <summary>Lays a redline out; linear in its rows.</summary>
    public LaidRedline(Redline redline)
    {
        Redline = redline;
        _older = ProvisionNames.In(redline.Older);
        _newer = ProvisionNames.In(redline.Newer);
        Rows = LayRows();
        MarkHeads();
        Departures = FindDepartures();
    }

    /// <summary>The comparison that is shown.</summary>
    public Redline Redline { get; }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<LaidRow> Rows { get; }

    /// <summary>The places that provisions left: before row 0, 1, …, and after the last.</summary>
    public IReadOnlyList<IReadOnlyList<Departure>> Departures { get; }

    private LaidRow[] LayRows()
    {
        var rows = new LaidRow[Redline.Rows.Count];
        var anchors = new HashSet<string>();
        var around = new Stack<RedlineRow>();
        for (var at = 0; at < rows.Length; at++)
        {
            var row = Redline.Rows[at];
            while (around.TryPeek(out var outer) && outer.Depth >= row.Depth)
            {
                around.Pop();
            }
            var along = around.TryPeek(out var parent) && MovedAlong(row, parent);
            var filters = FiltersOf(row, along);
            rows[at] = new LaidRow
            {
                Row = row,
                Anchor = Unique(anchors, AnchorOf(row), at),
                Citation = row.Newer is not null ? _newer[row.Newer.Id] : _older[row.Older[0].Id],
                OlderCitations = [.. row.Older.Select(provision => _older[provision.Id])],
                Filters = filters,
                Indent = IndentOf(row, around),
                MovedAlong = along,
                Changed = filters.Count > 0 || row.Changes.Count > 0,
            };
            around.Push(row);
        }
        return rows;
    }

    private static int IndentOf(RedlineRow row, Stack<RedlineRow> around)
    {
        if (ProvisionHeads.HasHeading((row.Newer ?? row.Older[0]).Kind))
        {
            return 0;
        }
        var titled = around.FirstOrDefault(outer => ProvisionHeads.HasHeading((outer.Newer ?? outer.Older[0]).Kind));
        return row.Depth - (titled is null ? 0 : titled.Depth + 1);
    }

    private static string AnchorOf(RedlineRow row) =>
        row.Newer is not null ? $"p-{row.Newer.Id}" : $"was-{row.Older[0].Id}";

    private static string Unique(HashSet<string> taken, string anchor, int at)
    {
        anchor = anchor.Any(char.IsWhiteSpace) || !taken.Add(anchor) ? $"row-{at}" : anchor;
        taken.Add(anchor);
        return anchor;
    }

    private bool MovedAlong(RedlineRow row, RedlineRow parent) =>
        row.Relation is Relation.Moved or Relation.MovedAndEdited
        && parent.Relation is Relation.Moved or Relation.MovedAndEdited
        && row.Older.Count == 1
        && parent.Older.Any(outer => outer.Id == _older.Around(row.Older[0].Id));

    private static List<string> FiltersOf(RedlineRow row, bool movedAlong)
    {
        var filters = new List<string>();
        foreach (var kind in KindWords.Substantive)
        {
            if (row.Changes.Any(change => change.Kinds.Contains(kind)))
            {
                filters.Add(kind.Token());
            }
        }
        var relation = row.Relation switch
        {
            Relation.Inserted => "inserted",
            Relation.Deleted => "deleted",
            Relation.Moved or Relation.MovedAndEdited when !movedAlong => "moved",
            Relation.Split or Relation.Merged => "moved",
            _ => "",
        };
        if (relation.Length > 0)
        {
            filters.Add(relation);
        }
        return filters;
    }

    private void MarkHeads()
    {
        var inside = int.MinValue;
        for (var at = Rows.Count - 1; at >= 0; at--)
        {
            var row = Rows[at];
            row.HeadsChange = row.Row.Depth < inside;
            inside = row.Changed || row.HeadsChange ? row.Row.Depth : inside;
        }
    }

    private List<Departure>[] FindDepartures()
    {
        var rowsOf = new Dictionary<string, List<int>>();
        for (var at = 0; at < Rows.Count; at++)
        {
            foreach (var older in Rows[at].Row.Older)
            {
                (rowsOf.TryGetValue(older.Id.Value, out var list) ? list : rowsOf[older.Id.Value] = []).Add(at);
            }
        }
        var places = Enumerable.Range(0, Rows.Count + 1).Select(_ => new List<Departure>()).ToArray();
        var last = -1;
        foreach (var id in Redline.Older.All().Select(provision => provision.Id.Value))
        {
            foreach (var at in rowsOf.GetValueOrDefault(id) ?? [])
            {
                var row = Rows[at];
                if (row.MovedAlong)
                {
                    continue;
                }
                if (!row.Moved || at == last || at == last + 1)
                {
                    last = at;
                    continue;
                }
                var departure = new Departure($"gone-{row.Anchor}-{row.CameFrom.Count}", CitationOf(row, id), row);
                row.CameFrom.Add(departure);
                places[last + 1].Add(departure);
            }
        }
        return places;
    }

    private static string CitationOf(LaidRow row, string olderId)
    {
        for (var at = 0; at < row.Row.Older.Count; at++)
        {
            if (row.Row.Older[at].Id.Value == olderId)
            {
                return row.OlderCitations[at];
            }
        }
        return "";
    }
}
