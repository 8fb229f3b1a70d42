using System.CommandLine;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Texts;
using Travaux.Store.Exchange;

namespace Travaux.Cli;

/// <summary><c>travaux add citation DOSSIER SOURCE WORDS --to ITEM</c>: an item rests on words of a source, which are found in its text.</summary>
internal sealed class AddCitationCommand(Surroundings surroundings)
{
    private const int MostTold = 10;

    private readonly EditedDossier _dossier = new();
    private readonly Argument<string> _source = new("SOURCE") { Description = "The source: its id. The dossier holds its file." };
    private readonly Argument<string> _words = new("WORDS") { Description = "Words of it, as they stand; … for words left out. Case, quotation marks and line ends make no difference." };
    private readonly Option<string?> _to = new("--to") { Description = "The item that rests on them: its id. Without it the citation is only told.", HelpName = "ITEM" };
    private readonly Option<string?> _at = new("--at") { Description = "Which place is meant, where the words stand in several.", HelpName = "PLACE" };

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new AddCitationCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("citation", "Let an item rest on words of a source: they are found in its text, and the paragraph is cited.") { _source, _words, _to, _at };
        _dossier.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (reading, edit) = _dossier.Open(surroundings, parsed);
        var source = Known<Source>(reading.Dossier, parsed.GetRequiredValue(_source), "source");
        var place = Place(source, Text(source, edit), parsed.GetRequiredValue(_words), parsed.GetValue(_at));
        var citation = new Citation { Source = source.Id, At = place.At, Region = place.Region == TextRegion.Body ? null : place.Region };
        surroundings.Output.WriteLine($"{source.Id}, {place.At}: “{place.Words}”");
        if (parsed.GetValue(_to) is not { } to)
        {
            surroundings.Output.WriteLine($"cites: [{{source: {citation.Source}, at: \"{citation.At}\"{(citation.Region is { } region ? $", region: {Record.Dossiers.Shapes.Words.For(region)}" : "")}}}]");
            return ExitCode.Done;
        }
        var item = Known<Item>(reading.Dossier, to, "item");
        if (item.Cites.Contains(citation))
        {
            surroundings.Output.WriteLine($"'{item.Id}' cites it already.");
            return ExitCode.Done;
        }
        var where = DossierOptions.Try(() => edit.Put(reading, item with { Cites = [.. item.Cites, citation] }));
        surroundings.Output.WriteLine($"{where}: '{item.Id}' cites it.");
        return ExitCode.Done;
    }

    private static T Known<T>(Dossier dossier, string id, string what)
        where T : Item => dossier[id] as T
            ?? throw new CommandException("travaux", "TX581", $"The dossier has no {what} '{id}'.{(Nearest.To(id, dossier.Items.OfType<T>().Select(item => item.Id)) is { } near ? $" Did you mean '{near}'?" : "")}");

    private static SourceText Text(Source source, DossierEdit edit) => DossierOptions.Try(() => edit.Held(source)) is var (copy, content)
        ? SourceText.Of(DraftFile.Document(copy.File, content, TrackedText.Accepted).Value)
        : throw new CommandException("travaux", "TX582", $"The dossier holds no file of '{source.Id}', so that its words can't be looked for. 'travaux add source' takes a text in; or write the citation by hand.");

    private static PlaceInText Place(Source source, SourceText text, string words, string? at)
    {
        var places = text.Find(words);
        if (at is not null)
        {
            places = [.. places.Where(place => place.At == at)];
        }
        return places switch
        {
            [var only, ..] when places.All(place => place.At == only.At) => only,
            [] => throw new CommandException("travaux", "TX583", $"These words do not stand in '{source.Id}'{(at is null ? "" : $" at {at}")}: {words}. Copy them from the text; put … where you leave words out."),
            _ => throw new CommandException("travaux", "TX584", $"These words stand in several places of '{source.Id}': {string.Join(", ", places.Select(place => place.At).Distinct().Take(MostTold))}. Say which with --at, or name more words."),
        };
    }
}
