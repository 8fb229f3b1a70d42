namespace Travaux.Record.Drafts;

/// <summary>Types a copy out: a document in which every provision stands in paragraphs of its own, its number and heading before its words.</summary>
/// <remarks>
/// <para>
/// Files without paragraphs of their own (plain text with wrapped lines, XML whose numbers stand apart) get a clean text this way. The words are those of the
/// provisions, in order; the provisions are the same and only stand elsewhere.
/// </para>
/// </remarks>
public static class TypedCopy
{
    /// <summary>The copy, typed out; places in the file are still those of the original.</summary>
    public static Copy Of(Copy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var blocks = new List<Block>();
        var provisions = copy.Provisions.Select(provision => Typed(provision, 1, blocks)).ToArray();
        return copy with
        {
            Document = copy.Document with { Blocks = [.. blocks], Containers = default },
            Provisions = Sequence.Owning(provisions),
        };
    }

    private static Provision Typed(Provision provision, int depth, List<Block> blocks)
    {
        var first = blocks.Count;
        var isHeaded = provision.Heading.Length > 0 || IsHeaded(provision.Kind);
        if (isHeaded && provision.Label.Length + provision.Heading.Length > 0)
        {
            // The dash between a number and its heading is layout: here they stand on two lines.
            var number = provision.Heading.Length > 0 ? provision.Label.TrimEnd(' ', '\u00A0', '-', '–', '—') : provision.Label;
            Add(BlockKind.Heading, Joined(number, provision.Heading, "\n"));
        }
        var label = isHeaded ? "" : provision.Label;
        foreach (var paragraph in provision.Text.Length == 0 && label.Length == 0 ? [] : provision.Text.Split('\n'))
        {
            Add(label.Length > 0 ? BlockKind.ListItem : BlockKind.Paragraph, Joined(label, paragraph, " "));
            label = "";
        }
        var from = Enumerable.Range(first, blocks.Count - first).Select(block => new Stretch(block, 0, blocks[block].Text.Length)).ToArray();
        return provision with
        {
            From = Sequence.Owning(from),
            Children = [.. provision.Children.Select(child => Typed(child, Deeper(provision, depth), blocks))],
        };

        void Add(BlockKind kind, string text) => blocks.Add(new()
        {
            Kind = kind,
            Level = kind == BlockKind.Paragraph ? 0 : depth,
            Runs = [new(text)],
            At = provision.At,
        });
    }

    /// <summary>The depth of what stands inside: under a heading, lists begin anew.</summary>
    private static int Deeper(Provision provision, int depth) => provision.Kind is ProvisionKind.Article or ProvisionKind.Preamble ? 1 : depth + 1;

    private static bool IsHeaded(ProvisionKind kind) => kind is ProvisionKind.Title or ProvisionKind.Part or ProvisionKind.Division or ProvisionKind.Chapter
        or ProvisionKind.Section or ProvisionKind.CrossHeading or ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Protocol;

    private static string Joined(string before, string after, string between) =>
        before.Length == 0 ? after : after.Length == 0 ? before : before + between + after;
}
