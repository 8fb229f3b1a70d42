using System.Text.Json;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Store.Folders;
using Travaux.Tests.Cli;
using Travaux.World.Tests.Dossiers;

namespace Travaux.Tests.Dossiers.Schema;

public class SchemaTests
{
    private const string Begin = "<!-- The tables below are made by a test from the source. -->\n";

    private static readonly SchemaCheck Published = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Repository, "docs", "dossier.schema.json"))).RootElement);

    [Fact]
    public void The_schema_that_is_published_is_the_one_of_the_source() => Golden.SameFile("docs/dossier.schema.json", SchemaText.Write());

    [Fact]
    public void The_tables_of_the_documentation_are_those_of_the_source()
    {
        var page = File.ReadAllText(Path.Combine(Shared.Repository, "docs", "dossier-format.md"));
        var at = page.IndexOf(Begin, StringComparison.Ordinal);
        Assert.True(at > 0, "docs/dossier-format.md lacks the line under which its tables stand.");

        Golden.SameFile("docs/dossier-format.md", page[..at] + Begin + FormatTables.Write());
    }

    [Theory]
    [InlineData("examples/istanbul-2022")]
    [InlineData("examples/lake-talks")]
    public void The_examples_fit_the_schema(string folder) => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Shared.Repository, folder), "*.yaml"),
        file => Assert.True(Published.Fits(Read(File.ReadAllText(file))), file));

    [Fact]
    public void A_dossier_that_is_begun_fits_the_schema() => Assert.All(NewFolder.Files, file => Assert.True(Published.Fits(Read(file.Text)), file.Name));

    [Fact]
    public void Random_items_of_every_kind_fit_the_schema()
    {
        foreach (var kind in ItemKind.All)
        {
            var random = new RandomItems(kind.Name.Length);
            for (var trial = 0; trial < 8; trial++)
            {
                var item = random.Of(kind, trial == 0 ? 100 : 30);
                foreach (var file in DossierFolder.Write(new Dossier([item])))
                {
                    Assert.True(Published.Fits(Read(file.Text)), file.Text);
                }
            }
        }
    }

    /// <summary>Errors of keys and of types are the schema's matter; that an id is there, or a date is one, is not.</summary>
    [Theory]
    [InlineData("keys.md")]
    [InlineData("values.md")]
    public void A_folder_with_an_error_of_keys_or_types_does_not_fit_the_schema(string cases)
    {
        string[] codes = ["TX501", "TX502", "TX505", "TX507", "TX508", "TX512", "TX541", "TX542", "TX544"];
        var folders = FolderCase.In(File.ReadAllText(Path.Combine(Shared.Repository, "tests", "Travaux.World.Tests", "Cases", "DossierFolders", cases))).ToList();
        var wrong = folders.Where(folder => codes.Any(folder.Errors.Contains)).ToList();

        Assert.True(wrong.Count > 10);
        Assert.All(wrong, folder => Assert.True(folder.Parts.Any(part => !Published.Fits(Read(part.Text))), folder.Title));
        Assert.All(folders.Where(folder => folder.Errors.Length == 0), folder => Assert.All(folder.Parts, part => Assert.True(Published.Fits(Read(part.Text)), folder.Title)));
    }

    private static Node Read(string yaml) => YamlNodes.Read("file", yaml, out _) ?? new MapNode([], default);
}
