using System.IO.Compression;
using System.Text;
using Travaux.Store.Exchange;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Locking;
using Travaux.Store.Vault;

namespace Travaux.World.Tests.Dossiers;

/// <summary>A dossier with planted secrets, released: no byte of them may be in what leaves.</summary>
public sealed class ReleaseRedTeamTests : IDisposable
{
    private const string Words = "seven herons wade at dawn";

    private readonly string _around = Directory.CreateTempSubdirectory("travaux-").FullName;
    private readonly string _handle;

    public ReleaseRedTeamTests()
    {
        var vault = SealedVault.Create(In("lake.vault"), Passphrase.Of(Words));
        _handle = vault.Add(new() { Handle = "", Identity = "Vera Quillfeather", Aliases = ["The Heron"], GivesAway = ["ministry of tides"] }).Handle;
        File.WriteAllText(In("words.txt"), Words + "\n");
        Put("dossier.yaml", $$"""
            dossier: {id: d, title: "The talks", question: "Who may fish?", audience-unless-stated: public, tracks: [{id: table, title: "Table", lane: delegations}, {id: back, title: "Zebrafish channel", lane: other-channels}]}
            audiences: [{id: public, title: "Everybody"}, {id: team, title: "The zebrafish team", reads: [public]}]
            people:
              - {id: w, name: "a participant", unnamed: {identity: withheld, reason: "zebrafish"}, sealed: {handle: {{_handle}}, attribution-line: "a participant", circle: 9}, cites: [{source: talk, at: "p01"}]}
              - {id: otto, name: "Otto Zebrafish", audience: team, cites: [paper]}
            sources:
              - {id: paper, kind-of-source: article, reached: held, copies: [{file: files/paper.txt, sha256: "{{Put("files/paper.txt", "What everybody may read.\n")}}"}]}
              - {id: minutes, kind-of-source: minutes, reached: held, title: "Zebrafish minutes", audience: team, copies: [{file: files/zebrafish.txt, sha256: "{{Put("files/zebrafish.txt", "Zebrafish.\n")}}"}]}
              - id: talk
                kind-of-source: interview
                reached: held
                of: [w]
                medium: "zebrafish tape"
                sealed: {handle: {{_handle}}, attribution-line: "a participant"}
                copies: [{file: files/talk.txt, sha256: "{{Put("files/talk.txt", "I, Vera Quillfeather, say so.\n")}}"}]
                consent: [{terms: background, given: "2031"}, {passage: "p03", terms: not-for-use, given: "2031", note: "zebrafish"}]
            meetings:
              - {id: m-open, title: "First round", status: held, track: table, mode: video, attended-by: [{who: otto, audience: team}], cites: [paper]}
              - {id: m-zebrafish, title: "Back channel", status: held, track: back, mode: video, audience: team, cites: [minutes]}
            claims:
              - {id: c-open, says: "It was so.", kind-of-claim: recollection, status: contested, by: [w], about: [m-zebrafish], cites: [{source: talk, at: "p02"}, minutes]}
              - {id: c-shut, says: "Zebrafish.", kind-of-claim: recollection, status: contested, by: [w], cites: [{source: talk, at: "p02-p03"}]}
            """);
    }

    private string Folder => In("lake");

    public void Dispose() => Directory.Delete(_around, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_byte_of_what_stays_is_in_what_leaves(bool fromJournal)
    {
        var from = fromJournal ? Journal() : "lake";

        var answer = await Export(from, "out");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("It was so.", File.ReadAllText(In("out/claims.yaml")), StringComparison.Ordinal);
        Assert.True(File.Exists(In("out/files/paper.txt")));
        foreach (var path in Directory.EnumerateFileSystemEntries(In("out"), "*", SearchOption.AllDirectories).Append(In("out")))
        {
            var bytes = Path.GetFileName(path) + (File.Exists(path) ? Encoding.Latin1.GetString(File.ReadAllBytes(path)) : "");
            Assert.All(["Quillfeather", "heron", "tides", _handle, "zebrafish", "minutes", "otto", "team", "c-shut", "not-for-use", "talk.txt"], secret => Assert.DoesNotContain(secret, bytes, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Empty(DossierFolder.Read(In("out")).Errors);
        Assert.DoesNotContain("quillfeather", answer.Output + answer.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("letter.txt")]
    [InlineData("letter.html")]
    [InlineData("letter.docx")]
    public async Task A_name_in_a_held_file_refuses_the_release_whatever_the_format_and_where_it_is_held(string file)
    {
        var content = file switch
        {
            "letter.html" => "<p>Dear all</p><!-- typed by Vera Quillfeather -->"u8.ToArray(),
            "letter.docx" => Packed(("word/document.xml", "<w:p><w:r><w:t>Vera Quill</w:t></w:r><w:r><w:t>feather wrote</w:t></w:r></w:p>")),
            _ => "Typed by vera QUILLFEATHER"u8.ToArray(),
        };
        Put("letters.yaml", $$"""
            sources: [{id: letter, kind-of-source: document, reached: held, copies: [{file: files/{{file}}, sha256: "{{Put($"files/{file}", content)}}"}]}]
            """);
        var journal = Journal();

        foreach (var from in new[] { "lake", journal })
        {
            var answer = await Export(from, "out");

            Assert.Equal(2, answer.ExitCode);
            Assert.Contains($"TX661: refused: The file 'files/{file}'", answer.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("quillfeather", answer.Errors, StringComparison.OrdinalIgnoreCase);
            Assert.False(Directory.Exists(In("out")));
            Assert.Equal(2, (await Export(from, "out", "--disclose", "We want to.")).ExitCode);
        }
    }

    [Fact]
    public async Task A_file_that_can_not_be_looked_through_refuses_until_somebody_takes_it_on()
    {
        Put("scans.yaml", $$"""
            sources: [{id: scan, kind-of-source: photograph, reached: held, copies: [{file: files/scan.png, sha256: "{{Put("files/scan.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3])}}"}]}]
            """);

        var refused = await Export("lake", "out");
        var taken = await Export("lake", "out", "--disclose", "Looked at by two of us.");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("TX675: refused: The words of the file 'files/scan.png'", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, taken.ExitCode);
        Assert.Contains("Released all the same: Looked at by two of us.", taken.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_not_written_over_a_wider_one_whose_files_would_stay()
    {
        await Export("lake", "out");

        var again = await Export("lake", "out", "--replace");

        Assert.Equal(2, again.ExitCode);
        Assert.Contains("TX679", again.Errors, StringComparison.Ordinal);
    }

    private Task<Answer> Export(string from, string to, params string[] more) =>
        TravauxCommand.Run(_around, "", ["export", from, to, "--audience", "public", "--vault", "lake.vault", "--vault-passphrase-file", "words.txt", .. more]);

    private string Journal()
    {
        FolderImport.Run(Folder, DossierFolder.Read(Folder), In("lake.travaux"), "a", JournalOptions.Default);
        return "lake.travaux";
    }

    private string In(string path) => Path.Combine(_around, path);

    private string Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of the dossier.</summary>
    /// <returns>Its hash.</returns>
    private string Put(string path, byte[] content)
    {
        var whole = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllBytes(whole, content);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
    }

    private static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var packed = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = packed.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }
}
