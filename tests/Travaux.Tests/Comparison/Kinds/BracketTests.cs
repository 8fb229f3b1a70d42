using Travaux.Analysis.Comparison.Kinds;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Kinds;

public class BracketTests
{
    private static readonly string[] Words = ["the", "lake", "shall", "rise", "[", "]", "[", "]", "[VAR:", "[ORM, TES:", "70", ",", "][", "]]"];

    [Fact]
    public void Both_ends_of_a_bracket_are_one_change_of_two_edits()
    {
        var row = Told("The ferries shall run at night.", "[VAR: The ferries shall run at night.]");

        var change = Assert.Single(row.Changes);
        Assert.Equal(("", "[VAR: … ]"), (change.Older, change.Newer));
        Assert.Equal([0, -1, 0], row.Text.Select(edit => edit.Change));
        Assert.True(change.IsSubstantive);
        Assert.True(change.IsOfStanding);
    }

    [Fact]
    public void A_bracket_with_a_weightier_word_is_not_told_as_a_bracket_alone() =>
        Assert.False(Assert.Single(Told("They meet.", "They [VAR: shall not] meet.").Changes).IsOfStanding);

    [Fact]
    public void Whatever_brackets_come_and_go_no_word_is_lost_and_every_change_has_its_edits()
    {
        var random = new Random(23);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var (older, newer) = (Text(random), Text(random));
            var row = Told(older, newer);

            Assert.Equal(Dense(older), Dense(string.Concat(row.Text.Where(edit => edit.Kind != EditKind.Insert).Select(edit => edit.Text))));
            Assert.Equal(Dense(newer), Dense(string.Concat(row.Text.Where(edit => edit.Kind != EditKind.Delete).Select(edit => edit.Text))));
            Assert.Equal(Enumerable.Range(0, row.Changes.Count), row.Text.Select(edit => edit.Change).Where(change => change >= 0).Distinct().Order());
            foreach (var (at, change) in row.Changes.Index())
            {
                var touched = row.Text.Where(edit => edit.Change == at).SelectMany(edit => edit.Text).ToList();
                Assert.True(change.Kinds.Count > 0);
                Assert.True(!touched.Exists(letter => letter is '[' or ']') || touched.Count < 2 || !change.IsEditorial || PairedInside(row, at), $"{older}\n{newer}");
                Assert.Equal(Dense(string.Concat(row.Text.Where(edit => edit.Change == at && edit.Kind == EditKind.Insert).Select(edit => edit.Text))), Dense(change.Newer));
            }
        }
    }

    /// <summary>Whether the brackets that went in a change are those that came in it.</summary>
    private static bool PairedInside(RedlineRow row, int change) => Signs(row, change, EditKind.Delete) == Signs(row, change, EditKind.Insert);

    private static string Signs(RedlineRow row, int change, EditKind kind) =>
        string.Concat(row.Text.Where(edit => edit.Change == change && edit.Kind == kind).SelectMany(edit => edit.Text).Where(letter => letter is '[' or ']'));

    private static RedlineRow Told(string older, string newer) =>
        KindsOfChange.Of([Rows.Of(older, newer)], "en", ReferenceMap.None).Rows[0];

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(0, 14)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Dense(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '…'));
}
