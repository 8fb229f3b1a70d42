using Travaux.Analysis.Answers;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

/// <summary>The page of an item has all that the record has on it, and says who says it.</summary>
public class AboutItemTests
{
    public static TheoryData<string> Dossiers => ["istanbul-2022", "lake-talks"];

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void No_value_of_an_item_is_left_out(string name)
    {
        var dossier = Examples.Named(name);
        foreach (var item in dossier.Items.Where(item => SealOf(item) is null))
        {
            var text = string.Join('\n', Words(AboutItem.Tell(dossier, item.Id)!));
            ItemKind.Walk(item, (path, type, value) =>
            {
                var wanted = (type, value) switch
                {
                    (FieldType.Text, string words) when path.EndsWith("].says", StringComparison.Ordinal) && EdtfDate.TryParse(words, out var rival, out _) => DateWords.English(rival),
                    (FieldType.Text, string words) => words,
                    (FieldType.Date, EdtfDate date) => DateWords.English(date),
                    (FieldType.Word, string word) when word.Length > 1 => word.Replace('-', ' '),
                    _ => "",
                };
                // A citation of the body of a text names no region; a chain that its source states is not remarked on.
                if (!path.EndsWith(".region", StringComparison.Ordinal) && !path.EndsWith(".under-status", StringComparison.Ordinal))
                {
                    Assert.True(text.Contains(wanted.TrimEnd('.'), StringComparison.Ordinal), $"{item.Id}: {path} “{wanted}” is not told in:\n{text}");
                }
            });
        }
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Names_stand_where_they_are_said_to_and_lead_to_items_that_are_there(string name)
    {
        var dossier = Examples.Named(name);
        foreach (var report in WholeDossier.Bind(dossier, Travaux.Store.Folders.ObligationTexts.Of(Path.Combine(Shared.Repository, "examples", name))).Chapters.Select(chapter => chapter.Report))
        {
            var saids = Saids(report).ToList();
            var named = saids.SelectMany(said => said.Mentions.Select(mention => (said.Text, Mention: mention)))
                .Concat(report.Notes.SelectMany(note => note.Mentions.Select(mention => (note.Text, Mention: mention))));
            foreach (var (text, mention) in named)
            {
                Assert.InRange(mention.Start + mention.Length, 1, text.Length);
                Assert.NotNull(dossier[mention.Item]);
            }
            var anchors = Sections(report.Sections).Select(section => section.Anchor).Concat(saids.Select(said => said.Anchor).Where(anchor => anchor.Length > 0)).ToList();
            Assert.Equal(anchors.Distinct(), anchors);
        }
    }

    [Fact]
    public void Every_citation_of_a_source_leads_to_its_place_on_the_page_of_the_source()
    {
        var dossier = Examples.Istanbul;
        var places = Saids(AboutItem.Tell(dossier, "fa-2024")!).Select(said => said.Anchor).ToHashSet();

        var cited = dossier.Items.SelectMany(item => item.Cites).Where(citation => citation.Source == "fa-2024" && citation.At.Length > 0).Select(citation => citation.At).ToList();

        Assert.NotEmpty(cited);
        Assert.All(cited, at => Assert.Contains(at, places));
    }

    [Fact]
    public void What_somebody_says_has_the_speaker_and_its_manner_in_the_title_of_its_page()
    {
        var dossier = Examples.Istanbul;
        var conjectures = dossier.All<Claim>().Where(claim => claim.Status == ClaimStatus.Conjecture).ToList();

        Assert.NotEmpty(conjectures);
        Assert.All(conjectures, claim =>
        {
            var title = AboutItem.Tell(dossier, claim.Id)!.Title;
            Assert.EndsWith("[conjecture]", title);
            Assert.Contains(claim.By.Select(by => dossier.NameOf(by.Who).Split(' ')[^1]), speaker => title.Contains(speaker, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void Rival_accounts_stand_side_by_side_with_who_gives_them()
    {
        var dossier = Examples.Istanbul;
        var told = dossier.Items.Where(item => item.Accounts.Count > 0).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, item =>
        {
            var table = Sections(AboutItem.Tell(dossier, item.Id)!.Sections).Single(section => section.Anchor == "accounts").Parts.OfType<Table>().Single();
            Assert.True(table.Rows.Count >= item.Accounts.Count);
            Assert.All(item.Accounts.SelectMany(account => account.By), by => Assert.Contains(table.Rows, row => row.Cells[2].Said.Any(said => said.Mentions.Any(mention => mention.Item == by.Who))));
        });
    }

    [Fact]
    public void There_is_no_report_on_what_an_audience_may_not_see()
    {
        var whole = Examples.Lake;
        var seen = whole.For("public");
        var hidden = whole.Items.Where(item => seen[item.Id] is null).ToList();

        Assert.NotEmpty(hidden);
        Assert.All(hidden, item => Assert.Null(AboutItem.Tell(seen, item.Id)));
    }

    [Fact]
    public void A_sealed_source_is_told_by_its_agreed_line_alone()
    {
        var dossier = Examples.Lake;
        var sealedOnes = dossier.Items.Where(item => SealOf(item) is not null).ToList();

        Assert.NotEmpty(sealedOnes);
        Assert.All(sealedOnes, item =>
        {
            var words = Words(AboutItem.Tell(dossier, item.Id)!).ToList();
            Assert.StartsWith(SealOf(item)!.AttributionLine, words[0], StringComparison.Ordinal);
            Assert.DoesNotContain(words, text => text.Contains(SealOf(item)!.Handle, StringComparison.Ordinal));
        });
    }

    private static Record.Dossiers.Parts.Seal? SealOf(Item item) => item switch
    {
        Person person => person.Sealed,
        Source source => source.Sealed,
        Actor actor => actor.Sealed,
        _ => null,
    };

    private static IEnumerable<string> Words(Report report) =>
        [report.Title, .. report.Scope, .. Saids(report).Select(said => $"{said.Label} {said.Text} {string.Join(' ', said.Marks())}"), .. report.Notes.Select(note => note.Text)];

    private static IEnumerable<Section> Sections(IEnumerable<Section> sections) => sections.SelectMany(section => Sections(section.Sections).Prepend(section));

    private static IEnumerable<Said> Saids(Report report) => Sections(report.Sections).SelectMany(section => section.Parts).SelectMany(part => part switch
    {
        Said said => Under(said),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Said).SelectMany(Under),
        _ => [],
    });

    private static IEnumerable<Said> Under(Said said) => said.Under.SelectMany(Under).Prepend(said);
}
