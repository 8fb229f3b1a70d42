namespace Travaux.Analysis.Obligations.Language;

/// <summary>The words that stand for a thing.</summary>
internal static class Phrase
{
    /// <summary>Words that join or open conditions and provisos.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "not", "unless", "until" };

    /// <summary>A phrase as it is written canonically: trimmed, one space between words.</summary>
    public static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a phrase holds a word that joins conditions, so that a sentence with it could be read in two ways.</summary>
    public static bool HasJoining(string phrase) => phrase.Split(' ').Any(Joining.Contains);

    /// <summary>A predicate in the third person, negated: "agrees to it" becomes "does not agree to it".</summary>
    public static string Negated(string predicate)
    {
        var space = predicate.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (predicate, "") : (predicate[..space], predicate[space..]);
        return verb.ToLowerInvariant() switch
        {
            "is" or "has" or "may" or "can" or "will" or "was" => $"{verb} not{rest}",
            _ => $"does not {Infinitive(verb)}{rest}",
        };
    }

    /// <summary>A fact denied: "the three days have passed" becomes "the three days have not passed".</summary>
    public static string NotSo(string fact)
    {
        var words = fact.Split(' ');
        var verb = Array.FindIndex(words, word => word is "has" or "have" or "is" or "are" or "was" or "were" or "can" or "may" or "will" or "does" or "do");
        return verb > 0 ? string.Join(' ', words.Take(verb + 1).Append("not").Concat(words.Skip(verb + 1))) : $"it is not so that {fact}";
    }

    /// <summary>A predicate as many do it: "agrees to it" becomes "agree to it".</summary>
    public static string PluralVerb(string predicate)
    {
        var space = predicate.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (predicate, "") : (predicate[..space], predicate[space..]);
        return verb.ToLowerInvariant() switch
        {
            "is" => "are" + rest,
            "was" => "were" + rest,
            "has" => "have" + rest,
            "may" or "can" or "will" => predicate,
            _ => Infinitive(verb) + rest,
        };
    }

    /// <summary>The name of a group for many of its members: the word before "of", "to", "in" or "with" is the one that changes.</summary>
    public static string Plural(string name)
    {
        var words = name.Split(' ');
        var last = Array.FindIndex(words, 1, word => word is "of" or "to" or "in" or "with") is > 0 and var found ? found - 1 : words.Length - 1;
        words[last] = words[last] switch
        {
            var word when word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2]) => word[..^1] + "ies",
            var word when word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) => word + "es",
            var word => word + "s",
        };
        return string.Join(' ', words);
    }

    private static string Infinitive(string verb) => verb switch
    {
        _ when verb.Length > 4 && verb.EndsWith("ies", StringComparison.Ordinal) => verb[..^3] + "y",
        _ when verb.EndsWith("sses", StringComparison.Ordinal) || verb.EndsWith("shes", StringComparison.Ordinal)
            || verb.EndsWith("ches", StringComparison.Ordinal) || verb.EndsWith("xes", StringComparison.Ordinal)
            || verb.EndsWith("oes", StringComparison.Ordinal) => verb[..^2],
        _ when verb.EndsWith('s') => verb[..^1],
        _ => verb,
    };
}
