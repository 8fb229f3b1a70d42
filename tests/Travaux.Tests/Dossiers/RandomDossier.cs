using System.Globalization;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using ItemReading = Travaux.Record.Dossiers.Shapes.Reading;

namespace Travaux.Tests.Dossiers;

/// <summary>A dossier of items of all kinds made at random from their fields, of which is known word for word who can not have been meant to read it.</summary>
/// <remarks>
/// <para>
/// Every text in it is a word of its own. The oracle knows nothing of how audiences are applied: it looks at the written
/// form alone, and holds a word back where the item or a part around it is for somebody else, where all that such an item or part cites
/// is, or where it stands in something sealed and is neither the line nor the role. That is less than all that must go, so that what it holds
/// back must be gone; that what must stay does is tested by cases.
/// </para>
/// </remarks>
internal sealed class RandomDossier
{
    private static readonly string[] Lists = ["public", "team", "inner", "others"];
    private static readonly string[] Dates = ["2031", "2031-05", "2031-05-03", "2031-05-01/2031-06"];

    private readonly Random _random;
    private readonly List<(string Id, ItemKind Kind, string Audience)> _plan = [];
    private readonly List<(string Word, MapNode Node, List<Layer> Layers)> _words = [];
    private int _next;

    /// <summary>One layer of what is around a word: an item or a part, by its shape and its written form.</summary>
    private sealed record Layer(string Shape, MapNode Map);

    public RandomDossier(int seed)
    {
        _random = new(seed);
        ItemKind[] kinds = [.. ItemKind.All.Where(kind => kind.Name is not (Kinds.Dossier or Kinds.Audience))];
        for (var i = 0; i < 45; i++)
        {
            var kind = i < kinds.Length ? kinds[i] : kinds[_random.Next(kinds.Length)];
            _plan.Add(($"it-{i}-{kind.Name}", kind, Lists[Math.Max(0, _random.Next(7) - 3)]));
        }
        for (var i = 0; i < 6; i++)
        {
            _plan.Add(($"it-s{i}-source", ItemKind.Find(Kinds.Source)!, Lists[_random.Next(3)]));
        }
        var items = new List<Item>
        {
            new DossierHead { Id = "d", Title = "T", Question = "Q", AudienceUnlessStated = _random.Next(2) == 0 ? "team" : "", Origins = [new() { Id = "file", Title = "F" }], Tracks = [new() { Id = "table", Title = "T" }], Roles = [new() { Id = "host", Meaning = "H" }] },
            new AudienceList { Id = "public", Title = "P" }, new AudienceList { Id = "team", Title = "M", Reads = ["public"] }, new AudienceList { Id = "inner", Title = "I", Reads = ["team"] }, new AudienceList { Id = "others", Title = "O" },
        };
        Default = ((DossierHead)items[0]).AudienceUnlessStated;
        foreach (var (id, kind, audience) in _plan)
        {
            var node = Map(kind.Shape, [], id, audience);
            var reading = new ItemReading();
            items.Add(kind.Read(node, reading)!);
            Assert.Empty(reading.Diagnostics.Select(each => each.Message));
        }
        Whole = new(items);
    }

    /// <summary>The dossier as its custodians see it.</summary>
    public Dossier Whole { get; }

    /// <summary>The audience of what states none.</summary>
    public string Default { get; }

    /// <summary>The ids and words that an audience can not have been meant to read.</summary>
    public IEnumerable<string> Hidden(params string[] reads)
    {
        var open = _plan.Where(item => IsFor(item.Audience, reads)).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return _plan.Where(item => !open.Contains(item.Id)).Select(item => item.Id)
            .Concat(_words.Where(word => word.Layers.Exists(layer => IsClosed(layer, reads, open)) || IsSealed(word.Node, word.Word, word.Layers)).Select(word => word.Word));
    }

    private bool IsFor(string audience, string[] reads) => reads.Contains(audience.Length > 0 ? audience : Default);

    private bool IsClosed(Layer layer, string[] reads, HashSet<string> open)
    {
        var isItem = ItemKind.Find(layer.Shape) is not null && Field(layer.Map, "id") is not null;
        if (isItem ? !IsFor(Text(layer.Map, "audience"), reads) : Text(layer.Map, "audience") is { Length: > 0 } own && !reads.Contains(own))
        {
            return true;
        }
        if (isItem && layer.Shape == Kinds.Source && Text(layer.Map, "reached") is "held" or "excerpt")
        {
            return false;
        }
        return Field(layer.Map, "cites") is ListNode { Items.Count: > 0 } cites && cites.Items.All(cite => cite is MapNode map && (!open.Contains(Text(map, "source")) || (Text(map, "audience") is { Length: > 0 } its && !reads.Contains(its))));
    }

