using System.Globalization;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Shapes;

/// <content>The kinds of field.</content>
public sealed partial class Shape<T>
{
    /// <summary>Words in a language; empty when absent.</summary>
    public Shape<T> Text(string name, Func<T, string> get, Func<T, string, T> set) => Scalar(name, new FieldType.Text(), get, set, (node, reading) => reading.Text(node));

    /// <summary>A slug of the dossier's own; empty when absent.</summary>
    public Shape<T> Slug(string name, Func<T, string> get, Func<T, string, T> set) => Scalar(name, new FieldType.Slug(), get, set, (node, reading) => reading.Slug(node));

    /// <summary>Slugs of the dossier's own.</summary>
    public Shape<T> Slugs(string name, Func<T, Sequence<string>> get, Func<T, Sequence<string>, T> set) => Scalars(name, new FieldType.Slug(), get, set, (node, reading) => reading.Slug(node));

    /// <summary>Any number of texts.</summary>
    public Shape<T> Texts(string name, Func<T, Sequence<string>> get, Func<T, Sequence<string>, T> set) => Scalars(name, new FieldType.Text(), get, set, (node, reading) => reading.Text(node));

    /// <summary>The id of another item; empty when absent.</summary>
    public Shape<T> Reference(string name, Func<T, string> get, Func<T, string, T> set, params string[] kinds) => Add(
        new FieldType.Reference([.. kinds]),
        new(
            name,
            (value, node, reading) => reading.Slug(node) is { } id ? set(value, id) : value,
            value => get(value) is { Length: > 0 } id ? Bare(id) : null,
            (value, path, visit) =>
            {
                if (get(value) is { Length: > 0 } id)
                {
                    visit(Way(path, name), TypeOf(name), id);
                }
            },
            (value, keep) => get(value) is not { Length: > 0 } id || keep.KeepsItem(id) ? value : IsRequired(name) ? null : set(value, "")));

    /// <summary>Ids of other items.</summary>
    public Shape<T> References(string name, Func<T, Sequence<string>> get, Func<T, Sequence<string>, T> set, params string[] kinds) => Add(
        new FieldType.Many(new FieldType.Reference([.. kinds])),
        new(
            name,
            (value, node, reading) => set(value, [.. reading.List(node).Select(reading.Slug).OfType<string>()]),
            value => get(value).Count == 0 ? null : new ListNode([.. get(value).Select(Bare)], default),
            (value, path, visit) =>
            {
                var ids = get(value);
                for (var i = 0; i < ids.Count; i++)
                {
                    visit($"{Way(path, name)}[{i}]", ((FieldType.Many)TypeOf(name)).Of, ids[i]);
                }
            },
            (value, keep) => get(value).All(keep.KeepsItem) ? value
                : get(value).Where(keep.KeepsItem).ToList() is var kept && kept.Count == 0 && IsRequired(name) ? null
                : set(value, [.. kept])));

    /// <summary>A whole number.</summary>
    public Shape<T> Number(string name, Func<T, int?> get, Func<T, int?, T> set) => Add(
        new FieldType.Number(),
        new(
            name,
            (value, node, reading) => reading.Number(node) is { } number ? set(value, number) : value,
            value => get(value) is { } number ? Plain(number.ToString(CultureInfo.InvariantCulture)) : null,
            (value, path, visit) => Leaf(path, name, get(value), visit),
            (value, _) => value));

    /// <summary>True or false; false when absent.</summary>
    public Shape<T> Flag(string name, Func<T, bool> get, Func<T, bool, T> set) => Add(
        new FieldType.Flag(),
        new(
            name,
            (value, node, reading) => set(value, reading.Flag(node)),
            value => get(value) ? Plain("true") : null,
            (value, path, visit) => Leaf(path, name, get(value) ? true : null, visit),
            (value, _) => value));

    /// <summary>A date in EDTF.</summary>
    public Shape<T> Date(string name, Func<T, EdtfDate?> get, Func<T, EdtfDate?, T> set) => Add(
        new FieldType.Date(),
        new(
            name,
            (value, node, reading) => reading.Date(node) is { } date ? set(value, date) : value,
            value => get(value) is { } date ? Quoted(date.ToString()) : null,
            (value, path, visit) => Leaf(path, name, get(value), visit),
            (value, _) => value));

    /// <summary>One of a closed list of words, which must be there.</summary>
    public Shape<T> Word<TWord>(string name, Func<T, TWord> get, Func<T, TWord, T> set)
        where TWord : struct, Enum => OptionalWord<TWord>(name, value => get(value), (value, word) => set(value, word!.Value)).Required();

