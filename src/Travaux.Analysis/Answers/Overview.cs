using Travaux.Analysis.Answers.Lookup;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>What a dossier is about: its question, its outcome, its phases, who sits at the table, what it rests on.</summary>
public static class Overview
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.overview/1";

    private static readonly HashSet<string> NotTold = ["id", "title", "short-title", "question", "origins", "tracks", "roles", "cites", "accounts", "hedge", "origin", "audience", "allowances"];

    /// <summary>The overview.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    public static Report Tell(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var telling = new Telling(dossier);
        var reporting = new Reporting(dossier);
        var sections = new List<Section> { new("record", "The record") { Parts = [.. new FieldTelling(telling, reporting).All(dossier.Head, NotTold)] } };
        if (dossier.All<Question>() is { Count: > 0 } questions)
        {
            sections.Add(new("asked", "What it is asked") { Parts = [.. questions.Select(question => Named(question, telling))] });
        }
        if (dossier.All<Phase>() is { Count: > 0 } phases)
        {
            sections.Add(new("phases", "Phases") { Parts = [.. phases.Select(phase => Named(phase, telling) with { Label = phase.Date is { } date ? DateWords.English(date) : "", Notes = reporting.Notes(phase.Cites) })] });
        }
        if (dossier.Head.Origins is { Count: > 0 } origins)
        {
            sections.Add(new("origins", "How it came into the record")
            {
                Parts = [.. origins.Select(origin => new Said($"{origin.Title}: {Items(dossier.Items.Count(item => item.Origin == origin.Id))}.") { Label = origin.Id })],
            });
        }
        return reporting.Report(Format, dossier.Head.Title, [dossier.Head.Question, .. Answered.Scope(dossier)], sections);
    }

    private static Said Named(Item item, Telling telling) => new Phrase().Name(telling.Called(item.Id), item.Id).Say();

    private static string Items(int count) => count == 1 ? "1 item" : $"{Reporting.Digits(count)} items";
}
