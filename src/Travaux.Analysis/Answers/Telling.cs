using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>The words in which the items of one dossier are told, and what belongs to them: gaps, rival accounts, manner.</summary>
internal sealed class Telling
{
    private readonly Dictionary<string, List<string>> _gaps = new(StringComparer.Ordinal);

    public Telling(Dossier dossier)
    {
        Dossier = dossier;
        Links = new(dossier);
        foreach (var gap in dossier.All<Gap>())
        {
            foreach (var about in gap.About)
            {
                Touch(about, gap.Id);
            }
        }
        foreach (var each in dossier.All<Event>())
        {
            foreach (var gap in each.Gaps)
            {
                Touch(each.Id, gap);
            }
        }
    }

    /// <summary>The dossier.</summary>
    public Dossier Dossier { get; }

    /// <summary>What its claims have to do with its items.</summary>
    public ClaimLinks Links { get; }

    /// <summary>What to call an item; whoever is sealed by the line that was agreed, and nothing else.</summary>
    public string Name(string id) => NameIn(Dossier, id);

    /// <summary>What to call an item of a dossier.</summary>
    public static string NameIn(Dossier dossier, string id) => dossier[id] switch
    {
        { } item when Attributions.SealOf(item) is not null => Attributions.Line(dossier, id),
        Source source => Name(dossier, source),
        Delegation { Title.Length: 0 } team => $"Delegation of {NameIn(dossier, team.Of)}",
        Act { What.Length: 0 } act => $"{Record.Dossiers.Shapes.Words.For(act.ActKind).Replace('-', ' ')}: {NameIn(dossier, act.Draft)}",
        { } item => item.Heading,
        null => id,
    };

    /// <summary>A source by who made it and its title; by what it is and its date where it has none.</summary>
    private static string Name(Dossier dossier, Source source)
    {
        if (source.Title.Length == 0)
        {
            return new Footnotes(dossier).Source(source.Id);
        }
        var who = source.By.Count > 0 ? Listed(source.By.Where(by => by.Who != source.Id).Select(by => NameIn(dossier, by.Who))) : source.Publisher;
        return who.Length > 0 && !source.Title.Contains(who, StringComparison.OrdinalIgnoreCase) ? $"{who}, “{source.Title}”" : $"“{source.Title}”";
    }

    /// <summary>Names in a row: "A, B and C".</summary>
    public string Names(IEnumerable<string> ids) => Listed(ids.Select(Name));

    /// <summary>Those who stand behind something, each with the capacity in which they do.</summary>
    public string Who(IEnumerable<Attribution> who) =>
        Listed(who.Select(each => each.Capacity.Length > 0 ? $"{Name(each.Who)} ({each.Capacity})" : Name(each.Who)));