    /// <summary>One of a closed list of words, or absent.</summary>
    public Shape<T> OptionalWord<TWord>(string name, Func<T, TWord?> get, Func<T, TWord?, T> set)
        where TWord : struct, Enum => Add(
        new FieldType.Word(Words.All<TWord>()),
        new(
            name,
            (value, node, reading) => reading.Word<TWord>(node) is { } word ? set(value, word) : value,
            value => get(value) is { } word ? Plain(Words.For(word)) : null,
            (value, path, visit) => Leaf(path, name, get(value) is { } word ? Words.For(word) : null, visit),
            (value, _) => value));

    /// <summary>A part with fields of its own, or absent.</summary>
    public Shape<T> Part<TPart>(string name, Shape<TPart> shape, Func<T, TPart?> get, Func<T, TPart?, T> set)
        where TPart : class, new() => Add(
        new FieldType.Part(shape),
        new(
            name,
            (value, node, reading) => shape.Read(node, reading) is { } part ? set(value, part) : value,
            value => get(value) is { } part ? shape.WriteAny(part) : null,
            (value, path, visit) =>
            {
                if (get(value) is { } part)
                {
                    shape.WalkAny(part, Way(path, name), visit);
                }
            },
            (value, keep) => get(value) is not { } part ? value
                : (TPart?)shape.PruneAny(part, keep) is { } kept ? set(value, kept)
                : IsRequired(name) ? null : set(value, null)));

    /// <summary>Any number of parts with fields of their own.</summary>
    public Shape<T> Parts<TPart>(string name, Shape<TPart> shape, Func<T, Sequence<TPart>> get, Func<T, Sequence<TPart>, T> set)
        where TPart : class, new() => Add(
        new FieldType.Many(new FieldType.Part(shape)),
        new(
            name,
            (value, node, reading) => set(value, [.. reading.List(node).Select(each => shape.Read(each, reading)).OfType<TPart>()]),
            value => get(value).Count == 0 ? null : new ListNode([.. get(value).Select(shape.WriteAny)], default),
            (value, path, visit) =>
            {
                var parts = get(value);
                for (var i = 0; i < parts.Count; i++)
                {
                    shape.WalkAny(parts[i], $"{Way(path, name)}[{i}]", visit);
                }
            },
            (value, keep) =>
            {
                var parts = get(value);
                var kept = parts.Select(part => (TPart?)shape.PruneAny(part, keep)).OfType<TPart>().ToList();
                return kept.Count == 0 && parts.Count > 0 && IsRequired(name) ? null : set(value, [.. kept]);
            }));

    private Shape<T> Scalar(string name, FieldType type, Func<T, string> get, Func<T, string, T> set, Func<Node, Reading, string?> read) => Add(
        type,
        new(
            name,
            (value, node, reading) => read(node, reading) is { } text ? set(value, text) : value,
            value => get(value) is { Length: > 0 } text ? type is FieldType.Text ? Quoted(text) : Bare(text) : null,
            (value, path, visit) => Leaf(path, name, get(value) is { Length: > 0 } text ? text : null, visit),
            (value, _) => value));

    private Shape<T> Scalars(string name, FieldType type, Func<T, Sequence<string>> get, Func<T, Sequence<string>, T> set, Func<Node, Reading, string?> read) => Add(
        new FieldType.Many(type),
        new(
            name,
            (value, node, reading) => set(value, [.. reading.List(node).Select(each => read(each, reading)).OfType<string>()]),
            value => get(value).Count == 0 ? null : new ListNode([.. get(value).Select(text => (Node)(type is FieldType.Text ? Quoted(text) : Bare(text)))], default),
            (value, path, visit) =>
            {
                var texts = get(value);
                for (var i = 0; i < texts.Count; i++)
                {
                    visit($"{Way(path, name)}[{i}]", type, texts[i]);
                }
            },
            (value, _) => value));

    private void Leaf(string path, string name, object? value, Visit visit)
    {
        if (value is not null)
        {
            visit(Way(path, name), TypeOf(name), value);
        }
    }

    private FieldType TypeOf(string name) => _fields[_places[name]].Type;

    private bool IsRequired(string name) => _fields[_places[name]].IsRequired;

    /// <summary>A slug: without quotation marks unless some reader would take it for something else.</summary>
    private static Node Bare(string text) => Reading.Surprising(text) ? Quoted(text) : Plain(text);

    private static ScalarNode Plain(string text) => new(text, ScalarStyle.Plain, default);

    private static ScalarNode Quoted(string text) => new(text, ScalarStyle.Quoted, default);
}
