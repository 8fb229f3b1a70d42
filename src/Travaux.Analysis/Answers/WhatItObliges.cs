using System.Globalization;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Strength;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>What would it oblige? The texts of a dossier on the dimensions of a guarantee, and by computed strength beside the assessor's ordinal.</summary>
public static class WhatItObliges
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.what-it-obliges/1";

    /// <summary>The answer as a report.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="texts">Files of obligations: names without ending, and texts. For an audience only those are told whose text it may see.</param>
    public static Report Tell(Dossier dossier, IReadOnlyList<(string Name, string Text)> texts)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(texts);
        var reporting = new Reporting(dossier);
        string? Used(string name) => texts.Where(text => text.Name == name).Select(text => text.Text).FirstOrDefault();
        var files = texts.Select(text => InShort.Of(text.Name, text.Text, Used)).ToList();
        var compared = dossier.All<GuaranteeProfile>().Select(profile => new Compared(profile, Encoding(dossier, profile, files), Party(dossier, profile))).ToList();
        var told = dossier.Audience.Length == 0 ? files : [.. files.Where(file => dossier.Items.Any(item => IsOf(file, item)))];
        Section[] sections =
        [
            new("strength", "How strong the guarantees are")
            {
                Parts =
                [
                    .. compared.Select(each => Strength(dossier, reporting, each)).DefaultIfEmpty(new Said("The record compares no guarantees.") { Manner = Manner.Unknown }),
                    .. compared.Count > 0 ? [new Said("The level is the assessor's, placed on the text alone; the grade is computed from a file of obligations, from silence (G0) to a duty that nobody's word is needed for (G7). They are two scales: neither corrects the other.") { As = SaidAs.Remark }] : Array.Empty<Said>(),
                ],
            },
            new("order", "Where the two scales order them otherwise") { Parts = [.. Disorder(compared)] },
            new("dimensions", "The guarantees, dimension by dimension") { Parts = compared.Count > 0 ? [Dimensions(dossier, reporting, compared)] : [] },
            new("properties", "What the texts hold in every case")
            {
                Sections = [.. told.Where(file => file.Title.Length > 0).Select((file, at) => new Section($"text-{(at + 1).ToString(CultureInfo.InvariantCulture)}", file.Title) { Parts = [file.Standing(), .. file.Properties()] })],
                Parts = told.Count == 0 ? [new Said("Not encoded: the dossier has no file of obligations (docs/obligations-language.md).") { Manner = Manner.Unknown }] : [],
            },
        ];
        return reporting.Report(Format, $"{Answered.Name(dossier)}: what would it oblige?", [.. Answered.Scope(dossier), .. Answered.Rests(dossier)], sections.Where(section => section.Parts.Count + section.Sections.Count > 0));
    }

    private static Said Strength(Dossier dossier, Reporting reporting, Compared each)
    {
        var profile = each.Profile;
        var level = profile.Strength is { } placed
            ? $"the assessor's level {Reporting.Digits(placed)}{(profile.StrengthLabel.Length > 0 ? $", “{profile.StrengthLabel}”" : "")}"
            : "no level placed by an assessor";
        var computed = each switch
        {
            { File: null } => "Not encoded: no file of obligations says what it obliges.",
            { Grades: null } => "Encoded, and no property of the file asks for help to a state: no grade is computed.",
            { Grades: { } grades } => $"Computed for {grades.For}{(each.Party is { } party ? $" in {party}'s text" : "")}, in “{grades.Property}”: {grades.Say()}.",
        };
        return reporting.Say(new Statement($"{level}.")
        {
            Items = [profile.Id],
            Cites = profile.Cites,
            Details =
            [
                .. profile.StrengthNote.Length > 0 ? [new Statement(Telling.Sentence(profile.StrengthNote))] : Array.Empty<Statement>(),
                .. profile.StrengthContestedBy.Where(id => dossier[id] is not null).Select(id => new Statement($"Contested by “{Telling.NameIn(dossier, id)}”.") { Items = [id] }),
                .. profile.Effect.Length > 0 ? [new Statement(Telling.Sentence($"Effect, by the assessor: {profile.Effect}"))] : Array.Empty<Statement>(),
                new Statement(computed),
            ],
        }, profile.Title);
    }

    /// <summary>Pairs that the assessor's levels order one way, and the computed grades, with some reading at least, the other.</summary>
    private static IEnumerable<Said> Disorder(List<Compared> compared)
    {
        var placed = compared.Where(each => each.Profile.Strength is not null && each.Grades is not null).ToList();
        foreach (var (above, below) in from one in placed from other in placed where one.Profile.Strength > other.Profile.Strength select (one, other))
        {
            var (upper, lower) = (above.Grades!, below.Grades!);
            if (upper.Lowest < lower.Highest)
            {
                var against = upper.Each.Where(each => each.Ceiling < lower.Highest).Select(each => each.With).Where(with => with.Length > 0).ToList();
                yield return new($"by level above “{below.Profile.Title}”; computed, {Signs(upper)} against {Signs(lower)}{(against.Count > 0 && upper.Highest >= lower.Highest ? $". Not above it with {string.Join(", or with ", against)}" : "")}.")
                {
                    Label = above.Profile.Title,
                    Items = [above.Profile.Id, below.Profile.Id],
                };
            }
        }
    }

    private static string Signs(Grades grades) => grades.Lowest == grades.Highest ? grades.Highest.Sign() : $"{grades.Lowest.Sign()} to {grades.Highest.Sign()}";

    private static Table Dimensions(Dossier dossier, Reporting reporting, List<Compared> compared) => new("What the record says of each, in our words; nothing where it says nothing")
    {
        Columns = ["dimension", .. compared.Select(each => each.Profile.Title)],
        Rows = [.. Enum.GetValues<ProfileDimension>().Where(dimension => compared.Any(each => each.Profile.Answers.Any(answer => answer.Dimension == dimension)))
            .Select(dimension => new TableRow([Cell.Of(Words.For(dimension).Replace('-', ' ')), .. compared.Select(each => CellOf(dossier, reporting, each.Profile, dimension))]))],
    };

    private static Cell CellOf(Dossier dossier, Reporting reporting, GuaranteeProfile profile, ProfileDimension dimension)
    {
        var answers = profile.Answers.Where(answer => answer.Dimension == dimension).ToList();
        return answers.Count > 0 ? new([.. answers.Select(answer => reporting.Say(Answer(dossier, answer)))])
            : dossier.Find<GuaranteeProfile>(profile.OptionOf) is { } whole && whole.Answers.Any(answer => answer.Dimension == dimension) ? Cell.Of($"as “{whole.Title}”")
            : Cell.Of("");
    }

    private static Statement Answer(Dossier dossier, ProfileAnswer answer) => new($"{answer.Value}{(answer.Contested ? " (contested)" : "")}{(answer.Status.Length > 0 ? $" ({answer.Status})" : "")}")
    {
        Items = [.. answer.Items.Where(id => dossier[id] is not null)],
        Cites = answer.Cites,
        Gaps = answer.Gap.Length > 0 && dossier[answer.Gap] is not null ? [answer.Gap] : [],
    };

    /// <summary>The file that says what the text of a profile obliges: of the same date, or of a title that holds or is held by the other.</summary>
    private static InShort? Encoding(Dossier dossier, GuaranteeProfile profile, List<InShort> files) => dossier[profile.Instrument] is not { } item ? null
        : files.Find(file => IsOf(file, item)) ?? files.Find(file => Holds(profile.Title, file));

    private static bool IsOf(InShort file, Item item) => (item is DatedItem { Date: { } date } && Day(file) is { } day && date.ToString() == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) && item is Draft or Instrument)
        || (item is Draft or Instrument && Holds(item.Heading, file));

    private static bool Holds(string title, InShort file)
    {
        var short_ = file.Title.Split(',')[0].Trim();
        return short_.Length > 0 && title.Length > 0 && (short_.Contains(title, StringComparison.OrdinalIgnoreCase) || title.Contains(short_, StringComparison.OrdinalIgnoreCase));
    }

    private static DateOnly? Day(InShort file) => DateOnly.TryParseExact(file.Dated, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The names by which a file may call the side whose option a profile is.</summary>
    private static Sequence<string> Party(Dossier dossier, GuaranteeProfile profile) => [.. profile.By.SelectMany(by => new[] { by.Who, by.Who.Replace('-', ' '), Telling.NameIn(dossier, by.Who) }).Distinct()];

    /// <summary>A guarantee as the assessor and the engines see it.</summary>
    private sealed record Compared
    {
        public Compared(GuaranteeProfile profile, InShort? file, Sequence<string> names)
        {
            (Profile, File, Party) = (profile, file, file?.Party(names));
            Grades = file?.Strength(Party);
        }

        public GuaranteeProfile Profile { get; }

        public InShort? File { get; }

        /// <summary>Whose text is taken, as the file calls it.</summary>
        public string? Party { get; }

        public Grades? Grades { get; }
    }
}
