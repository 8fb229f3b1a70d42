using Travaux.Analysis.Comparison.Kinds;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Kinds;

public class FindingTests
{
    [Fact]
    public void A_word_replaced_throughout_is_one_finding_and_explains_its_changes()
    {
        var older = Enumerable.Range(1, 10).Select(i => $"The Parties shall exchange report {i}.").ToArray();
        var newer = older.Select((text, i) => i == 9 ? text : text.Replace("shall", "will")).ToArray();

        var (rows, findings) = KindsOfChange.Of([.. older.Zip(newer, Rows.Of)], "en", ReferenceMap.None);

        var finding = Assert.Single(findings);
        Assert.Equal(new(ChangeKind.Modal, "shall", "will", 9, 1,
            "\"shall\" became \"will\" throughout (9 times, kept once): a change of legal character."), finding);
        Assert.All(rows.SelectMany(row => row.Changes), change => Assert.Equal(0, change.Finding));
    }

    [Fact]
    public void A_change_that_mixes_the_replacement_with_another_is_not_explained_by_it()
    {
        var older = Enumerable.Range(1, 6).Select(i => $"The Parties shall report {i}.").ToArray();
        var newer = older.Select((text, i) => text.Replace("shall", i == 3 ? "will never" : "will")).ToArray();

        var (rows, findings) = KindsOfChange.Of([.. older.Zip(newer, Rows.Of)], "en", ReferenceMap.None);

        Assert.Equal(5, Assert.Single(findings).Cases);
        Assert.Equal([0, 0, 0, -1, 0, 0], rows.Select(row => row.Changes[0].Finding));
        Assert.Contains(ChangeKind.Negation, rows[3].Changes[0].Kinds);
    }

    [Fact]
    public void A_word_replaced_half_of_the_time_is_no_finding()
    {
        var older = Enumerable.Range(1, 12).Select(i => $"The Parties shall report {i}.").ToArray();
        var newer = older.Select((text, i) => i % 2 == 0 ? text : text.Replace("shall", "will")).ToArray();

        Assert.Empty(KindsOfChange.Of([.. older.Zip(newer, Rows.Of)], "en", ReferenceMap.None).Findings);
    }

    [Fact]
    public void A_phrase_replaced_by_another_is_a_finding_in_lower_case()
    {
        string[] older = [.. Enumerable.Range(1, 6).Select(i => $"Under rule {i} the Member States shall meet.")];

        var finding = Assert.Single(KindsOfChange.Of(
            [.. older.Select(text => Rows.Of(text, text.Replace("Member States", "Parties")))], "en", ReferenceMap.None).Findings);

        Assert.Equal(("member states", "parties", ChangeKind.Name), (finding.Older, finding.Newer, finding.Kind));
    }

    [Fact]
    public void A_reference_that_follows_a_renumbering_is_numbering_and_one_that_does_not_points_elsewhere()
    {
        var rows = Renumbered("as provided in Article 2", "as provided in Article 3", "as provided in Article 2", "as provided in Article 1");

        var (told, _) = KindsOfChange.Of(rows, "en", ReferenceMap.Of(rows));

        Assert.Equal([ChangeKind.Numbering], told[3].Changes[0].Kinds);
        Assert.False(told[3].Changes[0].IsSubstantive);
        Assert.Equal([ChangeKind.CrossReference], told[4].Changes[0].Kinds);
        Assert.Equal("now points to another provision", told[4].Changes[0].Remark);
    }

    [Fact]
    public void A_reference_that_stands_while_its_target_moved_away_is_found()
    {
        var rows = Renumbered("as provided in Article 2", "as provided in Article 2", "see Article 2 of the Charter", "see Article 2 of the Charter");

        var finding = Assert.Single(KindsOfChange.Of(rows, "en", ReferenceMap.Of(rows)).Findings);

        Assert.Equal("\"Article 2\" stands unchanged in art-5 but no longer names the same provision: what it named is now art-3.", finding.Message);
    }

    [Fact]
    public void A_paragraph_of_another_article_is_followed_through_both_numbers()
    {
        var (older, newer) = (Rows.Paragraph("2", "1", "They meet."), Rows.Paragraph("3", "2", "They meet."));
        Sequence<RedlineRow> rows =
        [
            Rows.Of(Rows.Article("2", "", children: older), Rows.Article("3", "", children: newer)),
            Rows.Of(older, newer),
            Rows.Of(Rows.Article("8", "under paragraph 1 of Article 2"), Rows.Article("9", "under paragraph 2 of Article 3")),
            Rows.Of(Rows.Article("9", "under Article 2(1)"), Rows.Article("10", "under Article 3(2)")),
        ];

        var (told, findings) = KindsOfChange.Of(rows, "en", ReferenceMap.Of(rows));

        Assert.Empty(findings);
        Assert.All(told.SelectMany(row => row.Changes), change => Assert.Equal([ChangeKind.Numbering], change.Kinds));
    }

    [Fact]
    public void The_weight_of_a_change_is_that_of_its_weightiest_kind()
    {
        var change = new Change { Older = "shall", Newer = "may", Kinds = [ChangeKind.Modal, ChangeKind.Spelling] };

        Assert.True(ChangeWeight.Of(change) > ChangeWeight.Of(change with { Kinds = [ChangeKind.Number] }));
        Assert.True(ChangeWeight.Of(ChangeKind.Number) > ChangeWeight.Of(ChangeKind.Wording));
        Assert.True(ChangeWeight.Of(ChangeKind.Wording) > ChangeWeight.Of(ChangeKind.Spelling));
        Assert.Equal(Enum.GetValues<ChangeKind>().Length, ChangeWeight.WeightiestFirst.Count);
    }

    [Fact]
    public void The_language_is_found_from_the_words()
    {
        var row = Rows.Of("Стороны обязаны представить доклад Совету.", "Стороны могут представить доклад Совету.");

        Assert.Equal([ChangeKind.Modal], KindsOfChange.Of([row], "und", ReferenceMap.None).Rows[0].Changes[0].Kinds);
    }

    /// <summary>A new article 1; the old 1 and 2 are now 2 and 3; two more articles hold the texts.</summary>
    private static Sequence<RedlineRow> Renumbered(string older, string newer, string otherOlder, string otherNewer) =>
    [
        Rows.Of(null, Rows.Article("1", "New.")),
        Rows.Of(Rows.Article("1", "They meet."), Rows.Article("2", "They meet.")),
        Rows.Of(Rows.Article("2", "They vote."), Rows.Article("3", "They vote.")),
        Rows.Of(Rows.Article("4", older), Rows.Article("5", newer)),
        Rows.Of(Rows.Article("5", otherOlder), Rows.Article("6", otherNewer)),
    ];
}
