using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Word.Reading;

/// <summary>Files with tracked changes beside the two files that Word made of them: all accepted, all rejected.</summary>
public class WordTwinTests
{
    public static TheoryData<string, TrackedText, string> Twins
    {
        get
        {
            var (rows, files) = (new TheoryData<string, TrackedText, string>(), WordFiles.OfCorpora().ToHashSet());
            foreach (var (file, wanted) in files.SelectMany(file => new[] { (file, TrackedText.Accepted), (file, TrackedText.Rejected) }))
            {
                if ($"{file[..^5]}-{wanted}.docx" is var twin && files.Contains(twin))
                {
                    rows.Add(file, wanted, twin);
                }
            }
            return rows;
        }
    }

    [SharedTheory]
    [MemberData(nameof(Twins))]
    public void A_file_with_changes_reads_to_exactly_its_twin(string file, TrackedText wanted, string twin)
    {
        var read = DocumentReader.Read(file, WordFiles.Corpus(file), new ReadingOptions { Changes = wanted }).Value;
        var settled = DocumentReader.Read(twin, WordFiles.Corpus(twin)).Value;

        Assert.Equal(settled.Blocks.Select(block => block.Text), read.Blocks.Select(block => block.Text));
        Assert.Equal(settled.Containers, read.Containers);
        Assert.Equal(settled.Blocks.Select(Looks), read.Blocks.Select(Looks));
    }

    [SharedFact]
    public void There_are_twins_for_all_originals() => Assert.Equal(58, Twins.Count);

    private static string Looks(Block block) => $"{block.Kind} {block.Level} {string.Join('|', block.Runs.Select(run => $"{run.Bold}{run.Italic}{run.Underline}{run.Colour}{run.Highlight}{run.Thing}:{run.Text}"))}";
}