    /// <summary>Whether a word stands in an item that is sealed, and is neither its line nor its role; citations of it are not its own.</summary>
    private static bool IsSealed(MapNode holder, string word, List<Layer> layers) =>
        Field(layers[0].Map, "sealed") is MapNode seal
        && (!ReferenceEquals(holder, seal) || (Text(seal, "attribution-line") != word && Text(seal, "role") != word))
        && !layers.Exists(layer => layer.Shape is "citation" or "attribution" or "consent");

    private static Node? Field(MapNode map, string name) => map.Entries.FirstOrDefault(entry => entry.Key == name)?.Value;

    private static string Text(MapNode map, string name) => Field(map, name) is ScalarNode scalar ? scalar.Text : "";

    private MapNode Map(Shape shape, List<Layer> around, string id, string audience)
    {
        var entries = new List<NodeEntry>();
        var words = new List<string>();
        var parts = new List<(string Name, FieldType Type)>();
        foreach (var field in shape.Fields)
        {
            var depth = around.Count;
            if (!field.IsRequired && _random.Next(100) >= (depth == 0 ? 45 : 30) && field.Name != "audience")
            {
                continue;
            }
            Node? value = field.Name switch
            {
                "id" when depth == 0 => Plain(id),
                "audience" => depth == 0 ? audience.Length > 0 ? Plain(audience) : null : _random.Next(5) == 0 ? Plain(Lists[_random.Next(3)]) : null,
                "origin" => Plain("file"),
                "track" => Plain("table"),
                "role" when field.Type is FieldType.Slug => Plain("host"),
                "when" => new ListNode([Quoted($"2 days after {_plan[_random.Next(_plan.Count)].Id}")], default),
                _ => field.Type is FieldType.Part or FieldType.Many { Of: FieldType.Part } ? null : Value(field.Type, words),
            };
            if (value is not null)
            {
                entries.Add(new(field.Name, default, value));
            }
            else if (field.Type is FieldType.Part or FieldType.Many { Of: FieldType.Part } && (depth < 3 || field.IsRequired))
            {
                parts.Add((field.Name, field.Type));
            }
        }
        // What is around a word is known when its parts are: the list of entries is filled below, and the map is one object.
        var built = new Layer(shape.Name, new MapNode([], default));
        List<Layer> layers = [.. around, built];
        foreach (var (name, type) in parts)
        {
            var of = type is FieldType.Part single ? single.Shape : ((FieldType.Part)((FieldType.Many)type).Of).Shape;
            var inside = new List<Node>();
            for (var i = type is FieldType.Part ? 1 : _random.Next(1, 3); i > 0; i--)
            {
                inside.Add(Map(of, layers, id, ""));
            }
            entries.Add(new(name, default, type is FieldType.Part ? inside[0] : new ListNode([.. inside], default)));
        }
        var map = new MapNode([.. entries], default);
        foreach (var word in words)
        {
            _words.Add((word, map, layers));
        }
        Replace(built, map, layers);
        return map;
    }

    /// <summary>Puts the finished map in the place of the empty one, in all that was said to be around words.</summary>
    private void Replace(Layer empty, MapNode map, List<Layer> layers)
    {
        var whole = empty with { Map = map };
        layers[^1] = whole;
        foreach (var (_, _, around) in _words)
        {
            for (var i = 0; i < around.Count; i++)
            {
                if (ReferenceEquals(around[i], empty))
                {
                    around[i] = whole;
                }
            }
        }
    }

    private Node Value(FieldType type, List<string> words) => type switch
    {
        FieldType.Text => Quoted(Word(words)),
        FieldType.Slug => Plain(Word(words)),
        FieldType.Reference reference => Plain(Target(reference)),
        FieldType.Number => Plain(_random.Next(1, 6).ToString(CultureInfo.InvariantCulture)),
        FieldType.Flag => Plain("true"),
        FieldType.Date => Quoted(Dates[_random.Next(Dates.Length)]),
        FieldType.Word word => Plain(word.Words[_random.Next(word.Words.Count)]),
        FieldType.Many many => new ListNode([.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Value(many.Of, words))], default),
        _ => throw new InvalidOperationException($"No such type: {type}"),
    };

    private string Target(FieldType.Reference reference)
    {
        var fitting = _plan.Where(item => reference.Kinds.Count == 0 || reference.Kinds.Contains(item.Kind.Name)).ToList();
        return fitting[_random.Next(fitting.Count)].Id;
    }

    private string Word(List<string> words)
    {
        var word = $"zq{_next++}x";
        words.Add(word);
        return word;
    }

    private static ScalarNode Plain(string text) => new(text, ScalarStyle.Plain, default);

    private static ScalarNode Quoted(string text) => new(text, ScalarStyle.Quoted, default);
}
