namespace Travaux.Record.Dossiers.Shapes;

/// <summary>The fields of a kind of item, or of a part of one: what each is called, what it may hold, how it is read, written and walked.</summary>
/// <remarks><para>The one description from which the folder, the journal, the schema, search, audiences and the check of references are made.</para></remarks>
public abstract class Shape
{
    private protected Shape(string name) => Name = name;

    /// <summary>What such a thing is called: <c>meeting</c>, <c>citation</c>.</summary>
    public string Name { get; }

    /// <summary>The type whose values it describes.</summary>
    public abstract Type Type { get; }

    /// <summary>The fields, in the order in which they are written.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The field that a plain scalar in place of a map stands for; <see langword="null"/> where a map is needed.</summary>
    public abstract string? Shorthand { get; }

    /// <summary>Reads a value of this shape; what does not fit is told to <paramref name="reading"/>.</summary>
    /// <returns>The value; <see langword="null"/> where nothing could be made of the node.</returns>
    internal abstract object? ReadAny(Node node, Reading reading);

    /// <summary>Writes a value of this shape.</summary>
    internal abstract Node WriteAny(object value);

    /// <summary>Calls <paramref name="visit"/> for each value that is no part: path, type, value.</summary>
    internal abstract void WalkAny(object value, string path, Visit visit);

    /// <summary>A copy without what <paramref name="keep"/> does not keep; <see langword="null"/> where a field that must be there is gone.</summary>
    internal abstract object? PruneAny(object value, Pruning keep);
}

/// <summary>Called for a value inside an item.</summary>
/// <param name="path">Names of fields and places in lists: <c>cites[0].source</c>.</param>
/// <param name="type">What the field may hold.</param>
/// <param name="value">Text, reference, slug or word as text; a number, flag or date as itself.</param>
public delegate void Visit(string path, FieldType type, object value);

/// <summary>What is left out of an item for an audience.</summary>
public sealed class Pruning
{
    /// <summary>Whether a referred item stays.</summary>
    public required Func<string, bool> KeepsItem { get; init; }

    /// <summary>Whether a part with a distribution of its own stays.</summary>
    public required Func<string, bool> KeepsAudience { get; init; }

    /// <summary>Whether a part stays; all do where nothing is said.</summary>
    public Func<object, bool> KeepsPart { get; init; } = _ => true;

    /// <summary>What a part is told as instead, before it is looked into; the part itself where nothing is said.</summary>
    public Func<object, object> Retell { get; init; } = part => part;
}

/// <summary>A part of an item that can have a distribution of its own: an attribution, a citation, a recipient.</summary>
public interface IHasAudience
{
    /// <summary>The audience; empty for that of the item.</summary>
    string Audience { get; }
}

/// <summary>One field of a shape.</summary>
/// <param name="Name">What it is called in files.</param>
/// <param name="Type">What it may hold.</param>
/// <param name="IsRequired">Whether an item without it is in error.</param>
public sealed record Field(string Name, FieldType Type, bool IsRequired);
