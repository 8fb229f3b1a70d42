using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

public class StructureTests
{
    public static TheoryData<string> XmlFiles
    {
        get
        {
            var files = new TheoryData<string>();
            if (Shared.Folder is not null)
            {
                var corpora = Shared.PathOf("corpora");
                foreach (var file in Directory.EnumerateFiles(corpora, "*.xml", SearchOption.AllDirectories).Order())
                {
                    files.Add(Path.GetRelativePath(corpora, file));
                }
            }
            return files;
        }
    }

    [SharedTheory]
    [MemberData(nameof(XmlFiles))]
    public void The_words_of_the_blocks_are_the_words_of_the_file(string file)
    {
        var path = Shared.PathOf("corpora", file);
        var read = DocumentReader.Read(file, File.ReadAllBytes(path));
        var root = XDocument.Load(path).Root!;
        root.Descendants().Where(element => element.Name.LocalName == "meta").ToList().ForEach(element => element.Remove());

        Letters.AssertSame(Letters.Of(string.Concat(root.DescendantNodes().OfType<XText>().Select(text => text.Value))), Letters.Of(read.Value), file);
        Assert.Empty(read.Diagnostics);
    }

    [SharedTheory]
    [MemberData(nameof(XmlFiles))]
    public void A_block_points_at_its_own_words(string file)
    {
        var path = Shared.PathOf("corpora", file);
        var document = DocumentReader.Read(file, File.ReadAllBytes(path)).Value;
        var source = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n");

        foreach (var block in document.Blocks.Where(block => block.Runs.Count > 0))
        {
            var first = block.Text[..1];
            Assert.True(
                source.Substring(block.At.Start, 1) == first || source[block.At.Start] == '&',
                $"{file}: '{block.Text}' at {block.At}");
        }
    }

    public static TheoryData<string, string, string> GoldSides => new()
    {
        { "uk-social-01-02", "old", "01-2022-09-07-lords-committee.xml" }, { "uk-social-01-02", "new", "02-2022-10-19-lords-report.xml" },
        { "uk-social-02-03", "new", "03-2022-10-31-commons-brl.xml" }, { "uk-social-03-04", "new", "04-2022-11-30-commons-committee.xml" },
    };

    [SharedTheory]
    [MemberData(nameof(GoldSides))]
    public void Every_provision_that_the_publisher_names_opens_and_holds_the_publishers_words(string gold, string side, string file)
    {
        var path = Shared.PathOf("corpora", "uk-social-housing-bill", file);
        var document = DocumentReader.Read(file, File.ReadAllBytes(path)).Value;
        var texts = TextsById(document);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Shared.PathOf("corpora", "gold", gold + ".json")));
        var failures = new List<string>();
        foreach (var provision in json.RootElement.GetProperty(side).EnumerateArray())
        {
            var (id, text) = (provision.GetProperty("id").GetString()!, provision.GetProperty("text").GetString()!);
            if (!texts.TryGetValue(id, out var found))
            {
                failures.Add($"{id}: not opened");
            }
            else if (Letters.Of(text) != Letters.Of(found))
            {
                failures.Add($"{id}: {text} | {found}");
            }
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(5)) + $"\n{failures.Count} in all");
    }

    /// <summary>The words of each provision by its id: from its opening block until one of its depth or less opens.</summary>
    private static Dictionary<string, string> TextsById(Document document)
    {
        var texts = new Dictionary<string, string>();
        var open = new List<(int Depth, string Id, StringBuilder Text)>();
        foreach (var block in document.Blocks)
        {
            var depth = block.Mark?.Depth ?? 0;
            var isOpening = block.Mark?.Role == StructureRole.Opening;
            foreach (var ended in open.Where(provision => isOpening ? provision.Depth >= depth : provision.Depth > depth).ToList())
            {
                texts[ended.Id] = ended.Text.ToString();
                open.Remove(ended);
            }
            if (isOpening)
            {
                open.Add((depth, block.Mark!.OfficialId, new StringBuilder()));
            }
            open.ForEach(provision => provision.Text.Append(block.Label).Append(' ').Append(block.Text).Append(' '));
        }
        open.ForEach(provision => texts[provision.Id] = provision.Text.ToString());
        return texts;
    }
}
