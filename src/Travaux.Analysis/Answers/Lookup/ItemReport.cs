using Travaux.Analysis.Corroboration;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Lookup;

/// <summary>Lays out all that a dossier has on one item.</summary>
internal sealed class ItemReport(Telling telling)
{
    /// <summary>What is said elsewhere on the page, or to nobody: the handle of a sealed identity leads to the vault.</summary>
    private static readonly HashSet<string> Elsewhere = ["id", "cites", "accounts", "hedge", "origin", "audience"];

    private static readonly HashSet<string> OfNoSealed = [.. Elsewhere, "name", "title", "other-names", "note", "sealed", "offices", "affiliation", "kind-of-person"];

    private static readonly HashSet<string> HeadingFields = ["name", "title", "says", "text", "paraphrase", "meaning", "conclusion"];

    private readonly Corroborator _corroborator = new(telling.Dossier);

    private Dossier Dossier => telling.Dossier;

    /// <summary>The report on an item.</summary>
    public Report Of(Item item)
    {
        var reporting = new Reporting(Dossier);
        var record = Record(item, reporting);
        List<Section> sections =
        [
            new("record", "In the record") { Parts = [.. record] },
            .. Accounts(item, reporting),
            .. Gaps(item, reporting),
            .. item is Source ? RestingOn(item, reporting) : [],
            .. Referring(item, reporting),
        ];
        var mark = item is Gap or Explanation ? "" : Manners.Of(item).Mark();
        return reporting.Report(
            AboutItem.Format,
            mark.Length > 0 ? $"{telling.Called(item.Id).TrimEnd('.')} [{mark}]" : telling.Called(item.Id),
            [$"{Capital(ItemNames.Kind(item.Kind))} · {item.Id}", .. Answered.Scope(Dossier)],
            sections);
    }

    private IEnumerable<Said> Record(Item item, Reporting reporting)
    {
        yield return new(KindInWords(item))
        {
            Label = "Kind",
            Manner = item is Explanation ? Manner.Reported : Manners.Of(item),
            Hedge = item.Hedge,
            Notes = reporting.Notes(item.Cites),
        };
        var fields = new FieldTelling(telling, reporting);
        foreach (var said in fields.All(item, Left(item)))
        {
            yield return said;
        }
        if (item.Cites.Count > 0)
        {
            yield return new(Rests(_corroborator.Of(item))) { Label = "Rests on", Notes = reporting.Notes(item.Cites) };
        }
        foreach (var said in fields.One(item, "origin"))
        {
            yield return said with { Label = FieldNames.Label("origin") };
        }
        foreach (var said in fields.One(item, "audience"))
        {
            yield return said with { Label = "Audience" };
        }
    }

    /// <summary>The fields that are not told: said elsewhere, or what the heading says already.</summary>
    private HashSet<string> Left(Item item)
    {
        if (item is Person { Sealed: not null } or Actor { Sealed: not null } or Source { Sealed: not null })
        {
            return [.. OfNoSealed, .. KindFields(item)];
        }
        var heading = telling.Called(item.Id);
        return [.. Elsewhere, .. KindFields(item), .. HeadingFields.Where(name => heading == item.Heading && WrittenOf(item, name) == item.Heading)];
    }

    private static IEnumerable<string> KindFields(Item item) =>
        ItemKind.Of(item).Shape.Fields.Select(field => field.Name).Where(name => name.StartsWith("kind-of-", StringComparison.Ordinal));

    private static string WrittenOf(Item item, string field) => (ItemKind.Write(item)[field] as Record.Dossiers.Shapes.ScalarNode)?.Text ?? "";

    private static string KindInWords(Item item)
    {
        var word = KindFields(item).FirstOrDefault() is { } own ? WrittenOf(item, own) : "";
        var kind = Capital(ItemNames.Kind(item.Kind));
        return word.Length > 0 ? $"{kind}: {word.Replace('-', ' ')}" : kind;
    }

    private static string Rests(Support support)
    {
        var words = new List<string>
        {
            $"{Count(support.Citations, "citation")}, {Count(support.Origins.Count, "independent origin")}",
            support.Depth > 1 ? $"at best through {Reporting.Digits(support.Depth)} hands" : "",
            support.IsAnonymous ? "no origin is named" : "",
            support.IsRetrospective ? "all of it said long after" : "",
            support.IsPrivate ? "no origin is open to the public" : "",
        };
        return string.Join("; ", words.Where(word => word.Length > 0)) + ".";
    }

    private static IEnumerable<Section> None => [];

