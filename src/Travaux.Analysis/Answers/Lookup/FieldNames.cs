namespace Travaux.Analysis.Answers.Lookup;

/// <summary>What the fields of items are called for people.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["accounts"] = "Rival accounts",
        ["as"] = "In what capacity",
        ["as-at"] = "As at",
        ["asserted-in"] = "asserted in",
        ["audience-unless-stated"] = "Audience unless stated",
        ["basis"] = "Basis",
        ["became-known"] = "Became known",
        ["by-status"] = "Attribution",
        ["check"] = "To be checked",
        ["cites"] = "Known from",
        ["claims"] = "Attested by",
        ["consent"] = "Consent",
        ["count-per"] = "Counted by",
        ["date-as-written"] = "Date as written",
        ["date-derivation"] = "How the date was derived",
        ["date-status"] = "How the date is known",
        ["depth"] = "Hands it came through",
        ["derived"] = "Derived by the editors",
        ["hedge"] = "Caution of the source",
        ["held-by"] = "Held by",
        ["interest"] = "Whose interest it serves, as said",
        ["not-a-fact"] = "No assertion of fact",
        ["note"] = "Remark of the editors",
        ["of"] = "Of",
        ["origin"] = "Came into the record by",
        ["per"] = "According to",
        ["reached"] = "How it was reached",
        ["refers-to"] = "Time it speaks of",
        ["refers-to-as-written"] = "Time it speaks of, as written",
        ["says"] = "Says",
        ["sha256"] = "SHA-256",
        ["under"] = "there",
        ["url"] = "Address",
        ["via"] = "Known through",
        ["when"] = "When, by other items",
    };

    /// <summary>The label of a field: "Kind", "Attended by".</summary>
    public static string Label(string field)
    {
        if (Words.TryGetValue(field, out var label))
        {
            return label;
        }
        var words = field.StartsWith("kind-of-", StringComparison.Ordinal) ? "kind" : field.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The label inside a line: "attended by".</summary>
    public static string InLine(string field)
    {
        var label = Label(field);
        return label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
    }
}
