using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Compares two documents to the character, guided by the alignment of their provisions.</summary>
/// <remarks>
/// <para>
/// The provisions say which paragraphs are one, the paragraphs themselves say it where no provision does (an empty one, a cell, a header). Stories pair in their order;
/// what lost its place has moved or is gone. Then every pair is compared word by word, and told to the character.
/// </para>
/// <para>Near-linear in the length of both documents.</para>
/// </remarks>
public static class BlockComparer
{
    /// <summary>The redline of the documents of a redline's copies.</summary>
    /// <param name="redline">The provisions compared; those of its copies say by <see cref="Provision.From"/> which blocks they stand in.</param>
    /// <returns>Every block of both documents: accepting everything gives the newer, rejecting everything the older.</returns>
    public static BlockRedline Compare(Redline redline)
    {
        ArgumentNullException.ThrowIfNull(redline);
        var (older, newer) = (redline.Older.Document, redline.Newer.Document);
        var texts = ComparableTexts.Of(older, newer);
        var words = new ProfileWords();
        var (before, after) = (StoryPairer.Profiles(texts.Older, words), StoryPairer.Profiles(texts.Newer, words));
        var links = ProvisionLinks.Of(redline, before, after);
        var (olderTree, newerTree) = (new StoryTree(older), new StoryTree(newer));
        var pairer = new StoryPairer(olderTree, newerTree, before, after, words, links);
        var pairings = new List<StoryPairing> { pairer.Pair(0, 0) };
        pairings.AddRange(Margins(older, olderTree, newer, newerTree).Select(pair => pairer.Pair(pair.Older, pair.Newer)));
        var teller = new StoryTeller(texts, olderTree, newerTree, pairer);
        return new() { Older = older, Newer = newer, Stories = teller.Tell(pairings, (gone, come) => Moves.Of(gone, come, before, after, links)) };
    }

    /// <summary>Headers and footers pair by section and type; what is left, by type alone.</summary>
    private static List<(int Older, int Newer)> Margins(Document older, StoryTree olderTree, Document newer, StoryTree newerTree)
    {
        var (olds, news) = (new List<int>(olderTree.Margins), new List<int>(newerTree.Margins));
        var pairs = new List<(int, int)>();
        PairBy(container => container.Name);
        PairBy(container => container.Name[(container.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return pairs;

        void PairBy(Func<Container, string> name)
        {
            foreach (var margin in news.ToList())
            {
                var of = newer.Containers[margin];
                var found = olds.FindIndex(at => older.Containers[at].Kind == of.Kind && name(older.Containers[at]) == name(of));
                if (found >= 0)
                {
                    pairs.Add((olds[found], margin));
                    olds.RemoveAt(found);
                    news.Remove(margin);
                }
            }
        }
    }
}
