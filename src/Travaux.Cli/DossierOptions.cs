using System.CommandLine;
using Travaux.Record.Dossiers;
using Travaux.Record.Time;
using Travaux.Store;
using Travaux.Store.Folders;
using Travaux.Store.Journals;

namespace Travaux.Cli;

/// <summary>Which dossier a command answers from, for whom, and as known when: the same for every command that asks one.</summary>
internal sealed class DossierOptions
{
    private readonly Argument<string> _dossier = new("DOSSIER") { Description = "A dossier: a folder with dossier.yaml, or a journal NAME.travaux." };
    private readonly Option<string?> _audience = new("--audience") { Description = "Answer as this audience of the dossier may see it; the custodians, who see all, by default.", HelpName = "NAME" };
    private readonly Option<string?> _knownAt = new("--known-at") { Description = "Leave out what became known later than this day, month or year.", HelpName = "DATE" };
    private readonly AsOfOption _asOf = new();
    private readonly DossierLock _lock = new();
    private readonly Option<string?> _origin = new("--origin") { Description = "Only what came into the record by this batch: see 'origins' in dossier.yaml.", HelpName = "NAME" };

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_dossier);
        command.Add(_audience);
        command.Add(_knownAt);
        _asOf.AddTo(command);
        command.Add(_origin);
        _lock.AddTo(command);
    }

    /// <summary>The path of the dossier, as it was typed.</summary>
    public string PathOf(ParseResult parsed) => parsed.GetRequiredValue(_dossier);

    /// <summary>The dossier as it was asked for. All that is wrong with it is written to the errors, and then there is no answer.</summary>
    /// <exception cref="CommandException">There is no such dossier, or it is in error, or there is no such audience, origin or date.</exception>
    public Dossier Load(Surroundings surroundings, ParseResult parsed)
    {
        var dossier = Read(surroundings, PathOf(parsed), new() { AsOf = _asOf.Of(parsed), Journal = _lock.Opening(surroundings, parsed, PathOf(parsed)) }).Dossier;
        dossier = Audience(dossier, parsed.GetValue(_audience) ?? "", surroundings.Clock);
        if (parsed.GetValue(_knownAt) is { } known)
        {
            dossier = dossier.KnownAt(Day(known, "--known-at"));
        }
        if (parsed.GetValue(_origin) is { } origin)
        {
            if (dossier.Head.Origins.All(each => each.Id != origin))
            {
                throw new CommandException("travaux", "TX951", $"The dossier has no origin '{origin}'. It has {string.Join(", ", dossier.Head.Origins.Select(each => each.Id))}.");
            }
            dossier = dossier.Where(item => item.Origin.Length == 0 || item.Origin == origin);
        }
        return dossier;
    }

    /// <summary>The dossier as an audience may see it today.</summary>
    /// <exception cref="CommandException">There is no such audience.</exception>
    public static Dossier Audience(Dossier dossier, string audience, TimeProvider clock)
    {
        try
        {
            return dossier.For(audience, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        }
        catch (ArgumentException exception)
        {
            throw new CommandException("travaux", "TX950", exception.Message.Split(" (Parameter", 2)[0]);
        }
    }

    /// <summary>Reads a dossier, from a folder or a journal; what is wrong with it is written to the errors, and then there is none.</summary>
    /// <exception cref="CommandException">There is no such dossier, or it is in error.</exception>
    public static DossierReading Read(Surroundings surroundings, string path, StoreOptions options) => Sound(surroundings, path, Try(() => DossierStore.Open(path, options)));

    /// <summary>Reads the dossier of a folder.</summary>
    /// <exception cref="CommandException">There is no such folder, or its dossier is in error.</exception>
    public static DossierReading ReadFolder(Surroundings surroundings, string path) => Sound(surroundings, path, Try(() => DossierFolder.Read(path)));

    /// <summary>The reading, if nothing is wrong with it; what is wrong is written to the errors.</summary>
    /// <exception cref="CommandException">The dossier is in error.</exception>
    public static DossierReading Sound(Surroundings surroundings, string path, DossierReading reading)
    {
        foreach (var error in reading.Errors)
        {
            surroundings.Errors.WriteLine($"{reading.Place(error.At)}: {error.Code}: {error.Message}");
            foreach (var note in error.Also)
            {
                surroundings.Errors.WriteLine($"  {reading.Place(note.At)}: {note.Message}");
            }
        }
        return reading.Errors.Count == 0 ? reading : throw new CommandException(path, "TX952", $"{reading.Errors.Count} {(reading.Errors.Count == 1 ? "error" : "errors")} above: nothing is answered from a dossier in error.");
    }

    /// <summary>Does something with a dossier, and says what the store says.</summary>
    /// <exception cref="CommandException">The store refuses.</exception>
    public static T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DossierException exception)
        {
            throw new CommandException(exception.File, exception.Code, exception.Sentence);
        }
        catch (JournalException exception)
        {
            throw new CommandException(exception.File, "TX954", $"{exception.Reason} {exception.Advice}");
        }
    }

    /// <summary>The last day of a day, month or year that was typed.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public static DateOnly Day(string typed, string option) => EdtfDate.TryParse(typed, out var date, out var problem) && date.Latest is { } day
        ? day
        : throw new CommandException("travaux", "TX953", $"{option} wants a day, month or year such as 2022-03-29, not '{typed}'{(problem is null ? "" : $": {problem}")}");
}
