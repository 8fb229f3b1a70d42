namespace Travaux.Record.Dossiers.Shapes;

/// <summary>What a field may hold, for readers, for the published schema and for walks through an item.</summary>
public abstract record FieldType
{
    private protected FieldType()
    {
    }

    /// <summary>Words in a language.</summary>
    public sealed record Text : FieldType;

    /// <summary>A slug that names something of this dossier's own: a track, a role, an origin.</summary>
    public sealed record Slug : FieldType;

    /// <summary>A whole number.</summary>
    public sealed record Number : FieldType;

    /// <summary>True or false.</summary>
    public sealed record Flag : FieldType;

    /// <summary>A date in EDTF (ISO 8601-2).</summary>
    public sealed record Date : FieldType;

    /// <summary>One of a closed list of words.</summary>
    /// <param name="Words">The words, in the order of their list.</param>
    public sealed record Word(Sequence<string> Words) : FieldType;

    /// <summary>The id of another item.</summary>
    /// <param name="Kinds">The kinds it may be; empty for any.</param>
    public sealed record Reference(Sequence<string> Kinds) : FieldType;

    /// <summary>A part with fields of its own.</summary>
    /// <param name="Shape">Its fields.</param>
    public sealed record Part(Shape Shape) : FieldType;

    /// <summary>Any number of a kind of value.</summary>
    /// <param name="Of">The kind of each.</param>
    public sealed record Many(FieldType Of) : FieldType;
}
