using System.Globalization;
using System.Text.RegularExpressions;
using Travaux.Analysis.Answers.Provisions;
using Travaux.Analysis.Comparison;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Drafts;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>Do the rules of a file of obligations still rest on the words of the draft that they cite?</summary>
public static partial class RulesAgainstDraft
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-against/1";

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The answer as a report, and whether there is something to look at.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="draft">The draft that its rules cite.</param>
    /// <param name="later">A later draft: then it is told which cited words it changes; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException">There is no instrument or no draft.</exception>
    public static (Report Report, bool HasFindings) Tell(Obligations.Model.Instrument instrument, Copy draft, Copy? later)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(draft);
        var cited = instrument.Of<Obligations.Model.Statement>().Select(statement => new Cited(statement, CiteOf(statement))).Where(each => each.Cite.Length > 0).ToList();
        var found = cited.Select(each => (each.Statement, each.Cite, Provision: CitedProvision.Find(draft, each.Cite))).ToList();
        var missing = found.Where(each => each.Provision is null).ToList();
        var unsaid = found.Where(each => each.Provision is not null).Select(each => (each.Statement, each.Cite, Why: Unsaid(instrument, each.Statement, each.Provision!))).Where(each => each.Why.Length > 0).ToList();
        var changed = later is null ? [] : Changed(draft, later, found.Where(each => each.Provision is not null).Select(each => (each.Statement, each.Cite, each.Provision!))).ToList();
        var none = instrument.Of<Obligations.Model.Statement.Rule>().Where(rule => rule.Cite is null).ToList();
        var report = new Report
        {
            Format = Format,
            Title = later is null ? "Are the words of the rules in the draft?" : "Which rules are to be looked at again?",
            Scope =
            [
                $"{instrument.Title}; {found.Count.ToString(CultureInfo.InvariantCulture)} statements that cite a provision, {(found.Count - missing.Count).ToString(CultureInfo.InvariantCulture)} of which the draft has.",
                "A rule is in other words than its provision: that the numbers and some words of it stand there is all that is checked. Whether it says the same is for a reader.",
            ],
            Sections =
            [
                new("changed", "Changed by the later draft: look at these again") { Parts = [.. changed.Select(Say).DefaultIfEmpty(new Said(later is null ? "No later draft was named." : "The later draft leaves the words of all of them as they are."))] },
                new("missing", "Cited, and not in the draft") { Parts = [.. missing.Select(each => new Said($"{Short(each.Statement)}.") { Label = $"[{each.Cite}]", Facts = [new("provision", each.Cite)] })] },
                new("not-said", "Words of the rule that its provision does not have") { Parts = [.. unsaid.Select(each => new Said($"{Short(each.Statement)}: {each.Why}.") { Label = $"[{each.Cite}]", Facts = [new("provision", each.Cite)] })] },
                new("uncited", "Rules that cite nothing") { Parts = [.. none.Select(rule => new Said($"{Short(rule)}."))] },
            ],
        };
        return (report, missing.Count + unsaid.Count + changed.Count + none.Count > 0);
    }

    private static string CiteOf(Obligations.Model.Statement statement) => statement switch
    {
        Obligations.Model.Statement.Rule { Cite: { } cite } => cite,
        Obligations.Model.Statement.Term { Cite: { } cite } => cite,
        Obligations.Model.Statement.Group { Cite: { } cite } => cite,
        Obligations.Model.Statement.Lifecycle { Cite: { } cite } => cite,
        _ => "",
    };

    private static string Short(Obligations.Model.Statement statement) => statement switch
    {
        Obligations.Model.Statement.Rule rule => InstrumentWriter.Sentence(rule),
        Obligations.Model.Statement.Term term => $"“{term.Name}”",
        Obligations.Model.Statement.Group group => $"the group “{group.Name}”",
        Obligations.Model.Statement.Lifecycle life => $"when the treaty {(life.Stage == Stage.Force ? "enters into force" : life.Stage == Stage.End ? "ends" : "applies provisionally")}",
        _ => "",
    };

    /// <summary>What of a rule its provision does not say: a number, or every one of its longer words; empty for nothing.</summary>
    private static string Unsaid(Obligations.Model.Instrument instrument, Obligations.Model.Statement statement, Provision provision)
    {
        if (statement is not Obligations.Model.Statement.Rule rule)
        {
            return "";
        }
        var words = string.Join(' ', provision.AndAllInside().Select(each => $"{each.Heading} {each.Text}")).ToUpperInvariant();
        var ours = $"{rule.Action} {string.Join(' ', rule.Provisos.Select(proviso => InstrumentWriter.Sentence(instrument, proviso)))}";
        var numbers = Number.Matches(ours).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal)).Distinct().Where(number => !Has(words, number)).ToList();
        if (numbers.Count > 0)
        {
            return $"{(numbers.Count == 1 ? "the number" : "the numbers")} {string.Join(", ", numbers)}";
        }
        var long_ = Word.Matches(rule.Action).Select(match => match.Value.ToUpperInvariant()).Distinct().ToList();
        return long_.Count > 0 && !long_.Exists(word => words.Contains(word[..Math.Min(5, word.Length)], StringComparison.Ordinal)) ? "none of the longer words of the action stands there" : "";
    }

    private static bool Has(string words, string number) => Regex.IsMatch(words.Replace(",", "", StringComparison.Ordinal), $@"(?<!\d){number}(?!\d)")
        || (int.TryParse(number, CultureInfo.InvariantCulture, out var value) && value < Numbers.Length && Regex.IsMatch(words, $@"\b{Numbers[value].ToUpperInvariant()}\b"));

    private static IEnumerable<Change> Changed(Copy draft, Copy later, IEnumerable<(Obligations.Model.Statement Statement, string Cite, Provision Provision)> found)
    {
        var rows = Comparer.Compare(draft, later, ComparisonOptions.Default).Rows;
        foreach (var cited in found)
        {
            var inside = cited.Provision.AndAllInside().Select(each => each.Id).ToHashSet();
            var own = rows.Where(row => row.Older.Any(older => inside.Contains(older.Id))).ToList();
            // What is inserted below it stands right after a row of it.
            var inserted = rows.Where((row, at) => row.Relation == Relation.Inserted && at > 0 && row.Depth > (own.Count > 0 ? own[0].Depth : int.MaxValue) && own.Contains(rows[at - 1]));
            var changes = own.Where(IsChanged).Concat(inserted).ToList();
            if (changes.Count > 0)
            {
                yield return new(cited.Statement, cited.Cite, changes, own.Count > 0 ? own[0].Newer : null);
            }
        }
    }

    private static bool IsChanged(RedlineRow row) => row.Relation is not (Relation.Same or Relation.Moved) || row.Changes.Count > 0;

    private static Said Say(Change change) => new($"{Short(change.Statement)}{(change.Now is { Label.Length: > 0 } now ? $" (now {now.Label})" : "")}.")
    {
        Label = $"[{change.Cite}]",
        Facts = [new("provision", change.Cite), .. change.Now is { } there ? [new Record.Reports.Fact("now", there.Id.ToString())] : Array.Empty<Record.Reports.Fact>()],
        Under = [.. change.Rows.Select(row => new Said(row.Relation switch
        {
            Relation.Deleted => "Its words are gone.",
            Relation.Inserted => $"New below it: “{Shortened(row.Newer!.Text)}”.",
            _ => string.Join("; ", row.Changes.Select(Told).DefaultIfEmpty("Its place changed")) + ".",
        }))],
    };

    private static string Told(Record.Drafts.Change change) => change switch
    {
        { Older.Length: 0 } => $"“{Shortened(change.Newer)}” came",
        { Newer.Length: 0 } => $"“{Shortened(change.Older)}” went",
        _ => $"“{Shortened(change.Older)}” became “{Shortened(change.Newer)}”",
    };

    private static string Shortened(string words) => words.Length <= 120 ? words.Trim() : words[..117].Trim() + "…";

    private readonly record struct Cited(Obligations.Model.Statement Statement, string Cite);

    private sealed record Change(Obligations.Model.Statement Statement, string Cite, IReadOnlyList<RedlineRow> Rows, Provision? Now);

    [GeneratedRegex(@"\d[\d,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
