using System.Globalization;

namespace Travaux.Tests.Comparison.Kinds.Planting;

/// <summary>Plants one change of substance in a provision, as small as real ones are.</summary>
/// <remarks><para>Its word lists are its own: what the lexicons know plays no part here.</para></remarks>
internal static class SubstancePlanter
{
    private static readonly (string Kind, string Older, string Newer)[] Swaps =
    [
        ("modal", "shall", "may"), ("modal", "shall", "should"), ("modal", "shall", "will"), ("modal", "must", "can"), ("modal", "should", "shall"),
        ("modal", "may", "must"), ("modal", "shall", "shall endeavour to"), ("modal", "shall ", "shall, as appropriate, "), ("modal", "shall", "is encouraged to"),
        ("negation", "may", "may not"), ("negation", "shall", "shall not"), ("negation", "shall not", "shall"), ("negation", "may not", "may"),
        ("negation", "with the written consent", "without the written consent"), ("negation", "lawful", "unlawful"), ("negation", "is payable", "is not payable"),
        ("number", "thirty", "thirteen"), ("number", "forty", "fourteen"), ("number", "sixty", "sixteen"), ("number", "ninety", "nineteen"),
        ("number", "two-thirds", "three-fifths"), ("number", "days", "weeks"), ("number", "years", "months"), ("number", "three", "five"),
        ("quantifier", "all", "any"), ("quantifier", "at least", "at most"), ("quantifier", "Each Party", "Some Party"), ("quantifier", "both", "either"),
        ("quantifier", "no more than", "no less than"), ("quantifier", "every", "one"), ("quantifier", "only after", "after"), ("quantifier", "Any", "No"),
        ("condition", "unless", "if"), ("condition", "Unless", "Where"), ("condition", "provided that", "even when"), ("condition", "until", "unless"),
        ("condition", "before", "after"), ("condition", "except where", "including where"), ("condition", "subject to", "regardless of"),
        ("condition", "If", "Although"), ("condition", "while", "until"), ("condition", "Notwithstanding", "Subject to"),
        ("wording", "and", "or"), ("wording", "or", "and"), ("wording", "written", "oral"), ("wording", "written ", ""), ("wording", "prior ", ""),
        ("wording", "upstream", "downstream"), ("wording", "import", "export"), ("wording", "jointly", "severally"), ("wording", "northern", "southern"),
        ("wording", "members present", "members"), ("wording", "lower", "higher"), ("wording", "damaged", "significantly damaged"), ("wording", "land-based", "ship-based"),
        ("name", "the Executive Council", "the Advisory Council"), ("name", "the Lake Authority", "the Harbour Authority"), ("name", "The Secretariat", "The Depositary"),
        ("name", "the Technical Committee", "the Legal Committee"), ("name", "a Party", "a State"),
    ];

    private static readonly string[] Kinds =
        ["modal", "negation", "number", "figure", "date", "name", "party", "quantifier", "condition", "reference", "annex", "definition", "wording"];

    /// <summary>The kinds in turn, so that every draft has them all.</summary>
    public static string KindFor(int turn) => Kinds[turn % Kinds.Length];

    /// <summary>Plants a change of a kind; <see langword="false"/> where the words offer no place.</summary>
    public static bool TryPlant(string kind, PlantedProvision provision, Random random) => kind switch
    {
        "figure" => Replace(provision, random, kind, Figures(provision.Newer)),
        "date" => Replace(provision, random, kind, Dates(provision.Newer)),
        "party" => Replace(provision, random, kind, Names(provision.Newer, DraftGrammar.PartyNames)),
        "reference" => Replace(provision, random, kind, References(provision.Newer)),
        "annex" => Replace(provision, random, kind, Names(provision.Newer, ["Annex I", "Annex II", "Annex III", "Annex IV", "Annex V"])),
        "definition" => provision.Newer.Contains("\" means", StringComparison.Ordinal) && Replace(provision, random, kind, Definitions(provision.Newer)),
        _ => Replace(provision, random, kind, Swaps.Where(each => each.Kind == kind).SelectMany(each => At(provision.Newer, each.Older, each.Newer))),
    };

    private static bool Replace(PlantedProvision provision, Random random, string kind, IEnumerable<(int At, string Older, string Newer)> places)
    {
        var all = places.ToList();
        if (all.Count == 0)
        {
            return false;
        }
        var (at, older, newer) = all[random.Next(all.Count)];
        provision.Newer = provision.Newer[..at] + newer + provision.Newer[(at + older.Length)..];
        // The words around are spared as well: a change of substance has to be told from its neighbours, not from itself.
        provision.Protected = (Math.Max(0, at - 1), at + newer.Length + 1);
        var (lostWords, newWords) = Different(older.Trim(), newer.Trim());
        provision.Planted = new(kind, lostWords, newWords);
        return true;
    }

