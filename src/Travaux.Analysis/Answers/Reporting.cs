using System.Globalization;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>Turns statements into the sentences of a report, and numbers its notes as they are met.</summary>
/// <param name="dossier">The dossier of the answer, as its audience may see it.</param>
public sealed class Reporting(Dossier dossier)
{
    private readonly Footnotes _notes = new(dossier);

    /// <summary>A statement as a sentence: its gaps, rivals and derivation stand under it.</summary>
    /// <remarks><para>A detail that rests on the same citations as the sentence above it points to no notes of its own.</para></remarks>
    /// <param name="statement">The statement.</param>
    /// <param name="label">Words ahead of it.</param>
    public Said Say(Statement statement, string label = "")
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new(statement.Text)
        {
            Label = label,
            Manner = statement.Manner,
            Hedge = statement.Hedge,
            Items = statement.Items,
            Notes = Notes(statement.Cites),
            Under =
            [
                .. statement.Details.Select(detail => Say(detail.Cites == statement.Cites ? detail with { Cites = [] } : detail)),
                .. statement.Rivals.Select(rival => Say(rival) with { As = SaidAs.Rival }),
                .. Gaps(statement.Gaps),
                .. statement.Derived.Length > 0 ? [new Said($"Derived: {statement.Derived}.") { As = SaidAs.Remark }] : Array.Empty<Said>(),
            ],
        };
    }

    /// <summary>Gaps as sentences that stand under another.</summary>
    public IEnumerable<Said> Gaps(IEnumerable<string> ids) => ids.Select(dossier.Find<Gap>).OfType<Gap>().Select(gap =>
        new Said(gap.Text) { As = SaidAs.Gap, Manner = Manner.Unknown, Items = [gap.Id], Notes = Notes(gap.Cites) });

    /// <summary>The numbers of citations, in ascending order; new ones where they are first met.</summary>
    public Sequence<int> Notes(IEnumerable<Citation> cites) => [.. cites.Select(_notes.Number).Distinct().Order()];

    /// <summary>The report of these sections, with the notes that they point to.</summary>
    /// <param name="format">The name and version of the answer.</param>
    /// <param name="title">Its title.</param>
    /// <param name="scope">What was asked.</param>
    /// <param name="sections">Its sections, already said.</param>
    public Report Report(string format, string title, IEnumerable<string> scope, IEnumerable<Section> sections) => new()
    {
        Format = format,
        Title = title,
        Scope = [.. scope],
        Sections = [.. sections],
        Notes = [.. _notes.Citations.AsParallel().AsOrdered().Select((citation, i) => Note(citation, i + 1))],
    };

    private Note Note(Citation citation, int number)
    {
        var said = _notes.Say(citation);
        return new(number, said.Text) { Source = citation.Source, At = citation.At, Under = citation.Under, Mentions = said.Mentions };
    }

    /// <summary>So many of a thing: "1 draft", "2 drafts".</summary>
    internal static string Counted(int number, string one, string several) => $"{Digits(number)} {(number == 1 ? one : several)}";

    /// <summary>A number as digits, the same everywhere.</summary>
    internal static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
