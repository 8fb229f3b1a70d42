using System.Text;
using System.Text.Json;
using Travaux.Record.Journal;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.World.Tests.Journals;

public sealed class JournalCommandTests : IDisposable
{
    private readonly DraftFolder _folder = new DraftFolder()
        .With("right.txt", "seven herons wade at dawn\n").With("wrong.txt", "seven herons wade at dusk\n").With("new.txt", "eight herons wade at dawn\n").With("short.txt", "herons\n");

    public JournalCommandTests()
    {
        using var journal = SqliteJournal.Create(Path.Combine(_folder.Path, "lake.travaux"), new() { Clock = new SteppingClock() });
        journal.Append([Draft("src-1", "The ferryman said so."), Draft("src-2", "Nobody did.")], "N. Sarn");
        journal.Append(new WithdrawalDraft("src-2", "source", 1, "It was a forgery."), "M. Brandt");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_tells_what_was_recorded_when_and_by_whom()
    {
        var all = await Run("log", "lake.travaux");
        var one = await Run("log", "lake.travaux", "--item", "src-1");
        var json = JsonDocument.Parse((await Run("log", "lake.travaux", "--json")).Output).RootElement;

        Assert.Equal(new Answer(0, """
            1  2031-05-09 10:00:00Z  N. Sarn  source src-1  version 1
            2  2031-05-09 10:00:00Z  N. Sarn  source src-2  version 1
            3  2031-05-09 10:00:00Z  M. Brandt  source src-2  withdrawn: It was a forgery.

            """, ""), all);
        Assert.Single(one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("travaux.log/1", json.GetProperty("format").GetString());
        Assert.Equal("It was a forgery.", json.GetProperty("entries")[2].GetProperty("withdrawn").GetString());
    }

    [Fact]
    public async Task What_was_destroyed_is_said_to_be_redacted_and_the_journal_is_sound()
    {
        var redacted = await Run("redact", "lake.travaux", "src-1", "--reason", "Consent was withdrawn.", "--by", "N. Sarn");
        var verified = await Run("verify", "lake.travaux");
        var again = await Run("redact", "lake.travaux", "src-1", "--reason", "Once more.", "--by", "N. Sarn");
        var none = await Run("redact", "lake.travaux", "src-9", "--reason", "Once more.", "--by", "N. Sarn");

        Assert.Equal(new Answer(0, "lake.travaux: What was recorded of 'src-1' is destroyed. Backups made before still have it.\n", ""), redacted);
        Assert.Matches("^4 entries; head 4:[0-9a-f]{64}\nredacted: 1\nsound: every entry and every body is as it was recorded\n$", verified.Output);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Errors));
        Assert.Equal("lake.travaux: TX407: Nothing is left to destroy of 'src-1', or someone changed it just now. 'travaux log --item' shows what happened.\n", again.Errors);
        Assert.Equal(new Answer(2, "", "lake.travaux: TX406: There is no item 'src-9'.\n"), none);
        Assert.Empty(ByteSearch.Find(_folder.Path, ["ferryman"]));
    }

    [Fact]
    public async Task A_changed_body_and_entries_taken_off_the_end_are_told_with_exit_code_2()
    {
        var head = (await Run("verify", "lake.travaux")).Output.Split(['\n', ' '])[3];
        var path = Path.Combine(_folder.Path, "lake.travaux");
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf("ferryman"u8)] = (byte)'F';
        File.WriteAllBytes(path, bytes);

        var changed = await Run("verify", "lake.travaux", "--head", head);
        var missing = await Run("verify", "lake.travaux", "--head", "9" + head[1..]);
        var senseless = await Run("verify", "lake.travaux", "--head", "nine");

