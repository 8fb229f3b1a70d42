using Travaux.Analysis.Comparison.Kinds;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Kinds;

public class KindLaws
{
    private static readonly string[] Pieces =
    [
        "shall", "Shall", "may", "May", "not", "5", "30", "1,000", "thirty", "Article", "Articles", "paragraph", "(a)", "(2)", ",", ";", ".", "\"", "“", "and", "to", "of",
        "the", "Council", "if", "means", "12 April 2024", "per cent", "%", "co-operate", "re-", "-", "–", "[", "]", "не", "статьи", "l'", "日本", "\n", "bis", "\uD800", "ﬁ", "II",
        "2024-05-06", "1.2.2024", "'", "’", "twenty-one", "-", "n'", "5bis", "$", "IIII", "of the Charter",
    ];

    [Fact]
    public void Whatever_the_texts_are_every_change_has_kinds_weightiest_first()
    {
        var random = new Random(11);
        foreach (var language in (string[])["en", "fr", "es", "ru", "uk", "nl", "und"])
        {
            for (var trial = 0; trial < 150; trial++)
            {
                Sequence<RedlineRow> rows =
                [
                    .. Enumerable.Range(1, 6).Select(i => Rows.Of(Rows.Article($"{i}", Text(random), Text(random)), Rows.Article($"{i + (trial % 2)}", Text(random)))),
                ];

                var (told, findings) = KindsOfChange.Of(rows, language, ReferenceMap.Of(rows));

                foreach (var change in told.SelectMany(row => row.Changes))
                {
                    Assert.NotEmpty(change.Kinds);
                    Assert.Equal(change.Kinds.OrderByDescending(ChangeWeight.Of), change.Kinds);
                    Assert.InRange(change.Finding, -1, findings.Count - 1);
                }
                Assert.Equal(rows.Select(row => row.Changes.Select(Words)), told.Select(row => row.Changes.Select(Words)));
            }
        }
    }

    [Fact]
    public void What_differs_in_looks_alone_is_editorial_and_a_word_more_is_not()
    {
        var random = new Random(12);
        for (var trial = 0; trial < 500; trial++)
        {
            var words = Enumerable.Range(0, 30).Select(_ => "abcdefghijklmnopqrstuvwxyz".Substring(random.Next(20), random.Next(2, 6))).ToArray();
            var looks = words.Select(word => random.Next(6) switch
            {
                0 => word.ToUpperInvariant(),
                1 => word + ",",
                2 => $"“{word}”",
                3 => char.ToUpperInvariant(word[0]) + word[1..],
                _ => word,
            }).ToArray();
            var more = looks.ToList();
            more.Insert(random.Next(30), "zzyzx");

            var editorial = Of(string.Join(' ', words), string.Join(' ', looks));
            var substantive = Of(string.Join(' ', words), string.Join(' ', more));

            Assert.DoesNotContain(editorial.Changes, change => change.IsSubstantive);
            Assert.Single(substantive.Changes, change => change.IsSubstantive && change.Newer.Contains("zzyzx", StringComparison.Ordinal));
        }
    }

    private static RedlineRow Of(string older, string newer) => KindsOfChange.Of([Rows.Of(older, newer)], "en", ReferenceMap.None).Rows[0];

    private static (string, string) Words(Change change) => (change.Older, change.Newer);

    private static string Text(Random random) =>
        string.Join(random.Next(8) == 0 ? "" : " ", Enumerable.Range(0, random.Next(14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
