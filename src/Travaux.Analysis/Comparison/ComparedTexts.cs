using Travaux.Analysis.Comparison.Aligning;
using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison;

/// <summary>The headings and texts of aligned provisions, compared word by word; of split and merged ones together.</summary>
internal sealed class ComparedTexts
{
    /// <summary>Characters of the longest text in which the places of words are looked up one by one.</summary>
    private const int LongestSearched = 20_000;
    private readonly Dictionary<int, (List<Edit> Heading, List<Edit> Text)> _ofNewer = [];

    private ComparedTexts()
    {
    }

    /// <summary>The edits of a newer provision that has counterparts.</summary>
    public (List<Edit> Heading, List<Edit> Text) Of(int newer) => _ofNewer[newer];

    /// <summary>Compares all provisions that have counterparts.</summary>
    public static ComparedTexts Of(ProvisionTree before, ProvisionTree after, Counterparts counterparts)
    {
        // No comparison needs another: all cores take part, and each writes where only it writes.
        var groups = Groups(after, counterparts);
        Parallel.For(0, groups.Count, at => groups[at].Compare(before, after));
        var texts = new ComparedTexts();
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Newers.Count; i++)
            {
                texts._ofNewer[group.Newers[i]] = (group.Headings[i], group.Texts[i]);
            }
        }
        return texts;
    }

    private static List<Group> Groups(ProvisionTree after, Counterparts counterparts)
    {
        var groups = new List<Group>();
        var grouped = new bool[after.Count];
        for (var at = 0; at < after.Count; at++)
        {
            if (!grouped[at] && counterparts.OlderOf(at).Count > 0)
            {
                var (olders, newers) = Together(at, counterparts);
                newers.ForEach(newer => grouped[newer] = true);
                groups.Add(new(olders, newers));
            }
        }
        return groups;
    }

    /// <summary>All provisions that splits and merges tie to a newer one, both sides in order.</summary>
    private static (List<int> Olders, List<int> Newers) Together(int newer, Counterparts counterparts)
    {
        var (olders, newers) = (new SortedSet<int>(), new SortedSet<int> { newer });
        var open = new Queue<int>([newer]);
        while (open.TryDequeue(out var at))
        {
            foreach (var older in counterparts.OlderOf(at).Where(olders.Add))
            {
                foreach (var other in counterparts.NewerOf(older).Where(newers.Add))
                {
                    open.Enqueue(other);
                }
            }
        }
        return ([.. olders], [.. newers]);
    }

    /// <summary>The parts of a split text in the order in which their words stand in the older text.</summary>
    private static List<int> ByPlaceIn(string older, List<int> newers, ProvisionTree after) =>
        [.. newers.OrderBy(at => MeanPlace(older, after[at].Text)).ThenBy(at => at)];

    private static double MeanPlace(string older, string part)
    {
        const int longEnough = 6;
        double sum = 0;
        var found = 0;
        foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var place = word.Length < longEnough ? -1 : older.IndexOf(word, StringComparison.Ordinal);
            if (place >= 0 && older.IndexOf(word, place + 1, StringComparison.Ordinal) < 0)
            {
                sum += place;
                found++;
            }
        }
        return found == 0 ? older.Length : sum / found;
    }

    /// <summary>Compares one text with several in a row, and cuts the edits where each of these ends.</summary>
    private static List<List<Edit>> Cut(string older, List<string> parts)
    {
        var joined = string.Join('\n', parts.Where(part => part.Length > 0));
        var edits = TextComparison.Between(older, joined).Edits;
        if (parts.Count == 1)
        {
            return [[.. edits]];
        }
        var cut = parts.ConvertAll(_ => new List<Edit>());
        var ends = Ends(parts);
        int part = 0, at = 0;
        foreach (var edit in edits)
        {
            if (edit.Kind == EditKind.Delete)
            {
                cut[part].Add(edit);
                continue;
            }
            for (var from = 0; from < edit.Text.Length;)
            {
                while (part + 1 < parts.Count && at >= ends[part])
                {
                    part++;
                }
                var length = part + 1 < parts.Count ? Math.Min(edit.Text.Length - from, ends[part] - at) : edit.Text.Length - from;
                cut[part].Add(edit with { Text = edit.Text.Substring(from, length) });
                from += length;
                at += length;
            }
        }
        for (var i = 0; i < cut.Count; i++)
        {
            TrimTo(parts[i].Length, cut[i]);
        }
        return cut;
    }

    /// <summary>Takes off the line feed that joined a part to the next.</summary>
    private static void TrimTo(int length, List<Edit> edits)
    {
        var over = edits.Where(edit => edit.Kind != EditKind.Delete).Sum(edit => edit.Text.Length) - length;
        for (var i = edits.Count - 1; over > 0; i--)
        {
            if (edits[i].Kind != EditKind.Delete)
            {
                var taken = Math.Min(over, edits[i].Text.Length);
                edits[i] = edits[i] with { Text = edits[i].Text[..^taken] };
                over -= taken;
            }
        }
        edits.RemoveAll(edit => edit.Text.Length == 0);
    }

    /// <summary>Where each part ends in the joined text, the line feed after it included.</summary>
    private static int[] Ends(List<string> parts)
    {
        var ends = new int[parts.Count];
        var at = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            at += parts[i].Length + (parts[i].Length > 0 ? 1 : 0);
            ends[i] = at;
        }
        return ends;
    }

    /// <summary>Provisions that are compared together: one with one, or all that splits and merges tie.</summary>
    private sealed class Group(List<int> olders, List<int> newers)
    {
        /// <summary>The newer provisions, those of a split in the order of the older text.</summary>
        public List<int> Newers { get; private set; } = newers;

        /// <summary>The edits of each one's heading.</summary>
        public List<List<Edit>> Headings { get; private set; } = [];

        /// <summary>The edits of each one's text.</summary>
        public List<List<Edit>> Texts { get; private set; } = [];

        /// <summary>Compares their words.</summary>
        public void Compare(ProvisionTree before, ProvisionTree after)
        {
            if (Newers.Count > 1 && olders.Count == 1 && before[olders[0]].Text.Length <= LongestSearched)
            {
                Newers = ByPlaceIn(before[olders[0]].Text, Newers, after);
            }
            Headings = Cut(
                string.Join('\n', olders.Select(at => before[at].Heading).Where(text => text.Length > 0)),
                Newers.ConvertAll(at => after[at].Heading));
            Texts = Cut(
                string.Join('\n', olders.Select(at => before[at].Text).Where(text => text.Length > 0)),
                Newers.ConvertAll(at => after[at].Text));
        }
    }
}