    /// <summary>The words that the two do not share at their ends.</summary>
    private static (string, string) Different(string older, string newer)
    {
        var (was, now) = (older.Replace(", ", " , ").Split(' '), newer.Replace(", ", " , ").Split(' '));
        var start = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = was.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return (string.Join(' ', was[start..^end]), string.Join(' ', now[start..^end]));
    }

    private static IEnumerable<(int, string, string)> At(string text, string older, string newer)
    {
        for (var at = text.IndexOf(older, StringComparison.Ordinal); at >= 0; at = text.IndexOf(older, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var after = at + older.Length;
            var whole = before && (older[^1] == ' ' || after == text.Length || (!char.IsLetterOrDigit(text[after]) && text[after] != '-'));
            var denied = !older.EndsWith("not", StringComparison.Ordinal) && text.AsSpan(after).StartsWith(" not");
            if (whole && !denied)
            {
                yield return (at, older, newer);
            }
        }
    }

    private static IEnumerable<(int, string, string)> Names(string text, IReadOnlyList<string> names) =>
        names.SelectMany((name, i) => At(text, name, names[(i + 1) % names.Count]))
            .Concat(names.SelectMany((name, i) => At(text, name, names[(i + 2) % names.Count])));

    private static IEnumerable<(int, string, string)> Figures(string text)
    {
        foreach (var (at, word) in Words(text))
        {
            var number = word.TrimEnd('.', ',', ';');
            var isReference = text[..at].TrimEnd().Split(' ')[^1] is "Article" or "Articles" or "paragraph" or "and";
            if (isReference || number.Length < 2 || !number.All(c => char.IsDigit(c) || c is ',' or '.') || (number.Length == 4 && number[0] == '2'))
            {
                continue;
            }
            var digits = number.ToCharArray();
            (digits[0], digits[1]) = (digits[0] == '9' ? '1' : (char)(digits[0] + 1), digits[1]);
            yield return (at, number, new string(digits));
            if (number.Length == 2 && number[0] != number[1] && number[1] != '0')
            {
                yield return (at, number, $"{number[1]}{number[0]}");
            }
        }
    }

    private static IEnumerable<(int, string, string)> Dates(string text)
    {
        foreach (var (at, word) in Words(text))
        {
            var year = word.TrimEnd('.', ',', ';');
            if (year.Length == 4 && int.TryParse(year, CultureInfo.InvariantCulture, out var value) && value is > 2000 and < 2100)
            {
                yield return (at, year, (value + 1).ToString(CultureInfo.InvariantCulture));
            }
            if (DraftGrammar.MonthNames.Contains(word))
            {
                yield return (at, word, DraftGrammar.MonthNames[(DraftGrammar.MonthNames.ToList().IndexOf(word) + 1) % 12]);
            }
        }
    }

    /// <summary>
    /// Another article than the one that the reference follows: the mark of the article itself is changed.
    /// </summary>
    /// <remarks><para>By two: the one before may come to have the very number that stands there.</para></remarks>
    private static IEnumerable<(int, string, string)> References(string text)
    {
        for (var at = text.IndexOf("{A", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{A", at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', at) + 1;
            var article = int.Parse(text[(at + 2)..(end - 1)], CultureInfo.InvariantCulture);
            yield return (at, text[at..end], $"{{A{(article < 2 ? 5 : article - 2)}}}");
        }
    }

    private static IEnumerable<(int, string, string)> Definitions(string text) =>
        new (string Older, string Newer)[]
        {
            ("natural or legal person", "legal person"), ("any ship, boat or", "any boat or"), ("more than", "less than"), ("any substance", "any harmful substance"),
            ("life or property", "life"), ("toxic and liable", "toxic or liable"), ("fixed or mobile", "fixed"), ("village or town", "town"),
            ("annual catch", "monthly catch"), ("the waters", "the surface waters"), ("stream", "river"),
        }.SelectMany(each => At(text, each.Older, each.Newer));

    private static IEnumerable<(int At, string Word)> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(' ', at);
            end = end < 0 ? text.Length : end;
            yield return (at, text[at..end]);
            at = end + 1;
        }
    }
}
