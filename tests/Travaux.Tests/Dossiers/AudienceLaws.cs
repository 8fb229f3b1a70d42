using System.Text.RegularExpressions;
using Travaux.Record.Dossiers;
using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

public partial class AudienceLaws
{
    private const int Dossiers = 120;

    private static readonly (string Audience, string[] Reads)[] Wider = [("public", ["public"]), ("team", ["team", "public"]), ("inner", ["inner", "team", "public"])];

    [Fact]
    public void No_word_and_no_id_that_is_for_others_is_anywhere_in_what_an_audience_gets()
    {
        var (held, left) = (0, 0);
        foreach (var dossier in Made())
        {
            foreach (var (audience, reads) in Wider)
            {
                var released = Tokens(dossier.Whole.For(audience));
                var hidden = dossier.Hidden(reads).ToList();

                Assert.DoesNotContain(hidden, released.Contains);
                held += hidden.Count;
                left += released.Count;
            }
        }
        Assert.True(held > 10_000 && left > 10_000, $"{held} held back, {left} left: neither may be few, or nothing is tested.");
    }

    [Fact]
    public void All_that_is_left_refers_to_what_is_left_alone()
    {
        foreach (var dossier in Made())
        {
            var released = dossier.Whole.For("team");

            Assert.All(released.Items.SelectMany(item => ItemKind.References(item)), reference => Assert.NotNull(released[reference.Id]));
            Assert.All(released.Items.OfType<DatedItem>().SelectMany(item => item.When), when => Assert.NotNull(released[when[(when.LastIndexOf(' ') + 1)..]]));
        }
    }

    [Fact]
    public void A_wider_audience_gets_all_that_a_narrower_one_gets()
    {
        foreach (var dossier in Made())
        {
            for (var i = 1; i < Wider.Length; i++)
            {
                Assert.Empty(Tokens(dossier.Whole.For(Wider[i - 1].Audience)).Except(Tokens(dossier.Whole.For(Wider[i].Audience))).Except([Wider[i - 1].Audience]));
            }
        }
    }

    [Fact]
    public void What_was_left_is_left_again_and_by_way_of_a_wider_audience_no_more_is_left()
    {
        foreach (var dossier in Made())
        {
            var (team, open) = (dossier.Whole.For("team"), dossier.Whole.For("public"));

            Assert.Equal(Text(team), Text(team.For("team")));
            Assert.Equal(Text(open), Text(open.For("public")));
            Assert.Equal(Ids(open), Ids(team.For("public")));
        }
    }

    [Fact]
    public void Later_no_less_is_left_than_before()
    {
        foreach (var dossier in Made())
        {
            Assert.Empty(Tokens(dossier.Whole.For("public", new(2031, 4, 1))).Except(Tokens(dossier.Whole.For("public", new(2040, 1, 1)))));
        }
    }

    private static IEnumerable<RandomDossier> Made() => Enumerable.Range(0, Dossiers).Select(seed => new RandomDossier(seed));

    private static IEnumerable<string> Ids(Dossier dossier) => dossier.Items.Select(item => item.Id);

    private static string Text(Dossier dossier) => string.Concat(DossierFolder.Write(dossier).Select(file => file.Text));

    private static HashSet<string> Tokens(Dossier dossier) => [.. Token().Matches(Text(dossier)).Select(match => match.Value)];

    [GeneratedRegex(@"zq\d+x|it-s?\d+-[a-z-]+|\b(?:public|team|inner|others)\b")]
    private static partial Regex Token();
}
