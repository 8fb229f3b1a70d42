using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Travaux.Analysis.Checking;
using Travaux.Record;
using Travaux.Store.Folders;

namespace Travaux.Cli;

/// <summary><c>travaux check DOSSIER</c>: what a careful editor would not let stand.</summary>
internal static class CheckCommand
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var dossier = new Argument<string>("DOSSIER") { Description = "A dossier: a folder with dossier.yaml, or a journal NAME.travaux." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/json.md)." };
        var notes = new Option<bool>("--notes") { Description = "Write notes too, with which a record is clean all the same." };
        var exitCode = new Option<bool>("--exit-code") { Description = "End with 1 where there are errors or warnings." };
        var command = new Command("check", "Check a dossier: provenance, dates, what only was planned, neutral words, lost caution.") { dossier, json, notes, exitCode };
        var opening = new DossierLock();
        opening.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(dossier);
            var journal = opening.Opening(surroundings, parsed, path);
            var reading = DossierOptions.Read(surroundings, path, new() { Journal = journal });
            var findings = DossierCheck.Run(reading.Dossier, reading.Places, new HeldTexts(new(path, journal, "")).Of);
            if (parsed.GetValue(json))
            {
                WriteJson(surroundings.Output, reading, findings);
            }
            else
            {
                Draw(surroundings.Output, reading, findings, parsed.GetValue(notes));
            }
            return parsed.GetValue(exitCode) && findings.Any(finding => finding.Weight > FindingWeight.Note) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Draw(TextWriter output, DossierReading reading, Sequence<Finding> findings, bool notes)
    {
        foreach (var finding in findings.Where(finding => notes || finding.Weight > FindingWeight.Note))
        {
            output.WriteLine($"{reading.Place(finding.Diagnostic.At)}: {finding.Diagnostic.Code}: {Word(finding.Weight)}: {finding.Diagnostic.Message}");
            foreach (var also in finding.Diagnostic.Also)
            {
                output.WriteLine($"  {reading.Place(also.At)}: {also.Message}");
            }
        }
        int Count(FindingWeight weight) => findings.Count(finding => finding.Weight == weight);
        var clean = findings.All(finding => finding.Weight == FindingWeight.Note);
        output.WriteLine($"{(clean ? "Clean" : "Not clean")}: {Counted(Count(FindingWeight.Error), "error")}, {Counted(Count(FindingWeight.Warning), "warning")}, {Counted(Count(FindingWeight.Note), "note")}{(notes || Count(FindingWeight.Note) == 0 ? "" : " (--notes shows them)")}; {reading.Dossier.Items.Count} items.");
    }

    private static void WriteJson(TextWriter output, DossierReading reading, Sequence<Finding> findings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "travaux-check/1");
            json.WriteNumber("items", reading.Dossier.Items.Count);
            json.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Diagnostic.Code);
                json.WriteString("weight", Word(finding.Weight));
                json.WriteString("item", finding.Item);
                json.WriteString("place", reading.Place(finding.Diagnostic.At));
                json.WriteString("message", finding.Diagnostic.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static string Word(FindingWeight weight) => Record.Dossiers.Shapes.Words.For(weight);

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
