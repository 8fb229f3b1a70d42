using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Travaux.Record.Journal;

namespace Travaux.Cli;

/// <summary><c>travaux log FILE</c>: what was recorded, when and by whom.</summary>
internal sealed class LogCommand(Surroundings surroundings)
{
    private readonly JournalFile _journal = new();
    private readonly Option<string?> _item = new("--item") { Description = "Entries of this item only.", HelpName = "ID" };
    private readonly Option<bool> _json = new("--json") { Description = "As JSON, on standard output." };

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new LogCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("log", "The entries of a journal, in order: what was recorded, when and by whom.") { _item, _json };
        _journal.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var journal = _journal.Open(parsed, surroundings);
        var item = parsed.GetValue(_item);
        return JournalFile.Try(() =>
        {
            var entries = journal.Log().Where(entry => item is null || entry.Item == item);
            if (parsed.GetValue(_json))
            {
                new JsonWanted(OnOutput: true, File: null).Write(surroundings, stream => Write(stream, journal.Id, entries));
                return ExitCode.Done;
            }
            foreach (var entry in entries)
            {
                surroundings.Output.WriteLine(Line(entry));
            }
            return ExitCode.Done;
        });
    }

    private static string Line(Entry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Seq}  {entry.RecordedAt:yyyy-MM-dd HH:mm:ss}Z  {entry.RecordedBy}  {entry.Kind} {entry.Item}  {Deed(entry)}");

    private static string Deed(Entry entry) => entry.Content switch
    {
        NewVersion => $"version {entry.Version}",
        Withdrawal withdrawal => $"withdrawn: {withdrawal.Reason}",
        Redaction redaction => $"redacted ({(redaction.Of.Count == 1 ? "entry" : "entries")} {string.Join(", ", redaction.Of)}): {redaction.Reason}",
        _ => throw new System.Diagnostics.UnreachableException($"No such content: {entry.Content.GetType().Name}"),
    };

    private static void Write(Stream stream, string id, IEnumerable<Entry> entries)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", "travaux.log/1");
        json.WriteString("journal", id);
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            json.WriteRawValue(EntryText.Write(entry));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }
}
