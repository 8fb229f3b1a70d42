using System.Globalization;
using System.Text;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;
using Travaux.Store.Folders;

namespace Travaux.Bench.Dossier;

/// <summary>A large dossier of no negotiation at all: its items are as many, as long and as tied to one another as those of a real one.</summary>
internal sealed class GeneratedFolder(int items)
{
    private static readonly string[] Words =
        "the delegation draft article guarantee clause session minister text shore bracket consent proposal answer map annex day list council river water".Split(' ');

    private readonly Random _random = new(1);
    private readonly int _sources = items / 20;
    private readonly int _people = items / 50;
    private readonly int _actors = Math.Max(2, items / 500);
    private readonly int _meetings = items / 50;
    private readonly int _issues = Math.Max(1, items / 500);
    private readonly int _events = items / 7;
    private readonly int _positions = items / 10;

    /// <summary>Writes the folder.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in DossierFolder.Write(new(Items())))
        {
            File.WriteAllText(Path.Combine(folder, file.Name), file.Text, new UTF8Encoding(false));
        }
    }

    private List<Item> Items()
    {
        var all = new List<Item>
        {
            new DossierHead
            {
                Id = "generated",
                Title = "A generated dossier",
                Question = "How long does it take?",
                Sides = ["actor-0", "actor-1"],
                Origins = [new() { Id = "generated-items", Title = "Generated" }],
                Tracks = [new() { Id = "table", Title = "The table" }],
            },
        };
        Add(all, _sources, i => new Source { Id = $"source-{i}", Title = Text(8), Date = Day(), SourceKind = SourceKind.PressReport, Reached = SourceReach.Held, Publisher = Text(2), Origin = "generated-items" });
        Add(all, _actors, i => new Actor { Id = $"actor-{i}", Name = Text(2), Cites = Cites() });
        Add(all, _people, i => new Person { Id = $"person-{i}", Name = Text(2), Side = Any("actor", _actors), Cites = Cites() });
        Add(all, _issues, i => new Issue { Id = $"issue-{i}", Title = Text(4), Cites = Cites() });
        Add(all, _meetings, i => new Meeting
        {
            Id = $"meeting-{i}",
            Title = Text(5),
            Date = Day(),
            Track = "table",
            AttendedBy = [new() { Who = Any("person", _people) }, new() { Who = Any("actor", _actors), Capacity = Text(3) }],
            Agenda = [Any("issue", _issues)],
            Result = Text(12),
            Origin = "generated-items",
            Cites = Cites(),
        });
        Add(all, _events, i => new Event { Id = $"event-{i}", Title = Text(9), Date = Day(), Actors = [new() { Who = Any("actor", _actors) }], Meeting = Any("meeting", _meetings), Origin = "generated-items", Cites = Cites() });
        Add(all, _positions, i => new Position { Id = $"position-{i}", Party = Any("actor", _actors), Issue = Any("issue", _issues), Stance = Text(12), Date = Day(), Origin = "generated-items", Cites = Cites() });
        Add(all, items - all.Count, i => new Claim
        {
            Id = $"claim-{i}",
            Says = Text(18),
            By = [new() { Who = Any("person", _people) }],
            About = [Any("event", _events), Any("meeting", _meetings)],
            Hedge = i % 9 == 0 ? "apparently" : "",
            Origin = "generated-items",
            Cites = Cites(),
        });
        return all;
    }

    private static void Add(List<Item> all, int count, Func<int, Item> item)
    {
        for (var i = 0; i < count; i++)
        {
            all.Add(item(i));
        }
    }

    private Record.Sequence<Citation> Cites()
    {
        var source = _random.Next(_sources - 1);
        return [new() { Source = $"source-{source}", At = string.Create(CultureInfo.InvariantCulture, $"p{_random.Next(1, 90):00}"), Under = _random.Next(4) == 0 ? [$"source-{source + 1}"] : [] }];
    }

    private string Any(string kind, int count) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{_random.Next(count)}");

    private EdtfDate? Day() => EdtfDate.TryParse(new DateOnly(2031, 1, 1).AddDays(_random.Next(700)).ToString("O", CultureInfo.InvariantCulture), out var date, out _) ? date : null;

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));
}
