using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Blocks;

/// <summary>Random documents with tables, notes and boxes of text, and what a busy editor makes of them.</summary>
internal sealed class RandomDocument(Random random)
{
    private static readonly string[] Words =
        ["the", "lake", "party", "shall", "may", "not", "water", "of", "Article", "5", "12", "commission", "level", "and", "keep", "measure", "each", "state", ".", ",", "(a)"];

    private readonly List<Node> _nodes = [];

    /// <summary>A document made up.</summary>
    public RandomDocument Make(int size)
    {
        _nodes.AddRange(Story(size, 0));
        return this;
    }

    /// <summary>The same after many changes.</summary>
    public RandomDocument Edited()
    {
        var edited = new RandomDocument(random);
        edited._nodes.AddRange(Edit(_nodes));
        return edited;
    }

    /// <summary>The document.</summary>
    public Document ToDocument(string file)
    {
        var builder = new Builder();
        builder.Add(_nodes, 0);
        return new() { File = file, Format = "made up", Blocks = [.. builder.Blocks], Containers = [.. builder.Containers] };
    }

    private List<Node> Story(int size, int depth)
    {
        var story = new List<Node>();
        for (var at = random.Next(size); at >= 0; at--)
        {
            story.Add(depth < 2 && random.Next(8) == 0 ? Table(depth) : Paragraph(depth));
        }
        story.Add(Paragraph(depth));
        return story;
    }

    private Node Table(int depth)
    {
        var columns = 1 + random.Next(3);
        return new([.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Row(columns, depth))], "table");
    }

    private Node Row(int columns, int depth) => new([.. Enumerable.Range(0, columns).Select(_ => new Node(Story(2, depth + 1), "cell"))], "row");

    private Node Paragraph(int depth)
    {
        var text = string.Join(random.Next(9) == 0 ? "  " : " ", Enumerable.Range(0, random.Next(4) == 0 ? 0 : random.Next(25)).Select(_ => Words[random.Next(Words.Length)]));
        return random.Next(6) == 0 && depth < 2 ? new(Story(2, 2), text) : new([], text + (random.Next(7) == 0 ? "\n" : ""));
    }

    private List<Node> Edit(List<Node> nodes)
    {
        var edited = new List<Node>();
        foreach (var node in nodes)
        {
            switch (random.Next(12))
            {
                case 0:
                    break;
                case 1:
                    edited.AddRange(Story(1, 1));
                    break;
                case 2 when node.Kind.Length > 10 && node.Inside.Count == 0:
                    edited.Add(new([], node.Kind[..10]));
                    edited.Add(new([], node.Kind[10..]));
                    break;
                case 3 when edited.Count > 0 && edited[^1].Inside.Count == 0 && node.Inside.Count == 0:
                    edited[^1] = new([], edited[^1].Kind + " " + node.Kind);
                    break;
                case 4 when edited.Count > 0:
                    edited.Insert(random.Next(edited.Count), node);
                    break;
                case 5 or 6:
                    edited.Add(Edited(node));
                    break;
                default:
                    edited.Add(node);
                    break;
            }
        }
        if (edited.Count == 0 || edited[^1].Kind == "table")
        {
            edited.Add(Paragraph(1));
        }
        return edited;
    }

    private Node Edited(Node node) => node.Kind switch
    {
        "table" => new([.. node.Inside.SelectMany(row => random.Next(6) switch
        {
            0 => (Node[])[],
            1 => [row, Row(row.Inside.Count, 1)],
            2 => [Row(1 + random.Next(3), 1)],
            _ => [new([.. row.Inside.Select(cell => new Node(Edit(cell.Inside), "cell"))], "row")],
        }).DefaultIfEmpty(Row(1, 1))], "table"),
        _ => new(node.Inside.Count > 0 ? Edit(node.Inside) : [], Reworded(node.Kind)),
    };

    private string Reworded(string text)
    {
        var words = text.Split(' ').ToList();
        for (var change = random.Next(4); change >= 0 && words.Count > 0; change--)
        {
            var at = random.Next(words.Count);
            if (random.Next(2) == 0)
            {
                words.RemoveAt(at);
            }
            else
            {
                words.Insert(at, Words[random.Next(Words.Length)]);
            }
        }
        return string.Join(' ', words);
    }

    /// <summary>A paragraph with its text and what hangs on it, or a table, row or cell.</summary>
    private sealed record Node(List<Node> Inside, string Kind);

    private sealed class Builder
    {
        public List<Block> Blocks { get; } = [];

        public List<Container> Containers { get; } = [new(ContainerKind.Body, -1)];

        public void Add(List<Node> story, int container)
        {
            foreach (var node in story)
            {
                if (node.Kind == "table")
                {
                    AddTable(node, Open(new(ContainerKind.Table, container)));
                    continue;
                }
                Sequence<Run> runs = node.Inside.Count > 0 ? [new(node.Kind), new(Run.ThingText) { Thing = "footnote" }] : [new(node.Kind)];
                Blocks.Add(new() { Runs = runs, At = new("made up", 0, 0), Container = container });
                if (node.Inside.Count > 0)
                {
                    Add(node.Inside, Open(new(ContainerKind.Footnote, container) { Anchor = new(Blocks.Count - 1, node.Kind.Length, 1) }));
                }
            }
        }

        private void AddTable(Node table, int at)
        {
            foreach (var row in table.Inside)
            {
                var opened = Open(new(ContainerKind.Row, at));
                foreach (var cell in row.Inside)
                {
                    Add(cell.Inside, Open(new(ContainerKind.Cell, opened)));
                }
            }
        }

        private int Open(Container container)
        {
            Containers.Add(container);
            return Containers.Count - 1;
        }
    }
}