    /// <summary>Words in a row: "a, b and c".</summary>
    public static string Listed(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Who speaks in the sources that are cited, at the far end of each chain; the sources where nobody is named.</summary>
    public string Teller(IEnumerable<Citation> cites) => Listed(cites.Select(cite => cite.Under.Count > 0 ? cite.Under[^1] : cite.Source).Distinct(StringComparer.Ordinal)
        .Select(id => Dossier.Find<Source>(id) is { Sealed: null } source && (source.Of.Count > 0 ? source.Of : source.By) is { Count: > 0 } speakers ? Who(speakers) : Name(id)).Distinct(StringComparer.Ordinal));

    /// <summary>Whether all that is cited is what the editors knew.</summary>
    public bool IsGeneralKnowledge(Sequence<Citation> cites) => cites.Count > 0 && cites.All(cite => Dossier.Find<Source>(cite.Source) is { SourceKind: SourceKind.GeneralKnowledge });

    /// <summary>A text that ends as a sentence does.</summary>
    public static string Sentence(string text)
    {
        var words = text.Trim();
        var end = words.TrimEnd('”');
        return words.Length == 0 || (end.Length > 0 && end[^1] is '.' or '?' or '!' or '…') ? words : words + ".";
    }

    /// <summary>The gaps that touch any of these items, in the order of the dossier.</summary>
    public Sequence<string> Gaps(IEnumerable<string> ids)
    {
        var touched = ids.SelectMany(id => _gaps.GetValueOrDefault(id) ?? []).ToHashSet(StringComparer.Ordinal);
        return touched.Count == 0 ? [] : [.. Dossier.All<Gap>().Where(gap => touched.Contains(gap.Id)).Select(gap => gap.Id)];
    }

    /// <summary>The rival accounts of an item's fields, each with who gives it.</summary>
    public Sequence<Statement> Rivals(Item item) => Rivals(item, item.Accounts);

    /// <summary>Some of the rival accounts of an item's fields.</summary>
    public Sequence<Statement> Rivals(Item item, IEnumerable<Account> accounts) => [.. accounts.Select(account => new Statement(Sentence(
        $"{(account.By.Count > 0 ? $"{Who(account.By)}: " : "")}{Field(account)}{AccountValue(account)}{(account.Note.Length > 0 ? $" ({account.Note.TrimEnd('.')})" : "")}{(IsGeneralKnowledge(account.Cites) ? " (from general knowledge, not checked)" : "")}{(account.Chosen.Length > 0 ? $"; chosen by the editors: {account.Chosen.TrimEnd('.')}" : "")}"))
    {
        Manner = Manner.Asserted,
        Items = [item.Id],
        Cites = account.Cites,
    })];

    /// <summary>Of what the account is; of what the item is called it need not be said.</summary>
    private static string Field(Account account) => account.Of is "title" or "what" or "says" ? "" : $"{account.Of.Replace('-', ' ')}: ";

    /// <summary>A claim with who makes it, in the manner in which it is made.</summary>
    public Statement Of(Claim claim)
    {
        var speakers = Who(claim.By);
        var isNamed = claim.By.Any(by => NamesAtOnce(claim.Says, by.Who));
        var doubted = claim.ByStatus.Length > 0 ? $" ({claim.ByStatus})" : "";
        var told = claim.ReportedBy.Count > 0 ? $", as reported by {Who(claim.ReportedBy)}" : "";
        var said = isNamed || speakers.Length == 0 ? claim.Says : $"{speakers}{doubted}{told}: {claim.Says}";
        var quote = claim.Quote is { Text.Length: > 0 } words ? $" In words: “{words.Text}”{Of(words)}." : "";
        var rejected = claim.RejectedBy.Count > 0 ? $" Rejected by {Listed(claim.RejectedBy.Select(Name))}." : "";
        var figure = claim.NotAFact.Length > 0 ? $" Not meant as a fact: {claim.NotAFact.TrimEnd('.')}." : "";
        return new(Sentence(said) + quote + rejected + figure)
        {
            Manner = Manners.Of(claim),
            Hedge = claim.Hedge,
            Derived = claim.Derived,
            Items = [claim.Id],
            Cites = claim.Cites,
            Gaps = Gaps([claim.Id]),
            Rivals = Rivals(claim),
        };
    }

    /// <summary>Whether a sentence names somebody as the one who speaks: at its beginning; a state that is only spoken of is not.</summary>
    private bool NamesAtOnce(string says, string who)
    {
        var name = LastName(Name(who));
        return Dossier.Find<Person>(who) is { Unnamed: null } ? says.AsSpan(0, Math.Min(says.Length, 60)).Contains(name, StringComparison.OrdinalIgnoreCase)
            : says.StartsWith(name, StringComparison.OrdinalIgnoreCase) || says.StartsWith(Name(who), StringComparison.OrdinalIgnoreCase) || Dossier[who] is Person or Source && says.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The claims that can not hold beside one, whoever of the two is recorded as speaking against the other.</summary>
    public Sequence<Statement> Against(Claim claim) => [.. Links.Against(claim.Id).Select(other => Of(other) with { Rivals = [], Gaps = [], Text = $"{Of(other).Text}{(Links.Strength(claim, other.Id) is { Length: > 0 } limit ? limit == "partial" ? " (the two are at odds in part)" : limit.StartsWith("unless", StringComparison.Ordinal) ? $" (at odds {limit})" : $" (how far at odds: {limit})" : "")}" })];

    /// <summary>What is to be known about quoted words: translated, by whom, from what; what is disputed.</summary>
    private static string Of(Quote quote)
    {
        var about = new List<string>();
        if (quote.Translated || quote.Original.Length > 0)
        {
            about.Add($"translated{(quote.OriginalLanguage.Length > 0 ? $" from {quote.OriginalLanguage}" : "")}{(quote.TranslatedBy.Length > 0 ? $" by {quote.TranslatedBy}" : "")}");
        }
        if (quote.Original.Length > 0)
        {
            about.Add($"original: “{quote.Original}”");
        }
        if (quote.EditorialMarks.Length > 0)
        {
            about.Add(quote.EditorialMarks);
        }
        if (quote.Dispute.Length > 0)
        {
            about.Add($"rendering disputed: {quote.Dispute.TrimEnd('.')}");
        }
        return about.Count > 0 ? $" ({string.Join("; ", about)})" : "";
    }

    /// <summary>What a rival account has in the place of a field, in words; without quotation marks, for nobody said it in these words.</summary>
    public static string AccountValue(Account account) =>
        account.Of is "date" or "published" or "during" or "since" && EdtfDate.TryParse(account.Says, out var date, out _) ? DateWords.English(date)
        : account.Of == "duration" && Period(account.Says) is { } period ? period
        : account.Says;

    /// <summary>A period as ISO 8601 writes it in words, from one to another where it has two; <see langword="null"/> where it is none of one unit.</summary>
    private static string? Period(string written)
    {
        var words = written.Split('/').Select(part => part.Length > 2 && part[0] == 'P' && int.TryParse(part.AsSpan(1, part.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? part[^1] switch { 'Y' => Reporting.Counted(number, "year", "years"), 'M' => Reporting.Counted(number, "month", "months"), 'W' => Reporting.Counted(number, "week", "weeks"), 'D' => Reporting.Counted(number, "day", "days"), _ => null }
            : null).ToList();
        return words.Contains(null) ? null : string.Join(" to ", words);
    }

    private static string LastName(string name) => name.Split(' ')[^1];

    private void Touch(string id, string gap)
    {
        if (!_gaps.TryGetValue(id, out var gaps))
        {
            _gaps.Add(id, gaps = []);
        }
        gaps.Add(gap);
    }
}