    /// <summary>What the record has beside what others say, none of them preferred.</summary>
    private IEnumerable<Section> Accounts(Item item, Reporting reporting)
    {
        if (item.Accounts.Count == 0)
        {
            return None;
        }
        var fields = new FieldTelling(telling, reporting);
        var rows = item.Accounts.GroupBy(account => account.Of).SelectMany(group => (IEnumerable<TableRow>)
        [
            .. fields.One(item, group.Key).ToList() is { Count: > 0 } own ? [new TableRow([Cell.Of(FieldNames.Label(group.Key)), new([.. own.Select(said => said with { Notes = reporting.Notes(item.Cites) })]), Cell.Of("as the record has it"), Cell.Of("")])] : Array.Empty<TableRow>(),
            .. group.Select(account => new TableRow(
            [
                Cell.Of(FieldNames.Label(group.Key)),
                new([new Said(Telling.AccountValue(account)) { Manner = Manner.Asserted, Notes = reporting.Notes(account.Cites) }]),
                new([By(account.By)]),
                Cell.Of(string.Join(" ", new[] { account.Note, account.Chosen.Length > 0 ? $"Chosen by the editors: {account.Chosen}" : "" }.Where(text => text.Length > 0))),
            ])),
        ]);
        return
        [
            new("accounts", "Accounts side by side")
            {
                Parts = [new Table("What is told differently, and by whom") { Columns = ["Of", "Account", "Given by", "Remark"], Rows = [.. rows] }],
            },
        ];
    }

    private Said By(IEnumerable<Attribution> who)
    {
        var phrase = new Phrase();
        foreach (var each in who)
        {
            phrase.Add(phrase.IsEmpty ? "" : ", ").Name(telling.Name(each.Who), each.Who).Add(each.Capacity.Length > 0 ? $" ({each.Capacity})" : "");
        }
        return phrase.Say();
    }

    private IEnumerable<Section> Gaps(Item item, Reporting reporting) => item is not Gap && telling.Gaps([item.Id]) is { Count: > 0 } gaps
        ? [new("not-known", "Not known") { Parts = [.. reporting.Gaps(gaps)] }]
        : None;

    /// <summary>What rests on a source, by the place in it: a citation leads to its place here.</summary>
    private IEnumerable<Section> RestingOn(Item source, Reporting reporting)
    {
        var places = new SortedDictionary<string, List<Item>>(StringComparer.Ordinal);
        foreach (var item in Dossier.ReferringTo(source.Id))
        {
            foreach (var at in PlacesIn(item, source.Id).Distinct(StringComparer.Ordinal))
            {
                if (!places.TryGetValue(at, out var list))
                {
                    places.Add(at, list = []);
                }
                list.Add(item);
            }
        }
        if (places.Count == 0)
        {
            return None;
        }
        return
        [
            new("rests-on-it", "What rests on it, by place")
            {
                Parts = [.. places.SelectMany(place => place.Value.Select((item, i) => Named(item) with
                {
                    Label = i > 0 ? "" : place.Key.Length > 0 ? place.Key : "The whole",
                    Anchor = i > 0 || place.Key.Length == 0 ? "" : place.Key,
                }))],
            },
        ];
    }

    /// <summary>The places in a source to which an item points, its own citations and those of its parts.</summary>
    private static IEnumerable<string> PlacesIn(Item item, string source)
    {
        var cited = new Dictionary<string, (string Source, string At)>(StringComparer.Ordinal);
        var named = new List<string>();
        ItemKind.Walk(item, (path, _, value) =>
        {
            var dot = path.LastIndexOf('.');
            if (dot < 0 || !path.AsSpan(0, dot).Contains("cites[", StringComparison.Ordinal))
            {
                return;
            }
            var (of, field) = (path[..dot], path[(dot + 1)..]);
            var known = cited.GetValueOrDefault(of, ("", ""));
            cited[of] = field == "source" ? ((string)value, known.Item2) : field == "at" ? (known.Item1, (string)value) : known;
            if (field.StartsWith("under[", StringComparison.Ordinal) && (string)value == source)
            {
                named.Add("");
            }
        });
        return cited.Values.Where(each => each.Source == source).Select(each => each.At).Concat(named);
    }

    /// <summary>What refers to it otherwise than as to a source, kind by kind.</summary>
    private IEnumerable<Section> Referring(Item item, Reporting reporting)
    {
        var rows = Dossier.ReferringTo(item.Id)
            .Select(other => (Item: other, By: Fields(other, item.Id)))
            .Where(each => each.By.Count > 0)
            .ToLookup(each => each.Item.Kind);
        var sections = ItemKind.All.Where(kind => rows.Contains(kind.Name)).Select(kind => new Section($"by-{kind.Collection}", $"{ItemNames.Many(kind.Name)} ({Reporting.Digits(rows[kind.Name].Count())})")
        {
            Parts = [.. rows[kind.Name].Select(each => Named(each.Item) with { Label = Capital(string.Join(", ", each.By.Select(FieldNames.InLine))), Notes = reporting.Notes(each.Item is Source ? [] : each.Item.Cites) })],
        }).ToList();
        return sections.Count > 0 ? [new("referring", "What refers to it") { Sections = [.. sections] }] : None;
    }

    private static List<string> Fields(Item other, string id) =>
        [.. ItemKind.References(other).Where(reference => reference.Id == id && !reference.Path.Contains("cites[", StringComparison.Ordinal)).Select(reference => reference.Path.Split('[', '.')[0]).Distinct(StringComparer.Ordinal)];

    private Said Named(Item item) => new Phrase().Name(telling.Called(item.Id), item.Id).Say() with
    {
        Manner = item is Explanation ? Manner.Reported : Manners.Of(item),
        Hedge = item.Hedge,
        Items = [item.Id],
    };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Count(int number, string what) => Reporting.Counted(number, what, what + "s");
}
