using System.Text.Json;

namespace Travaux.Bench.Quality;

/// <summary>A pair of drafts whose alignment people have settled.</summary>
internal sealed record GoldPair(
    string Name, string Instrument, GoldProvision[] Older, GoldProvision[] Newer, GoldRow[] Rows, HashSet<(int, int)> LeftOut)
{
    /// <summary>The gold pairs proper: rows with both sides, those that count neither way left out.</summary>
    public HashSet<(int Older, int Newer)> Pairs =>
        [.. Rows.Where(row => row.Older >= 0 && row.Newer >= 0).Select(row => (row.Older, row.Newer)).Where(pair => !LeftOut.Contains(pair))];

    public string OlderId(int at) => at < 0 ? "-" : Older[at].Id;

    public string NewerId(int at) => at < 0 ? "-" : Newer[at].Id;

    public static GoldPair Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        var older = Provisions(root.GetProperty("old"));
        var newer = Provisions(root.GetProperty("new"));
        var olderAt = IndexById(older);
        var newerAt = IndexById(newer);
        var rows = root.GetProperty("gold").EnumerateArray()
            .Select(row => new GoldRow(At(olderAt, row[0].GetString()!), At(newerAt, row[1].GetString()!), row[2].GetString()!))
            .Where(row => row.Older >= 0 || row.Newer >= 0)
            .ToArray();
        var leftOut = root.GetProperty("leaveOut").EnumerateArray()
            .Select(pair => (At(olderAt, pair[0].GetString()!), At(newerAt, pair[1].GetString()!)))
            .ToHashSet();
        return new(root.GetProperty("name").GetString()!, root.GetProperty("instrument").GetString()!, older, newer, rows, leftOut);
    }

    private static GoldProvision[] Provisions(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => new GoldProvision(item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!))];

    private static Dictionary<string, int> IndexById(GoldProvision[] provisions)
    {
        var index = new Dictionary<string, int>();
        for (var i = 0; i < provisions.Length; i++)
        {
            index.TryAdd(provisions[i].Id, i);
        }
        return index;
    }

    private static int At(Dictionary<string, int> index, string id) => index.GetValueOrDefault(id, -1);
}

internal sealed record GoldProvision(string Id, string Text);

/// <summary>One row; -1 stands for no provision on that side.</summary>
internal sealed record GoldRow(int Older, int Newer, string Relation);
