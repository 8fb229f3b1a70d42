using System.CommandLine;
using System.CommandLine.Parsing;
using Travaux.Cli.Drawing;
using Travaux.Documents;
using Travaux.Store.Corrections;

namespace Travaux.Cli;

/// <summary>What was asked of a comparison.</summary>
internal sealed record Comparing
{
    /// <summary>Which changes.</summary>
    public required Selection Only { get; init; }

    /// <summary>How much of the text.</summary>
    public required Extent Extent { get; init; }

    /// <summary>Whether and where JSON is written.</summary>
    public required JsonWanted Json { get; init; }

    /// <summary>The HTML file to write; <see langword="null"/> for none.</summary>
    public required string? Html { get; init; }

    /// <summary>The Word file and the PDF to write; <see langword="null"/> for none.</summary>
    public required PagesWanted? Pages { get; init; }

    /// <summary>Which corrections.</summary>
    public required CorrectionsAsked Corrections { get; init; }

    /// <summary>Whether the exit code tells if the drafts differ.</summary>
    public required bool ExitCode { get; init; }

    /// <summary>Which text of Word files with tracked changes.</summary>
    public required TrackedText Changes { get; init; }

    /// <summary>Whether all diagnostics are shown.</summary>
    public required bool Verbose { get; init; }

    /// <summary>How to draw.</summary>
    public required Look Look { get; init; }
}

/// <summary>The options of <c>travaux compare</c>.</summary>
internal sealed class CompareOptions
{
    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Show only such changes: substantive, editorial, a kind (modal, negation, quantifier, number, date, name, condition, "
            + "cross-reference, definition, standing, wording …) or what became of a provision (inserted, deleted, moved, split, merged, edited, renumbered). "
            + "Several by commas, or again.",
        HelpName = "KIND,…",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Show the whole text and every editorial change." };
    private readonly Option<int?> _context = NumberOption.Of("--context", "wants a number from 0.", _ => true);
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON (docs/json.md); --json=FILE writes it to a file." };
    private readonly Option<string?> _html = new("--html") { Description = "Write a page that stands alone: filters, side by side, for print.", HelpName = "FILE" };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 1 where the drafts differ (in what --only picks)." };
    private readonly Option<bool> _noCorrections = new("--no-corrections") { Description = "Heed no corrections." };
    private readonly Option<string?> _corrections = new("--corrections")
    {
        Description = $"Heed the corrections of this file (see 'travaux correct'); by default '{CorrectionsFile.UsualName}' beside the newer draft, where it is.",
        HelpName = "FILE",
    };

    private readonly PagesOptions _pages = new();
    private readonly ChangesOption _changes = new();
    private readonly DrawingOptions _drawing = new();

    public CompareOptions()
    {
        _only.Validators.Add(result =>
        {
            foreach (var fault in Words(result.Tokens.Select(token => token.Value)).Select(Selection.Fault).OfType<string>())
            {
                result.AddError(fault);
            }
        });
        _context.Description = "Show so many unchanged provisions around a changed one.";
        _context.HelpName = "N";
    }

    /// <summary>Gives the options to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_only, _all, _context, _html, _json, _drawing.JsonFile, _corrections, _noCorrections, _exitCode])
        {
            command.Options.Add(option);
        }
        _pages.AddTo(command);
        _changes.AddTo(command);
        _drawing.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_html) is { Length: > 0 } page && result.GetValue(_drawing.JsonFile) is { Length: > 0 } json && OutputFile.AreOne(page, json))
            {
                result.AddError("--json and --html name the same file: one answer would be lost.");
            }
            CheckPages(result);
        });
    }

    /// <summary>A Word file and a PDF want files of their own, drafts without open changes, and a cover something to stand in front of.</summary>
    private void CheckPages(CommandResult result)
    {
        List<(string Option, string File)> files = [.. _pages.FilesOf(result)];
        List<string> others = [.. new[] { result.GetValue(_html), result.GetValue(_drawing.JsonFile) }.OfType<string>().Where(other => other.Length > 0)];
        foreach (var (option, file) in files)
        {
            if (others.Exists(other => OutputFile.AreOne(file, other)))
            {
                result.AddError($"{option} names the same file as another answer: one would be lost.");
            }
            others.Add(file);
            if (_changes.Of(result) == TrackedText.Marked)
            {
                result.AddError($"{option} wants the tracked changes of the drafts accepted or rejected: two redlines do not fit into one.");
            }
        }
        if (files.Count == 0 && _pages.WantsCover(result))
        {
            result.AddError("--cover stands in front of a Word file or a PDF: give --word FILE or --pdf FILE too.");
        }
    }

    /// <summary>What a command line asks.</summary>
    public Comparing Of(Surroundings surroundings, ParseResult parsed) => new()
    {
        Only = parsed.GetValue(_only) is { Length: > 0 } words ? Selection.Of([.. Words(words)]) : Selection.Everything,
        Extent = new(parsed.GetValue(_all), parsed.GetValue(_context) ?? 0),
        Json = new(parsed.GetValue(_json), parsed.GetValue(_drawing.JsonFile)),
        Html = parsed.GetValue(_html),
        Pages = _pages.Of(surroundings, parsed),
        Corrections = new(parsed.GetValue(_corrections), parsed.GetValue(_noCorrections)),
        ExitCode = parsed.GetValue(_exitCode),
        Changes = _changes.Of(parsed),
        Verbose = parsed.GetValue(_drawing.Verbose),
        Look = _drawing.Look(surroundings, parsed),
    };

    private static IEnumerable<string> Words(IEnumerable<string> values) =>
        values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
