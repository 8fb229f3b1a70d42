using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Lookup;

/// <summary>The fields of items in words, drawn from their <see cref="Shape"/>: a field that is added to a kind of item is told without a line here.</summary>
internal sealed class FieldTelling(Telling telling, Reporting reporting)
{
    /// <summary>Texts together longer than this stand on a line each.</summary>
    private const int LongestRow = 90;

    /// <summary>The fields of an item in their order, each labelled, those named left out.</summary>
    public IEnumerable<Said> All(Item item, IReadOnlySet<string> without)
    {
        var written = ItemKind.Write(item);
        return ItemKind.Of(item).Shape.Fields.Where(field => !without.Contains(field.Name)).SelectMany(field => Told(field, written));
    }

    /// <summary>One field of an item, without its label; nothing where it is absent.</summary>
    public IEnumerable<Said> One(Item item, string name) =>
        ItemKind.Of(item).Shape.Fields.Where(field => field.Name == name).SelectMany(field => Told(field, ItemKind.Write(item))).Select(said => said with { Label = "" });

    private IEnumerable<Said> Told(Field field, MapNode written) => written[field.Name] is { } value
        ? Lines(field, value).Select((said, at) => said with { Label = at == 0 ? FieldNames.Label(field.Name) : "" })
        : [];

    private IEnumerable<Said> Lines(Field field, Node value) => (field.Type, value) switch
    {
        (FieldType.Many { Of: FieldType.Part { Shape: { Shorthand: "who" } shape } }, ListNode list) => People(shape, list),
        (FieldType.Many { Of: FieldType.Part part }, ListNode list) => list.Items.Select(each => PartLine(part.Shape, each)),
        (FieldType.Part part, _) => [PartLine(part.Shape, value)],
        (FieldType.Many { Of: var of }, ListNode list) => Values(of, field.Name, list),
        _ => [Value(new(), field.Type, field.Name, value, []).Say()],
    };

    /// <summary>People in a row while nothing is cited for one of them alone; else a line each.</summary>
    private IEnumerable<Said> People(Shape shape, ListNode list)
    {
        var lines = list.Items.Select(each => (Cites: new List<Citation>(), Node: each)).ToList();
        var told = lines.Select(line => Part(new(), shape, line.Node, line.Cites)).ToList();
        if (lines.All(line => line.Cites.Count == 0))
        {
            return [Row(told.Select(phrase => phrase.Say()))];
        }
        return told.Select((phrase, at) => phrase.Say() with { Notes = reporting.Notes(lines[at].Cites) });
    }

    private List<Said> Values(FieldType of, string name, ListNode list)
    {
        var told = list.Items.Select(each => Value(new(), of, name, each, []).Say()).ToList();
        return told.Count > 1 && told.Sum(said => said.Text.Length) > LongestRow ? told : [Row(told)];
    }

    private static Said Row(IEnumerable<Said> told)
    {
        var phrase = new Phrase();
        foreach (var said in told)
        {
            phrase.Add(phrase.IsEmpty ? "" : ", ").Add(said);
        }
        return phrase.Say();
    }

    private Said PartLine(Shape shape, Node node)
    {
        var cites = new List<Citation>();
        if (node is MapNode map && shape.Name is "quote" or "name")
        {
            return InLanguage(shape, (MapNode)node, cites);
        }
        var phrase = Part(new(), shape, node, cites);
        return phrase.Say() with { Notes = reporting.Notes(cites) };
    }

    /// <summary>Words or a name in their own language; what is to be known about them stands under.</summary>
    private Said InLanguage(Shape shape, MapNode map, List<Citation> cites)
    {
        var main = shape.Name == "quote" ? "text" : "value";
        var under = new List<Said>();
        foreach (var field in shape.Fields)
        {
            if (field.Name == main || field.Name is "original-language" or "origin" || map[field.Name] is not { } value)
            {
                continue;
            }
            if (field.Name == "cites")
            {
                cites.AddRange(Cited(value));
                continue;
            }
            var told = Value(new(), field.Type, field.Name, value, cites).Say();
            var said = field.Name == "original" ? told with { Language = Text(map, "original-language") } : told;
            under.Add(said with { Label = FieldNames.Label(field.Name) });
        }
        var words = Text(map, main);
        return new(shape.Name == "quote" && words.Length > 0 ? $"“{words}”" : words)
        {
            Language = Text(map, "language"),
            Notes = reporting.Notes(cites),
            Under = [.. under],
        };
    }

