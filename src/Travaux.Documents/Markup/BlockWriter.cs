using Travaux.Documents.Texts;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>What the elements around some words say about the block that they become.</summary>
/// <param name="Kind">What the block is in the layout.</param>
/// <param name="Level">Depth of a heading or list item.</param>
/// <param name="Provision">The provision that it stands in, if any.</param>
/// <param name="HeadsProvision">Whether it stands in that provision's heading or number.</param>
internal readonly record struct BlockPlace(BlockKind Kind, int Level, OpenProvision? Provision, bool HeadsProvision);

/// <summary>Writes the blocks of a marked-up file, each with its label and its mark.</summary>
/// <remarks>
/// <para>
/// The block that opens a provision carries its number and, when plain words come next, those words. It is written as
/// late as possible, so that the number is known by then.
/// </para>
/// </remarks>
internal sealed class BlockWriter(SourceText source, ReadingLimits limits)
{
    private readonly List<Block> _blocks = [];
    private string _label = "";
    private int _labelStart;
    private OpenProvision? _stray;
    private bool _hasProvisions;

    /// <summary>The blocks so far.</summary>
    public Sequence<Block> Blocks => [.. _blocks];

    /// <summary>Takes the number of a provision, or of an item when the provision has its number already.</summary>
    public void Number(OpenProvision? provision, string text, int start)
    {
        if (text.Length == 0)
        {
            return;
        }
        if (provision is { Label: "", HasWords: false, HasChildren: false })
        {
            provision.Label = text;
            if (provision.Opening >= 0)
            {
                _blocks[provision.Opening] = _blocks[provision.Opening] with { Label = text };
            }
            return;
        }
        _label = _label.Length == 0 ? text : $"{_label} {text}";
        _labelStart = start;
    }

    /// <summary>Begins a provision.</summary>
    public void Open(OpenProvision provision, OpenProvision? around)
    {
        _hasProvisions = true;
        _stray = null;
        if (around is not null)
        {
            EnsureOpen(around);
            around.HasChildren = true;
        }
    }

    /// <summary>Ends a provision; one without words still has its opening block if it can be named.</summary>
    public void Close(OpenProvision provision)
    {
        if (provision.Label.Length > 0 || provision.OfficialId.Length > 0)
        {
            EnsureOpen(provision);
        }
    }

    /// <summary>Writes words as a block.</summary>
    public void Write(Sequence<Run> runs, int start, int end, BlockPlace place)
    {
        place = place with { Provision = place.Provision ?? Stray(start) };
        var block = new Block { Kind = place.Kind, Level = place.Level, Runs = runs, Label = _label, At = source.Span(start, end) };
        var provision = place.Provision;
        var opens = provision is { Opening: < 0 } && place.Kind == BlockKind.Paragraph && _label.Length == 0;
        if (provision is not null && opens)
        {
            provision.Opening = _blocks.Count;
            block = block with { Label = provision.Label, Mark = MarkOf(provision, StructureRole.Opening) };
        }
        else if (provision is not null)
        {
            EnsureOpen(provision);
            block = block with { Mark = MarkOf(provision, RoleIn(provision, place)) };
        }
        if (provision is not null)
        {
            provision.HasWords |= !place.HeadsProvision;
        }
        _label = "";
        _blocks.Add(block);
        ReadingLimits.Refuse(source.File, _blocks.Count, limits.Blocks, "blocks");
    }

    /// <summary>Writes a label that no words have followed as a block of its own.</summary>
    public void SpendLabel(BlockPlace place)
    {
        if (_label.Length > 0)
        {
            Write([], _labelStart, _labelStart, place);
        }
    }

    /// <summary>What words outside every provision belong to, once there are provisions: else they would fall to the one before.</summary>
    private OpenProvision? Stray(int start) =>
        !_hasProvisions ? null : _stray ??= new("", ProvisionKind.Text, 1, "", start);

    private void EnsureOpen(OpenProvision provision)
    {
        if (provision.Opening < 0)
        {
            provision.Opening = _blocks.Count;
            _blocks.Add(new Block
            {
                Runs = [],
                Label = provision.Label,
                Mark = MarkOf(provision, StructureRole.Opening),
                At = source.Span(provision.Start, provision.Start),
            });
            ReadingLimits.Refuse(source.File, _blocks.Count, limits.Blocks, "blocks");
        }
    }

    private static StructureRole RoleIn(OpenProvision provision, BlockPlace place) => place switch
    {
        { HeadsProvision: true } => StructureRole.Heading,
        _ => provision.HasChildren ? StructureRole.Closing : StructureRole.Words,
    };

    private static StructureMark MarkOf(OpenProvision provision, StructureRole role) =>
        new(provision.Kind, provision.Depth, role) { OfficialId = provision.OfficialId };
}
