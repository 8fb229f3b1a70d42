using Travaux.Record;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>A file of obligations as it was understood: a text with legal or political standing, and what it obliges.</summary>
/// <param name="Title">What the instrument is called.</param>
/// <param name="Statements">All statements after the header, in the order of the file.</param>
public sealed record Instrument(string Title, Sequence<Statement> Statements)
{
    /// <summary>Its date in words, or nothing.</summary>
    public string? Dated { get; init; }

    /// <summary>Its standing in words, or nothing.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it binds those who consented to it, or nobody: then every answer is conditional.</summary>
    public bool BindsNobody { get; init; }

    /// <summary>How well its words are known, unless a rule says otherwise.</summary>
    public Wording Wording { get; init; }

    /// <summary>Where its words are taken from, one or more.</summary>
    public Sequence<string> Sources { get; init; }

    /// <summary>Other files of obligations whose statements hold here.</summary>
    public Sequence<string> Uses { get; init; }

    /// <summary>Those files, as they were understood.</summary>
    public Sequence<Instrument> Used { get; init; }

    /// <summary>Lines of comment above the header, without their sign.</summary>
    public Sequence<string> Comments { get; init; }

    /// <summary>Lines of comment after the last statement.</summary>
    public Sequence<string> LastComments { get; init; }

    /// <summary>The statements of one kind, in their order.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IEnumerable<T> Of<T>()
        where T : Statement => Statements.OfType<T>();

    /// <summary>The kind of a rule's action, as the rule itself says, else as the action is declared; performance where neither does.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public ActionKind KindOf(Statement.Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Provisos.OfType<Proviso.Sort>().Select(sort => (ActionKind?)sort.Kind).FirstOrDefault()
            ?? All<Statement.ActionNamed>().Where(action => action.Name.Equals(rule.Action, StringComparison.OrdinalIgnoreCase)).Select(action => action.Kind).FirstOrDefault(kind => kind is not null)
            ?? ActionKind.Performance;
    }

    /// <summary>The statements of one kind that hold here: those of the files that it uses, then its own.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IEnumerable<T> All<T>()
        where T : Statement => Used.SelectMany(used => used.All<T>()).Concat(Of<T>());
}

/// <summary>The degrees of a state's consent, which is each state's own (VCLT 11 to 17, 25, 34, 54).</summary>
public static class Consent
{
    /// <summary>It is a party: bound, once the treaty is in force.</summary>
    public const string Bound = "bound";

    /// <summary>It applies the treaty provisionally.</summary>
    public const string Provisional = "provisionally applying";

    /// <summary>It signed, and is not bound yet.</summary>
    public const string Signed = "signed";

    /// <summary>It did not sign.</summary>
    public const string None = "not signed";

    /// <summary>It withdrew.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>All degrees; the first is what is taken where nothing is said.</summary>
    public static Sequence<string> Degrees { get; } = [Bound, Provisional, Signed, None, Withdrawn];

    /// <summary>What can be said of any state, with the degrees of which it is true.</summary>
    public static IReadOnlyDictionary<string, Sequence<string>> Predicates { get; } = new Dictionary<string, Sequence<string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["is bound"] = [Bound],
        ["applies the treaty provisionally"] = [Provisional],
        ["has signed"] = [Bound, Provisional, Signed],
        ["has signed only"] = [Signed],
        ["has not signed"] = [None],
        ["has withdrawn"] = [Withdrawn],
    };
}
