using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Travaux.Analysis.Comparison;
using Travaux.Record.Drafts;

namespace Travaux.Bench.Quality;

/// <summary>How much a reader has to read: words marked, words struck and retyped, stretches; ours beside git and wdiff.</summary>
internal static partial class Clutter
{
    private static readonly string[] Shown = ["un-charter", "eu-ec 05-06", "eu-ec 07-08", "eu-teu 03-04", "mut bbnj light s1", "mut rome heavy s1"];

    public static void Print(RawDrafts files, IReadOnlyList<GoldPair> golds, TextWriter output)
    {
        output.WriteLine("\n### Clutter, from the raw text files\n");
        output.WriteLine("| pair | tool | words marked | words in both a deletion and an insertion | stretches |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var gold in golds.Where(gold => Shown.Contains(gold.Name)))
        {
            if (files.Of(gold, out _) is not { } pair)
            {
                continue;
            }
            Row("Travaux", Ours(pair.Older, pair.Newer));
            Row("git diff --word-diff", Marked("git", $"diff --no-index --word-diff=plain -U100000 \"{pair.Older}\" \"{pair.Newer}\""));
            Row("wdiff", Marked("wdiff", $"\"{pair.Older}\" \"{pair.Newer}\""));

            void Row(string tool, List<(bool Deleted, string Text)>? marks) => output.WriteLine(marks is null
                ? $"| {gold.Name} | {tool} | not here | | |"
                : string.Create(CultureInfo.InvariantCulture, $"| {gold.Name} | {tool} | {marks.Sum(mark => Words(mark.Text).Length):N0} | {Both(marks):N0} | {marks.Count:N0} |"));
        }
    }

    /// <summary>The stretches that a reader of our redline sees marked; what only moved or was renumbered is told, not struck.</summary>
    private static List<(bool Deleted, string Text)> Ours(string older, string newer)
    {
        var redline = Comparer.Compare(Projection.Read(older), Projection.Read(newer), ComparisonOptions.Default);
        return [.. redline.Rows.SelectMany(row => row.Heading.Concat(row.Text))
            .Where(edit => edit.Kind != EditKind.Keep).Select(edit => (edit.Kind == EditKind.Delete, edit.Text))];
    }

    private static List<(bool Deleted, string Text)>? Marked(string tool, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. Stretch().Matches(text).Select(match => (match.Value[1] == '-', match.Value[2..^2]))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static int Both(List<(bool Deleted, string Text)> marks)
    {
        var deleted = marks.Where(mark => mark.Deleted).SelectMany(mark => Words(mark.Text)).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var inserted = marks.Where(mark => !mark.Deleted).SelectMany(mark => Words(mark.Text)).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        return deleted.Sum(word => Math.Min(word.Value, inserted.GetValueOrDefault(word.Key)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\[-.*?-\]|\{\+.*?\+\}", RegexOptions.Singleline)]
    private static partial Regex Stretch();
}
