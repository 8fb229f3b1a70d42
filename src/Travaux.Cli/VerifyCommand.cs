using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Travaux.Record.Journal;

namespace Travaux.Cli;

/// <summary><c>travaux verify FILE</c>: whether a journal is as it was recorded.</summary>
internal sealed class VerifyCommand(Surroundings surroundings)
{
    private readonly JournalFile _journal = new();
    private readonly Option<bool> _json = new("--json") { Description = "As JSON, on standard output." };
    private readonly Option<string?> _head = new("--head")
    {
        Description = "An entry that must be there, as an earlier 'verify' told it: so that entries taken off the end are found.",
        HelpName = "SEQ:HASH",
    };

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new VerifyCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("verify", "Check a journal byte by byte: whether anything was changed, taken out or moved, and what was redacted.") { _head, _json };
        _journal.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_head) is { } head && Head(head) is null)
            {
                result.AddError("--head wants the number and the hash of an entry: 12:5f0c…");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var journal = _journal.Open(parsed, surroundings);
        var file = parsed.GetRequiredValue(_journal.File);
        var verification = JournalFile.Try(journal.Verify);
        var isThere = parsed.GetValue(_head) is not { } wanted || Head(wanted) is not { } head || JournalFile.Try(() => Has(journal, head));
        if (parsed.GetValue(_json))
        {
            new JsonWanted(OnOutput: true, File: null).Write(surroundings, stream => Write(stream, journal.Id, verification, isThere));
        }
        else
        {
            Draw(verification);
        }
        foreach (var flaw in verification.Flaws)
        {
            surroundings.Errors.WriteLine($"{file}: TX401: {(flaw.Seq > 0 ? string.Create(CultureInfo.InvariantCulture, $"Entry {flaw.Seq}: ") : "")}{flaw.Sentence}");
        }
        if (!isThere)
        {
            surroundings.Errors.WriteLine($"{file}: TX402: Entry {parsed.GetValue(_head)} is not there: entries were taken off the end, or this is another journal.");
        }
        return verification.IsSound && isThere ? ExitCode.Done : ExitCode.BadInput;
    }

    private void Draw(Verification verification)
    {
        var output = surroundings.Output;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verification.Entries} {(verification.Entries == 1 ? "entry" : "entries")}; head {verification.Entries}:{verification.Head}"));
        if (verification.Redacted.Count > 0)
        {
            output.WriteLine($"redacted: {string.Join(", ", verification.Redacted)}");
        }
        if (verification.LeftBehind > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verification.LeftBehind} bytes of the file carry nothing and can't be checked"));
        }
        output.WriteLine(verification.IsSound ? "sound: every entry and every body is as it was recorded" : $"not sound: {verification.Flaws.Count} found");
    }

    private static bool Has(Store.Journals.Journal journal, (long Seq, Digest Hash) head) =>
        head.Seq == 0 ? head.Hash == EntryChain.Origin(journal.Id) : journal.Log(head.Seq - 1).FirstOrDefault()?.Hash == head.Hash;

    private static (long Seq, Digest Hash)? Head(string text) =>
        text.Split(':') is [var number, var hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        && Digest.TryParse(hash, CultureInfo.InvariantCulture, out var digest) ? (seq, digest) : null;

    private static void Write(Stream stream, string id, Verification verification, bool isThere)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", "travaux.verification/1");
        json.WriteString("journal", id);
        json.WriteBoolean("sound", verification.IsSound && isThere);
        json.WriteNumber("entries", verification.Entries);
        json.WriteString("head", verification.Head.ToString());
        json.WriteBoolean("head-asked-for-is-there", isThere);
        json.WriteNumber("unchecked-bytes", verification.LeftBehind);
        json.WriteStartArray("redacted");
        foreach (var seq in verification.Redacted)
        {
            json.WriteNumberValue(seq);
        }
        json.WriteEndArray();
        json.WriteStartArray("flaws");
        foreach (var flaw in verification.Flaws)
        {
            json.WriteStartObject();
            json.WriteNumber("entry", flaw.Seq);
            json.WriteString("sentence", flaw.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }
}
