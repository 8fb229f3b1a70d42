using Travaux.Record.Drafts;

namespace Travaux.Tests.Parsing;

/// <summary>What holds for every document that is parsed, checked the slow and obvious way.</summary>
internal static class Laws
{
    public static void Hold(Document document, Copy copy)
    {
        var provisions = InOrder(copy);
        WordsAreTheFiles(document, provisions);
        IdsAreUnique(provisions);
        StretchesAreExactAndOrdered(document, provisions);
        PlacesAreRight(document, provisions);
    }

    // Letters in order, and no two words joined: a label may be parted from what it touches, nothing else.
    private static void WordsAreTheFiles(Document document, List<Provision> provisions)
    {
        var blocks = Words(document.Blocks.SelectMany(block => new[] { block.Label, block.Text }));
        var read = Words(provisions.SelectMany(provision => new[] { provision.Label, provision.Heading, provision.Text }));
        var (at, inside) = (0, 0);
        foreach (var word in read)
        {
            Assert.True(at < blocks.Count, $"'{word}' is not in the file.");
            Assert.True(
                string.CompareOrdinal(blocks[at], inside, word, 0, word.Length) == 0,
                $"Expected '{blocks[at][inside..]}' and found '{word}' (word {at} of {document.File}).");
            inside += word.Length;
            (at, inside) = inside == blocks[at].Length ? (at + 1, 0) : (at, inside);
        }
        Assert.Equal(blocks.Count, at);
        Assert.Equal(0, inside);
        Assert.True(read.Count - blocks.Count <= provisions.Count(provision => provision.Label.Length > 0));
    }

    private static void IdsAreUnique(List<Provision> provisions)
    {
        var seen = new HashSet<string>();
        foreach (var provision in provisions)
        {
            Assert.True(seen.Add(provision.Id.Value), $"{provision.Id} stands twice.");
            Assert.DoesNotContain(provision.Id.Value, char.IsWhiteSpace);
            Assert.NotEqual("", provision.Id.Value);
        }
    }

    private static void StretchesAreExactAndOrdered(Document document, List<Provision> provisions)
    {
        var (block, end) = (-1, 0);
        foreach (var provision in provisions)
        {
            var own = new List<string>();
            foreach (var stretch in provision.From)
            {
                var start = stretch.Start < 0 ? -1_000_000 : stretch.Start;
                Assert.True(stretch.Block > block || (stretch.Block == block && start >= end), $"{provision.Id} goes back in the file.");
                (block, end) = (stretch.Block, stretch.Start < 0 ? 0 : start + stretch.Length);
                var source = document.Blocks[stretch.Block];
                own.Add(stretch.Start < 0 ? source.Label[..stretch.Length] : source.Text.Substring(stretch.Start, stretch.Length));
            }
            Assert.Equal(
                string.Concat(Words(own)),
                string.Concat(Words([provision.Label, provision.Heading, provision.Text])));
        }
    }

    private static void PlacesAreRight(Document document, List<Provision> provisions)
    {
        foreach (var provision in provisions.Where(provision => provision.From.Count > 0))
        {
            var first = document.Blocks[provision.From[0].Block];
            var last = document.Blocks[provision.From[^1].Block];
            Assert.InRange(provision.At.Start, first.At.Start, first.At.End);
            Assert.InRange(provision.At.End, last.At.Start, last.At.End);
            Assert.Equal(document.File, provision.At.File);
        }
    }

    public static List<string> Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    private static List<Provision> InOrder(Copy copy)
    {
        var found = new List<Provision>();
        var waiting = new Stack<Provision>(copy.Provisions.Reverse());
        while (waiting.TryPop(out var provision))
        {
            found.Add(provision);
            foreach (var child in provision.Children.Reverse())
            {
                waiting.Push(child);
            }
        }
        return found;
    }
}
