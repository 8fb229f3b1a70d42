using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Travaux.Analysis.Comparison;
using Travaux.Cli.Drawing;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.Cli;

/// <summary><c>travaux correct OLD NEW</c>: what a person knows better about which provisions are one.</summary>
internal sealed class CorrectCommand(Surroundings surroundings)
{
    private readonly Argument<string> _older = new("OLD") { Description = "The older draft; '-' for standard input." };
    private readonly Argument<string> _newer = new("NEW") { Description = "The newer draft; '-' for standard input." };
    private readonly Option<string[]> _one = Pair("--one", "These two are one provision: ids as 'travaux outline' shows them.");
    private readonly Option<string[]> _different = Pair("--different", "These two are not one.");
    private readonly Option<bool> _list = new("--list") { Description = "Show the corrections, numbered." };
    private readonly Option<int?> _undo = NumberOption.Of("--undo", "wants the number of a correction; --list shows them.", _ => true);
    private readonly Option<string?> _by = new("--by") { Description = "Who says so.", HelpName = "NAME" };
    private readonly Option<string?> _file = new("--corrections")
    {
        Description = $"The file to keep them in; by default '{CorrectionsFile.UsualName}' beside the newer draft.",
        HelpName = "FILE",
    };

    private readonly DrawingOptions _drawing = new();

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new CorrectCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("correct", "Say which provisions of two drafts are one and which are not; kept beside the drafts, by words.")
        {
            _older, _newer, _one, _different, _list, _undo, _by, _file,
        };
        _undo.Description = "Take correction N of the list back.";
        _undo.HelpName = "N";
        _drawing.AddTo(command);
        command.Validators.Add(Check);
        command.SetAction(Run);
        return command;
    }

    private static Option<string[]> Pair(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "OLDER-ID NEWER-ID",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private void Check(CommandResult result)
    {
        Option[] actions = [_one, _different, _list, _undo];
        if (actions.Count(action => result.GetResult(action) is { Implicit: false }) != 1)
        {
            result.AddError("Say one of --one OLDER-ID NEWER-ID, --different OLDER-ID NEWER-ID, --list and --undo N.");
        }
    }

    private int Run(ParseResult parsed)
    {
        var (older, newer) = (parsed.GetRequiredValue(_older), parsed.GetRequiredValue(_newer));
        var file = CorrectionsBeside.ToChange(new(parsed.GetValue(_file), Ignored: false), older, newer);
        if (parsed.GetValue(_undo) is { } number)
        {
            return Undo(file, number);
        }
        var (before, after) = (DraftFile.Read(older, TrackedText.Accepted).Copy, DraftFile.Read(newer, TrackedText.Accepted).Copy);
        if (parsed.GetValue(_list))
        {
            return List(file, before, after, _drawing.Look(surroundings, parsed), parsed.GetValue(_drawing.Verbose));
        }
        var (kind, ids) = parsed.GetValue(_one) is { Length: 2 } one ? (CorrectionKind.One, one) : (CorrectionKind.Different, parsed.GetValue(_different)!);
        return Add(file, kind, Found(before, ids[0]), Found(after, ids[1]), (ProvisionNames.In(before), ProvisionNames.In(after)), parsed.GetValue(_by) ?? "");
    }

    private int Add(
        CorrectionsBeside file, CorrectionKind kind, Provision older, Provision newer, (ProvisionNames Older, ProvisionNames Newer) names, string by)
    {
        var correction = Correction.Of(kind, older, newer) with
        {
            By = by,
            On = surroundings.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };
        CorrectionsBeside.Try(() =>
        {
            CorrectionsFile.Add(file.File, correction);
            return true;
        });
        surroundings.Output.WriteLine(
            $"{file.File}: {names.Older[older.Id]} of the older draft and {names.Newer[newer.Id]} of the newer {(kind == CorrectionKind.One ? "are one" : "are not one")}.");
        Remind(file, correction);
        return ExitCode.Done;
    }

    /// <summary>Says where a provision is one with others too: both hold, and that may not be meant.</summary>
    private void Remind(CorrectionsBeside file, Correction correction)
    {
        foreach (var (at, other) in file.All.Index())
        {
            var sameOlder = other.Older == correction.Older && other.OlderId == correction.OlderId;
            var sameNewer = other.Newer == correction.Newer && other.NewerId == correction.NewerId;
            if (correction.Kind == CorrectionKind.One && other.Kind == CorrectionKind.One && sameOlder != sameNewer)
            {
                surroundings.Errors.WriteLine(
                    $"{file.File}: Correction {at + 1} says that the {(sameOlder ? "older" : "newer")} one is one with another too: together they say that it was "
                    + $"{(sameOlder ? "split" : "merged")}. --undo {at + 1} takes that back.");
            }
        }
    }

    private int Undo(CorrectionsBeside file, int number)
    {
        if (number < 1 || number > file.All.Count)
        {
            throw new CommandException(file.File, "TX909", file.All.Count == 0
                ? "There are no corrections to take back."
                : $"There is no correction {number}: they are numbered from 1 to {file.All.Count}; --list shows them.");
        }
        var correction = file.All[number - 1];
        CorrectionsBeside.Try(() => CorrectionsFile.Remove(file.File, correction));
        surroundings.Output.WriteLine($"{file.File}: Taken back: {CorrectionsDrawing.Sentence(correction)}");
        return ExitCode.Done;
    }

    private int List(CorrectionsBeside file, Copy before, Copy after, Look look, bool verbose)
    {
        var unused = Comparer.Compare(before, after, ComparisonOptions.Default.With(file.All)).Unused;
        file.Report(surroundings.Errors, verbose);
        CorrectionsDrawing.Draw(new Canvas(surroundings.Output, look), file.All, unused);
        return ExitCode.Done;
    }

    private static Provision Found(Copy copy, string id)
    {
        var found = copy.All().FirstOrDefault(provision => provision.Id.Value == id);
        if (found is null)
        {
            var meant = Nearest.To(id, copy.All().Select(provision => provision.Id.Value));
            throw new CommandException(copy.Document.File, "TX908", $"There is no provision '{id}'."
                + (meant is null ? " 'travaux outline' shows the ids." : $" Did you mean '{meant}'?"));
        }
        return Correction.WordsOf(found).Length > 0 ? found
            : throw new CommandException(copy.Document.File, "TX910", $"'{id}' has no words: there is nothing to know it by in another draft.");
    }
}
