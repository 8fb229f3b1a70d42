using System.Security.Cryptography;
using System.Text;
using Travaux.Record.Journal;
using Travaux.Store;
using Travaux.Store.Exchange;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.World.Tests.Dossiers;

/// <summary>Folders into journals and back.</summary>
public sealed class ExchangeTests : IDisposable
{
    private const string Head = "dossier:\n  id: lake\n  title: \"The talks\"\n  question: \"Who may fish?\"\n";

    private readonly string _around = Directory.CreateTempSubdirectory("travaux-").FullName;

    private string Folder => Path.Combine(_around, "lake");

    private string Journal => Path.Combine(_around, "lake.travaux");

    public void Dispose() => Directory.Delete(_around, recursive: true);

    [Theory]
    [InlineData("istanbul-2022")]
    [InlineData("lake-talks")]
    public void An_example_comes_out_of_a_journal_byte_for_byte(string example)
    {
        var folder = Path.Combine(ReadmeTests.Root(), "examples", example);
        var reading = DossierFolder.Read(folder);
        FolderImport.Run(folder, reading, Journal, "a", JournalOptions.Default);

        var opened = DossierStore.Open(Journal);
        Export(Journal, "out");

        Assert.Empty(opened.Errors);
        Assert.Equal(reading.Dossier.Items, opened.Dossier.Items);
        Assert.All(Directory.EnumerateFiles(Path.Combine(_around, "out"), "*", SearchOption.AllDirectories), file =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, Path.GetRelativePath(Path.Combine(_around, "out"), file))), File.ReadAllBytes(file)));
        Assert.Equal(Directory.EnumerateFiles(folder, "*.yaml").Count(), Directory.EnumerateFiles(Path.Combine(_around, "out"), "*.yaml").Count());
    }

    [Fact]
    public void Only_what_differs_is_recorded_and_nothing_where_nothing_does()
    {
        Put(("people.yaml", People("a", "b", "c")));
        Assert.Equal(new Imported(4, 0, 0, 0, false), Import());
        Assert.True(Import().IsNothing);

        Put(("people.yaml", People("a", "c").Replace("Name of c", "Another name of c", StringComparison.Ordinal)));
        Assert.Equal(new Imported(0, 1, 1, 0, false), Import());
        Assert.True(Import().IsNothing);

        Put(("people.yaml", People("a", "b", "c")));
        Assert.Equal(new Imported(1, 1, 0, 0, false), Import());

        using var journal = SqliteJournal.Open(Journal, JournalOptions.Default);
        Assert.Equal(
            ["lake 1", "a 1", "b 1", "c 1", "c 2", "b 2 withdrawn", "b 3", "c 3"],
            journal.Log().Select(entry => $"{entry.Item} {entry.Version}{(entry.Content is Withdrawal ? " withdrawn" : "")}"));
    }

    [Fact]
    public void The_order_of_items_survives_whatever_was_recorded_when()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 25; trial++)
        {
            string[] names = [.. "abcdefghij".Where(_ => random.Next(3) > 0).Select(letter => letter.ToString())];
            random.Shuffle(names);
            Put(("people.yaml", People(names)));
            Import();

            var items = DossierStore.Open(Journal).Dossier.Items.Select(item => item.Id).Skip(1);

            Assert.Equal(names, items);
            Assert.True(Import().IsNothing);
        }
    }

    [Fact]
    public void A_journal_is_told_as_it_was_recorded_by_an_entry_or_an_instant()
    {
        var clock = new Clock { Now = new(2031, 3, 14, 9, 0, 0, TimeSpan.Zero) };
        Put(("people.yaml", People("a")));
        Import(clock);
        clock.Now = new(2031, 3, 15, 9, 0, 0, TimeSpan.Zero);
        Put(("people.yaml", People("b", "a")));
        Import(clock);

        string Told(AsOf asOf) => string.Join(" ", DossierStore.Open(Journal, new() { AsOf = asOf }).Dossier.Items.Select(item => item.Id));

        Assert.Equal("lake b a", Told(AsOf.Now));
        Assert.Equal("lake a", Told(new AsOf.Seq(2)));
        Assert.Equal("lake a", Told(new AsOf.Time(new(2031, 3, 14, 23, 59, 59, TimeSpan.Zero))));
        Assert.Equal("TX566", Assert.Throws<DossierException>(() => DossierStore.Open(Folder, new() { AsOf = new AsOf.Seq(2) })).Code);
    }

    [Fact]
    public void Held_files_go_in_and_out_byte_for_byte_and_once()
    {
        var letter = RandomNumberGenerator.GetBytes(700_000);
        var sha = Convert.ToHexStringLower(SHA256.HashData(letter));
        Put(("sources.yaml", $"""
            sources:
              - {"{"}id: s-1, kind-of-source: letter, reached: held, copies: [{"{"}file: "sources/a/letter.bin", sha256: "{sha}"{"}"}]{"}"}
              - {"{"}id: s-2, kind-of-source: letter, reached: held, copies: [{"{"}file: "sources/b/same.bin", sha256: "{sha}"{"}"}]{"}"}

            """));
        foreach (var path in new[] { "sources/a/letter.bin", "sources/b/same.bin" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
            File.WriteAllBytes(Path.Combine(Folder, path), letter);
        }

        Assert.Equal(new Imported(3, 0, 0, 1, false), Import());
        Assert.True(Import().IsNothing);
        Assert.Empty(Export(Journal, "out"));

        Assert.Equal(letter, File.ReadAllBytes(Path.Combine(_around, "out", "sources/a/letter.bin")));
        Assert.Equal(letter, File.ReadAllBytes(Path.Combine(_around, "out", "sources/b/same.bin")));
        Assert.Empty(DossierFolder.Read(Path.Combine(_around, "out")).Errors);
    }

    [Fact]
    public void What_was_destroyed_does_not_come_back_and_what_named_it_does_without()
    {
        Put(("people.yaml", People("a", "b")), ("claims.yaml", "claims:\n  - {id: c, says: \"They met.\", kind-of-claim: reported-fact, status: uncontested, by: [a, b]}\n  - {id: d, says: \"They parted.\", kind-of-claim: reported-fact, status: uncontested, by: [b]}\n"));
        Import();
        using (var journal = SqliteJournal.Open(Journal, JournalOptions.Default))
        {
            Assert.IsType<AppendOutcome.Appended>(journal.Redact(new("b", 1, "Consent was withdrawn."), "keeper"));
        }

        var refused = Assert.Throws<DossierException>(() => Import());
        var reading = DossierStore.Open(Journal);

        Assert.Equal("TX569", refused.Code);
        Assert.Contains("b (Consent was withdrawn.)", refused.Message, StringComparison.Ordinal);
        Assert.Empty(reading.Errors);
        // A claim by somebody who is gone alone can not stand; one by two stands by the other.
        Assert.Equal(["lake", "a", "c"], reading.Dossier.Items.Select(item => item.Id));
        Export(Journal, "out");
        Assert.Empty(DossierFolder.Read(Path.Combine(_around, "out")).Errors);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_written_over_only_where_that_is_said()
    {
        Put(("people.yaml", People("a")), ("more.yaml", "people:\n  - {id: z, name: \"Somebody\"}\n"));
        Import();

        Assert.Equal("TX555", Assert.Throws<DossierException>(() => Export(Journal, "lake")).Code);
        Export(Journal, "lake", replaces: true);

        Assert.Equal(["dossier.yaml", "people.yaml"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order());
        Assert.True(Import().IsNothing);
        Directory.CreateDirectory(Path.Combine(_around, "other"));
        File.WriteAllText(Path.Combine(_around, "other", "thesis.txt"), "years of work");
        Assert.Equal("TX555", Assert.Throws<DossierException>(() => Export(Journal, "other", replaces: true)).Code);
        Assert.Equal(["thesis.txt"], Directory.EnumerateFiles(Path.Combine(_around, "other")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_is_written_canonically_in_the_files_of_its_kinds()
    {
        Put(("dossier.yaml", Head + "people:\n  - name: Somebody\n    id: z\n"), ("more.yaml", "gaps:\n  - {kind-of-gap: silence, id: g, text: 'Nobody said'}\n"));
        var reading = DossierFolder.Read(Folder);

        FolderFormat.Write(Folder, reading);

        Assert.Equal(["dossier.yaml", "gaps.yaml", "people.yaml"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order());
        Assert.Equal("people: [{id: z, name: \"Somebody\"}]\n", File.ReadAllText(Path.Combine(Folder, "people.yaml")));
        Assert.Equal(reading.Dossier.Items, DossierFolder.Read(Folder).Dossier.Items);
        Assert.Empty(FolderFormat.Differing(DossierFolder.Read(Folder)));
        File.WriteAllText(Path.Combine(Folder, "gaps.yaml"), File.ReadAllText(Path.Combine(Folder, "gaps.yaml")).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(["gaps.yaml"], FolderFormat.Differing(DossierFolder.Read(Folder)));
    }

    [Fact]
    public async Task Comments_are_lost_only_where_that_is_said()
    {
        Put(("people.yaml", "people:\n  # the younger\n  - {id: a, name: \"A # no comment\"}  # as he signs\n"));

        var refused = await TravauxCommand.Run(_around, "", "format", "lake");
        var kept = await File.ReadAllTextAsync(Path.Combine(Folder, "people.yaml"));
        var checkedOnly = await TravauxCommand.Run(_around, "", "format", "lake", "--check");
        var written = await TravauxCommand.Run(_around, "", "format", "lake", "--yes");

        Assert.Equal((2, "lake: TX537: 2 comments would be lost, the first at people.yaml(2,3). Say --yes to write the files without them; make them 'note's of items to keep them.\n"), (refused.ExitCode, refused.Errors));
        Assert.Contains("# the younger", kept, StringComparison.Ordinal);
        Assert.Equal((1, "lake: not canonical: people.yaml.\n"), (checkedOnly.ExitCode, checkedOnly.Output));
        Assert.Equal((0, "lake: written: people.yaml.\n"), (written.ExitCode, written.Output));
        Assert.Equal("people: [{id: a, name: \"A # no comment\"}]\n", await File.ReadAllTextAsync(Path.Combine(Folder, "people.yaml")));
    }

    [Fact]
    public async Task A_dossier_begins_in_a_folder_of_its_own()
    {
        var begun = await TravauxCommand.Run(_around, "", "new", "talks");
        var again = await TravauxCommand.Run(_around, "", "new", "talks");
        var reading = DossierFolder.Read(Path.Combine(_around, "talks"));

        Assert.Equal(0, begun.ExitCode);
        Assert.Equal((2, "talks: TX535: A dossier begins in a folder of its own: this one is not empty. Name one that is, or that is not there yet.\n"), (again.ExitCode, again.Errors));
        Assert.Empty(reading.Errors);
        Assert.Equal(2, reading.Dossier.Head.Sides.Count);
        Assert.Equal(["first-side", "second-side"], reading.Dossier.For("public").Head.Sides);
    }

    [Fact]
    public async Task The_schema_is_printed()
    {
        var answer = await TravauxCommand.Run(_around, "", "schema");

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(ReadmeTests.Root(), "docs", "dossier.schema.json")), answer.Output);
    }

    private static string People(params string[] names) => names.Length == 0 ? "" : "people:\n" + string.Concat(names.Select(name => $"  - {{id: {name}, name: \"Name of {name}\"}}\n"));

    private void Put(params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "dossier.yaml"), Head);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(Folder, name), text, new UTF8Encoding(false));
        }
    }

    private Imported Import(TimeProvider? clock = null)
    {
        var reading = DossierFolder.Read(Folder);
        Assert.Empty(reading.Errors);
        return FolderImport.Run(Folder, reading, Journal, "clerk", new() { Clock = clock ?? TimeProvider.System });
    }

    private IReadOnlyList<string> Export(string file, string folder, bool replaces = false)
    {
        using var journal = SqliteJournal.Open(file, JournalOptions.Default);
        return FolderExport.Write(DossierStore.Read(journal, file, AsOf.Now).Dossier, journal, Path.Combine(_around, folder), new() { Replaces = replaces });
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
