using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Strength;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>One file of obligations in a few sentences, for a dossier that compares several.</summary>
public sealed class InShort
{
    private readonly string _name;
    private readonly Instrument? _instrument;
    private readonly int _faults;

    private InShort(string name, Reported<Instrument> reading)
    {
        (_name, _faults) = (name, reading.Diagnostics.Count);
        _instrument = _faults == 0 ? reading.Value : null;
        Title = reading.Value.Title;
        Dated = reading.Value.Dated ?? "";
    }

    /// <summary>The title of the text; empty where the file has none.</summary>
    public string Title { get; }

    /// <summary>Its date in words, as the file has it; empty for none.</summary>
    public string Dated { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, without the ending.</param>
    /// <param name="text">Its text.</param>
    /// <param name="used">Reads a file that it uses, by its name.</param>
    public static InShort Of(string name, string text, Func<string, string?> used) => new(name, InstrumentReader.Read(name, text, used));

    /// <summary>Its name and standing.</summary>
    public Said Standing() => new(_instrument is { } instrument
        ? string.Join(' ', StatusWords.Of(instrument))
        : $"It has {_faults} {(_faults == 1 ? "fault" : "faults")}, so nothing is answered from it: 'travaux obliges check' tells them.")
    {
        Label = $"{_name}.obligations",
    };

    /// <summary>Whether the text has a branch of its own for a party in some bracket.</summary>
    public string? Party(IEnumerable<string> names) => _instrument is null ? null : OpenBrackets.Of(_instrument).Where(bracket => bracket.Kind == BracketKind.Text)
        .SelectMany(bracket => bracket.Labels).FirstOrDefault(label => names.Contains(label, StringComparer.OrdinalIgnoreCase));

    /// <summary>The computed grades of the help that it gives, the weakest first; nothing where it has no property that asks for help to a state.</summary>
    /// <param name="party">Whose text is taken in all brackets; <see langword="null"/> for all texts.</param>
    public Grades? Strength(string? party)
    {
        if (_instrument is null || Asked(_instrument) is not { } asked)
        {
            return null;
        }
        var instrument = party is null ? _instrument : _instrument with { Statements = [.. _instrument.Statements, new Statement.Adoption(BracketKind.Text, party, null)] };
        try
        {
            var space = CaseSpace.Of(instrument);
            var words = new CaseWords(instrument, space.Variables);
            var graded = Assurance.Of(space, asked.Property, asked.For).Grades;
            return new(asked.Property.Name, asked.For, [.. graded.Select(each => (each.Floor, each.Ceiling, With(words, each)))]);
        }
        catch (DiagramLimitException)
        {
            return null;
        }
    }

    /// <summary>How it stands with each of its properties, in a sentence each; decided by diagrams alone, so that a page of many texts is quick.</summary>
    public IEnumerable<Said> Properties() => _instrument is null ? [] : Proving.Tell(_instrument, recheck: 0).Report.Sections.Select(section => section.Parts.OfType<Said>().First() with { Label = section.Title });

    private static (Statement.Property Property, string For)? Asked(Instrument instrument) => instrument.Of<Statement.Property>()
        .Select(property => (property, HowStrong.Beneficiary(instrument, property))).Where(each => each.Item2 is not null).Select(each => ((Statement.Property, string)?)(each.property, each.Item2!)).FirstOrDefault();

    private static string With(CaseWords words, Graded graded) => graded.With switch
    {
        null => "other texts and readings",
        [{ Literals.Count: 0 }] => "",
        var cubes => CaseWords.Listed([.. cubes.Select(words.Of)], "or"),
    };
}

/// <summary>The computed grades of a text.</summary>
/// <param name="Property">The property whose trigger was taken.</param>
/// <param name="For">The state that is to be helped.</param>
/// <param name="Each">The grades, with the texts and readings that they go with: empty words where they go with all.</param>
public sealed record Grades(string Property, string For, Sequence<(Grade Floor, Grade Ceiling, string With)> Each)
{
    /// <summary>The lowest ceiling.</summary>
    public Grade Lowest => Each.Min(each => each.Ceiling);

    /// <summary>The highest ceiling.</summary>
    public Grade Highest => Each.Max(each => each.Ceiling);

    /// <summary>In words: "G4a to G6", "G6", with what goes with what.</summary>
    public string Say() => string.Join("; ", Each.Select(each =>
        $"{(each.With.Length > 0 ? $"with {each.With}: " : "")}{each.Ceiling.Sign()}, {each.Ceiling.Words()}{(each.Floor != each.Ceiling ? $" (at its worst {each.Floor.Sign()})" : "")}"));
}
