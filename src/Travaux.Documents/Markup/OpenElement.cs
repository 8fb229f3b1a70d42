using Travaux.Documents.Texts;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>An element whose end tag has not come, with what it hands on to the elements inside it.</summary>
internal sealed record OpenElement
{
    /// <summary>What stands around everything.</summary>
    public static OpenElement Root { get; } = new() { Name = "", Meaning = new(ElementRole.Block), Look = new("") };

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required ElementMeaning Meaning { get; init; }

    /// <summary>How words inside it look.</summary>
    public required Run Look { get; init; }

    /// <summary>What blocks inside it are.</summary>
    public BlockPlace Place { get; init; }

    /// <summary>The numbering of the list around; none in bulleted lists and outside lists.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>How many lists are around.</summary>
    public int ListDepth { get; init; }

    /// <summary>Whether white space inside it is as meant.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>The words around a note or number, which go on after it.</summary>
    public RunningText? Suspended { get; init; }

    /// <summary>Whether it is a provision's own element.</summary>
    public bool IsProvision => Meaning.Role == ElementRole.Provision;

    /// <summary>Whether it is a note in the middle of a paragraph: its own paragraphs are lines of one block.</summary>
    public bool IsNoteAmongWords => Meaning.Role == ElementRole.Note && Suspended is not null;

    /// <summary>An element right inside this one, with what it inherits.</summary>
    public OpenElement Inside(Token token, ElementMeaning meaning) => new()
    {
        Name = token.Text,
        Meaning = meaning,
        Look = Looks.Inside(token, Look),
        Place = PlaceInside(token, meaning),
        Numbering = meaning.Role == ElementRole.List ? meaning.Numbering : Numbering,
        ListDepth = ListDepth + (meaning.Role == ElementRole.List ? 1 : 0),
        KeepsLines = KeepsLines || meaning.KeepsLines,
    };

    private BlockPlace PlaceInside(Token token, ElementMeaning meaning) => meaning.Role switch
    {
        ElementRole.Heading => Place with
        {
            Kind = BlockKind.Heading,
            Level = meaning.Level > 0 ? meaning.Level : Place.Provision?.Depth ?? 0,
            HeadsProvision = IsProvision,
        },
        ElementRole.Number => Place with { HeadsProvision = IsProvision },
        ElementRole.Item => Place with { Kind = BlockKind.ListItem, Level = Math.Max(1, ListDepth) },
        ElementRole.Cell => Place with { Kind = BlockKind.TableCell, Level = 0 },
        ElementRole.Note => Place with { Kind = BlockKind.Footnote, Level = 0 },
        ElementRole.Aside => Place with { Kind = BlockKind.Aside, Level = 0 },
        ElementRole.Provision => new(BlockKind.Paragraph, 0, ProvisionInside(token, meaning), HeadsProvision: false),
        _ => Place,
    };

    private OpenProvision ProvisionInside(Token token, ElementMeaning meaning) =>
        new(token.Text, meaning.Kind, (Place.Provision?.Depth ?? 0) + 1, meaning.OfficialId, token.Start);
}