        Assert.Equal(2, changed.ExitCode);
        Assert.Equal("lake.travaux: TX401: Entry 1: The body of 'src-1' is not the one that was recorded.\n", changed.Errors);
        Assert.EndsWith("not sound: 1 found\n", changed.Output);
        Assert.Contains("TX402: Entry 9:", missing.Errors);
        Assert.Equal((2, "travaux: TX900: --head wants the number and the hash of an entry: 12:5f0c…\nSee 'travaux verify --help'.\n"), (senseless.ExitCode, senseless.Errors));
    }

    [Fact]
    public async Task A_copy_is_made_and_never_over_a_file()
    {
        var made = await Run("backup", "lake.travaux", "copy.travaux");
        var refused = await Run("backup", "lake.travaux", "copy.travaux");

        Assert.Equal(new Answer(0, "copy.travaux: a copy of lake.travaux.\n", ""), made);
        Assert.Equal(new Answer(2, "", "copy.travaux: TX400: There is a file already. Name another, or take that one away.\n"), refused);
        Assert.Equal((await Run("log", "lake.travaux")).Output, (await Run("log", "copy.travaux")).Output);
    }

    [Fact]
    public async Task A_dossier_is_locked_read_with_its_passphrase_given_another_and_unlocked()
    {
        var open = await Run("log", "lake.travaux");
        var tooShort = await Run("lock", "lake.travaux", "--passphrase-file", "short.txt");
        var locked = await Run("lock", "lake.travaux", "--passphrase-file", "right.txt");
        var twice = await Run("lock", "lake.travaux", "--passphrase-file", "right.txt");
        var nobody = await Run("log", "lake.travaux");
        var wrong = await Run("log", "lake.travaux", "--passphrase-file", "wrong.txt");
        var right = await Run("log", "lake.travaux", "--passphrase-file", "right.txt");
        var changed = await Run("lock", "lake.travaux", "--change", "--passphrase-file", "right.txt", "--new-passphrase-file", "new.txt");
        var unlocked = await Run("unlock", "lake.travaux", "--passphrase-file", "new.txt");

        Assert.Equal("travaux: TX404: A passphrase has at least 10 characters; several words drawn by dice are best.\n", tooShort.Errors);
        Assert.Equal("lake.travaux: locked. Without the passphrase nobody can read it, not even you; copies made before are not locked.\n", locked.Output);
        Assert.Equal("lake.travaux: TX408: The dossier is locked already. --change gives it another passphrase.\n", twice.Errors);
        Assert.Equal(new Answer(2, "", "travaux: TX404: There is nobody to ask for the passphrase of the dossier: name a file with --passphrase-file, or set TRAVAUX_PASSPHRASE.\n"), nobody);
        Assert.Equal(new Answer(2, "", "lake.travaux: TX403: This is not the passphrase of the dossier. Give the right one: without it nothing can be read, by anyone.\n"), wrong);
        Assert.Equal(open, right);
        Assert.Equal(new Answer(0, "lake.travaux: locked by the new passphrase. Copies made before still open with the old one.\n", ""), changed);
        Assert.Equal(new Answer(0, "lake.travaux: not locked any more: whoever has the file can read it.\n", ""), unlocked);
        Assert.Equal(open, await Run("log", "lake.travaux"));
    }

    [Fact]
    public async Task A_vault_is_made_filled_split_and_joined()
    {
        _folder.With("venn.txt", "identity: Orla Venn\nalias: the ferryman\ngives-away: carried the annex\nnote: promised on 3 May\n").With("odd.txt", "identity: Orla Venn\nalais: x\n");

        var made = await Run("vault", "create", "sources.vault", "--passphrase-file", "right.txt");
        var added = await Run("vault", "add", "sources.vault", "--from", "venn.txt", "--passphrase-file", "right.txt");
        var odd = await Run("vault", "add", "sources.vault", "--from", "odd.txt", "--passphrase-file", "right.txt");
        var shares = (await Run("vault", "split", "sources.vault", "--needed", "2", "--of", "3", "--without-passphrase", "--passphrase-file", "right.txt")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.With("a.txt", shares[0] + "\n").With("b.txt", shares[2] + "\n");
        var passphrase = await Run("vault", "show", "sources.vault", "--passphrase-file", "right.txt");
        var few = await Run("vault", "show", "sources.vault", "--share-file", "a.txt");
        var joined = await Run("vault", "join", "sources.vault", "--share-file", "a.txt", "--share-file", "b.txt", "--new-passphrase-file", "new.txt");
        var shown = await Run("vault", "show", "sources.vault", added.Output.Trim(), "--passphrase-file", "new.txt");
        var unknown = await Run("vault", "show", "sources.vault", "sealed-x", "--passphrase-file", "new.txt");

        Assert.Equal(0, made.ExitCode);
        Assert.Matches("^sealed-[a-z0-9]{12}\n$", added.Output);
        Assert.Equal("odd.txt(2): TX413: Expected 'identity:', 'alias:', 'gives-away:' or 'note:' and words. Did you mean 'alias:'?\n", odd.Errors);
        Assert.Equal(3, shares.Length);
        Assert.Equal(new Answer(2, "", "sources.vault: TX405: No passphrase opens this vault. It takes 2 shares of its custodians.\n"), passphrase);
        Assert.Equal(new Answer(2, "", "sources.vault: TX405: 2 of 3 shares are needed, and 1 is given. Ask the other custodians for theirs.\n"), few);
        Assert.Equal(new Answer(0, "sources.vault: the new passphrase opens it, and the shares still do.\n", ""), joined);
        Assert.Equal($"{added.Output}  identity: Orla Venn\n  alias: the ferryman\n  gives-away: carried the annex\n  note: promised on 3 May\n", shown.Output);
        Assert.Equal("sources.vault: TX411: The vault has no handle 'sealed-x'.\n", unknown.Errors);
        Assert.Equal(["Venn in odd.txt", "Venn in venn.txt"], ByteSearch.Find(_folder.Path, ["Venn"]).Order(StringComparer.Ordinal));
    }

    private static VersionDraft Draft(string item, string said) => new(item, "source", 0, [.. Encoding.UTF8.GetBytes(said)]);

    private Task<Answer> Run(params string[] arguments) => TravauxCommand.Run(_folder.Path, "", arguments);
}
