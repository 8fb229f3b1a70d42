using Travaux.Analysis.Answers.Lookup;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Record.Time;
using DatedItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Answers;

/// <summary>All items of a kind, as a table; drafts with the drawing of their genealogy.</summary>
public static class ItemsOfKind
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.items-of-kind/1";

    /// <summary>The fields that make the columns, by kind; others have their kind alone.</summary>
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        [Kinds.Source] = ["by", "publisher", "kind-of-source", "reached"],
        [Kinds.Person] = ["side", "offices", "roles"],
        [Kinds.Actor] = ["kind-of-actor", "roles", "members"],
        [Kinds.Delegation] = ["of", "head", "members"],
        [Kinds.Place] = ["kind-of-place", "country"],
        [Kinds.Meeting] = ["place", "track", "attended-by"],
        [Kinds.Draft] = ["kind-of-draft", "drafted-by", "status"],
        [Kinds.Act] = ["draft", "kind-of-act", "by", "status"],
        [Kinds.Provision] = ["draft", "modality", "issue"],
        [Kinds.Standing] = ["provision", "side", "standing"],
        [Kinds.Issue] = ["part-of", "scale"],
        [Kinds.Position] = ["party", "issue", "level", "basis"],
        [Kinds.Claim] = ["by", "kind-of-claim", "status"],
        [Kinds.Event] = ["category", "status", "actors"],
        [Kinds.Explanation] = ["held-by", "part-of", "verdicts"],
        [Kinds.GuaranteeProfile] = ["instrument", "strength-label", "by"],
        [Kinds.Gap] = ["kind-of-gap", "about"],
        [Kinds.Concept] = ["text"],
        [Kinds.Instrument] = ["kind-of-instrument", "status", "signatories"],
    };

    /// <summary>The items of a kind.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="kind">The kind.</param>
    public static Report Tell(Dossier dossier, ItemKind kind)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(kind);
        var telling = new Telling(dossier);
        var reporting = new Reporting(dossier);
        var items = dossier.Items.Where(item => item.Kind == kind.Name).ToList();
        var fields = new FieldTelling(telling, reporting);
        var isDated = items.Any(item => item is DatedItem);
        var columns = (Columns.GetValueOrDefault(kind.Name) ?? [.. kind.Shape.Fields.Where(field => field.Name.StartsWith("kind-of-", StringComparison.Ordinal)).Select(field => field.Name)])
            .Where(name => items.Any(item => fields.One(item, name).Any())).ToList();
        var name = ItemNames.Many(kind.Name);
        var table = new Table($"{name}: {Reporting.Digits(items.Count)}")
        {
            Columns = [char.ToUpperInvariant(kind.Name[0]) + ItemNames.Kind(kind.Name)[1..], .. isDated ? ["When"] : Array.Empty<string>(), .. columns.Select(FieldNames.Label)],
            Rows = [.. items.Select(item => new TableRow(
            [
                new([Named(item, telling, reporting)]),
                .. isDated ? [When((DatedItem)item)] : Array.Empty<Cell>(),
                .. columns.Select(column => new Cell([.. fields.One(item, column)])),
            ]))],
        };
        return reporting.Report(Format, name, Answered.Scope(dossier), [.. Drawn(dossier, kind, items.Count), new(kind.Collection, "All of them") { Parts = items.Count > 0 ? [table] : [new Said("The record has none.") { Manner = Manner.Unknown }] }]);
    }

    private static IEnumerable<Section> Drawn(Dossier dossier, ItemKind kind, int count) => kind.Name == Kinds.Draft && count > 0
        ? [new("genealogy", "What came from what") { Parts = [new Figure(WhatHappened.DrawDrafts(dossier))] }]
        : [];

    private static Said Named(Item item, Telling telling, Reporting reporting) => new Phrase().Name(telling.Called(item.Id), item.Id).Say() with
    {
        Manner = item is Explanation ? Manner.Reported : Manners.Of(item),
        Hedge = item.Hedge,
        Items = [item.Id],
        Notes = item is Source ? [] : reporting.Notes(item.Cites),
    };

    private static Cell When(DatedItem item) =>
        item.Date is { } date ? Cell.Of(DateWords.English(date)) : Cell.Of(item.DateAsWritten.Length > 0 ? $"“{item.DateAsWritten}”" : string.Join("; ", item.When));
}
