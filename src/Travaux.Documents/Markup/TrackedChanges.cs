using System.Globalization;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>Says that a file holds tracked changes: the words of both sides are read, which no side has agreed to.</summary>
internal static class TrackedChanges
{
    /// <summary>What was read, with a word on its tracked changes if it has any.</summary>
    public static Reported<Document> Said(Reported<Document> read)
    {
        var (count, first) = (0, default(Block));
        Revision? last = null;
        foreach (var block in read.Value.Blocks)
        {
            foreach (var run in block.Runs)
            {
                if (run.Revision is not null && !ReferenceEquals(run.Revision, last))
                {
                    count++;
                    first ??= block;
                }
                last = run.Revision;
            }
        }
        if (first is null)
        {
            return read;
        }
        var changes = string.Create(CultureInfo.InvariantCulture, $"{count:N0} tracked change{(count == 1 ? "" : "s")}");
        return read with
        {
            Diagnostics =
            [
                .. read.Diagnostics,
                new("TX007", first.At, $"The file holds {changes}: inserted and deleted words are both read. Accept or reject them first."),
            ],
        };
    }
}