    /// <summary>A part in a line: what it can not be without bare, the rest by its label.</summary>
    private Phrase Part(Phrase phrase, Shape shape, Node node, List<Citation> cites, bool isInside = false)
    {
        if (node is not MapNode map)
        {
            var only = shape.Fields.First(field => field.Name == shape.Shorthand);
            return Value(phrase, only.Type, only.Name, node, cites);
        }
        var isWho = shape.Shorthand == "who";
        var count = 0;
        foreach (var field in shape.Fields)
        {
            if (field.Name is "origin" or "audience" || map[field.Name] is not { } value)
            {
                continue;
            }
            if (field.Name == "cites")
            {
                cites.AddRange(Cited(value));
                continue;
            }
            var isBare = field.IsRequired || count == 0 || isWho && field.Name is "capacity";
            phrase.Add(count == 0 ? "" : isWho && count == 1 ? " (" : isInside && isBare ? " " : "; ");
            phrase.Add(isBare ? "" : value is ScalarNode { Text: "true" } ? FieldNames.InLine(field.Name) : $"{FieldNames.InLine(field.Name)}: ");
            if (!isBare && value is ScalarNode { Text: "true" })
            {
                count++;
                continue;
            }
            Value(phrase, field.Type, field.Name, value, cites);
            count++;
        }
        return phrase.Add(isWho && count > 1 ? ")" : "");
    }

    private Phrase Value(Phrase phrase, FieldType type, string name, Node node, List<Citation> cites)
    {
        if (node is ListNode list)
        {
            var of = type is FieldType.Many many ? many.Of : type;
            for (var i = 0; i < list.Items.Count; i++)
            {
                phrase.Add(i == 0 ? "" : of is FieldType.Part { Shape.Shorthand: null } ? " · " : ", ");
                Value(phrase, of, name, list.Items[i], cites);
            }
            return phrase;
        }
        if (type is FieldType.Part part)
        {
            return Part(phrase, part.Shape, node, cites, isInside: true);
        }
        var text = ((ScalarNode)node).Text;
        return type switch
        {
            FieldType.Reference when telling.Dossier[text] is not null => phrase.Name(telling.Marked(text), text),
            FieldType.Flag => phrase.Add("yes"),
            FieldType.Date when EdtfDate.TryParse(text, out var date, out _) => phrase.Add(DateWords.English(date)),
            FieldType.Word => phrase.Add(text.Length == 1 ? text : text.Replace('-', ' ')),
            FieldType.Slug => phrase.Add(Titled(name, text)),
            _ => phrase.Add(text),
        };
    }

    /// <summary>What a name of the dossier's own stands for.</summary>
    private string Titled(string field, string slug)
    {
        var head = telling.Dossier.Head;
        return field switch
        {
            "track" => head.Tracks.FirstOrDefault(track => track.Id == slug)?.Title ?? slug,
            "origin" => head.Origins.FirstOrDefault(origin => origin.Id == slug)?.Title ?? slug,
            "audience" or "audience-unless-stated" => telling.Dossier.Find<Record.Dossiers.Items.AudienceList>(slug)?.Title ?? slug,
            "role" or "of" => slug.Replace('-', ' '),
            _ => slug,
        };
    }

    private static IEnumerable<Citation> Cited(Node node) =>
        node is ListNode list ? list.Items.Select(each => Citation.Shape.Read(each, new Reading())).OfType<Citation>() : [];

    private static string Text(MapNode map, string key) => (map[key] as ScalarNode)?.Text ?? "";
}
