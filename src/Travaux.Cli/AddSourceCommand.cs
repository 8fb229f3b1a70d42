using System.CommandLine;
using System.Globalization;
using System.Text;
using Travaux.Documents;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Dossiers.Texts;
using Travaux.Record.Time;

namespace Travaux.Cli;

/// <summary><c>travaux add source DOSSIER FILE</c>: takes a text in as a source, its paragraphs numbered.</summary>
internal sealed class AddSourceCommand(Surroundings surroundings)
{
    private const int LongestId = 40;
    private const int LineLength = 100;

    private readonly EditedDossier _dossier = new();
    private readonly Argument<string> _file = new("FILE") { Description = "The text: a Word, PDF, HTML, Markdown or text file. It is held byte by byte." };
    private readonly Option<string?> _id = new("--id") { Description = "Its id; made of its title where none is said.", HelpName = "ID" };
    private readonly Option<string?> _title = new("--title") { Description = "Its title; the title in the text, or the name of the file, where none is said.", HelpName = "TEXT" };
    private readonly Option<string> _kind = new("--kind") { Description = $"What it is: {string.Join(", ", Words.All<SourceKind>())}.", HelpName = "KIND", DefaultValueFactory = _ => Words.For(SourceKind.Document) };
    private readonly Option<string?> _date = new("--date") { Description = "Its date, EDTF: 2022-03-29, 2022-03, 2022~ …", HelpName = "DATE" };
    private readonly Option<string?> _publisher = new("--publisher") { Description = "Who published it.", HelpName = "TEXT" };
    private readonly Option<string?> _url = new("--url") { Description = "Where it was.", HelpName = "ADDRESS" };
    private readonly Option<string?> _language = new("--language") { Description = "Its language, a tag such as uk or fr; the file's own where none is said.", HelpName = "TAG" };

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new AddSourceCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("source", "Take a text in as a source: its file is held, its paragraphs are numbered p01, p02 …, so that citations can name them.") { _file, _id, _title, _kind, _date, _publisher, _url, _language };
        _dossier.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (reading, edit) = _dossier.Open(surroundings, parsed);
        var file = parsed.GetRequiredValue(_file);
        var content = DraftFile.Bytes(file);
        var document = DraftFile.Document(file, content, TrackedText.Accepted);
        var text = SourceText.Of(document.Value);
        if (text.Paragraphs.Count == 0)
        {
            throw new CommandException(file, "TX578", "There is no word in this file that could be cited: a picture of a text is described as a source by hand, with its copy.");
        }
        var source = Said(parsed, document.Value.Language, text, file);
        source = source with { Id = EditedDossier.Free(reading.Dossier, source.Id) };
        var now = surroundings.Clock.GetUtcNow();
        var name = $"sources/{Path.GetFileName(file == "-" ? source.Id + ".txt" : Path.GetFullPath(file))}";
        var where = DossierOptions.Try(() => edit.Put(reading, (name, content, now), hash => source with { Copies = [Copy(name, hash, now, text)] }));
        Warnings.Write(surroundings.Errors, file, document.Diagnostics, at => Warnings.InWords(document.Value.LineAndColumn(at)), all: false);
        Tell(source, text, $"{where}: the source '{source.Id}', held as {name}.");
        return ExitCode.Done;
    }

    private Source Said(ParseResult parsed, string language, SourceText text, string file)
    {
        var title = parsed.GetValue(_title) ?? (text.Paragraphs[0].Region == TextRegion.Title ? text.Paragraphs[0].Text : Path.GetFileNameWithoutExtension(file));
        var tag = parsed.GetValue(_language) ?? language;
        return new()
        {
            Id = parsed.GetValue(_id) ?? Slug(title),
            Title = title,
            SourceKind = Words.Find<SourceKind>(parsed.GetRequiredValue(_kind))
                ?? throw new CommandException("travaux", "TX579", $"No source is a '{parsed.GetRequiredValue(_kind)}': --help lists what it can be."),
            Reached = SourceReach.Held,
            Date = Date(parsed.GetValue(_date)),
            Publisher = parsed.GetValue(_publisher) ?? "",
            Url = parsed.GetValue(_url) ?? "",
            Languages = tag.Length > 0 ? [tag] : [],
        };
    }

    private static EdtfDate? Date(string? typed) => typed is null ? null
        : EdtfDate.TryParse(typed, out var date, out var problem) ? date
        : throw new CommandException("travaux", "TX580", $"--date wants an EDTF date such as 2022-03-29, not '{typed}': {problem}");

    private static HeldCopy Copy(string name, string hash, DateTimeOffset now, SourceText text) => new()
    {
        Form = CopyForm.File,
        File = name,
        Sha256 = hash,
        Captured = EdtfDate.TryParse(now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), out var captured, out _) ? captured : null,
        Extent = CopyExtent.Complete,
        Regions = text.Regions,
    };

    private void Tell(Source source, SourceText text, string line)
    {
        surroundings.Output.WriteLine(line);
        foreach (var paragraph in text.Paragraphs)
        {
            var region = paragraph.Region == TextRegion.Body ? "" : $" [{Words.For(paragraph.Region)}]";
            surroundings.Output.WriteLine($"  {paragraph.At}{region} {(paragraph.Text.Length > LineLength ? paragraph.Text[..LineLength].TrimEnd() + "…" : paragraph.Text)}");
        }
        surroundings.Output.WriteLine($"To cite it: travaux add citation DOSSIER {source.Id} \"words of it\" --to ITEM");
    }

    /// <summary>An id of the words of a title.</summary>
    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var whole = slug.ToString().Trim('-');
        return whole.Length <= LongestId ? whole : whole[..LongestId].TrimEnd('-');
    }
}
