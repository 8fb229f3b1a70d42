using System.Diagnostics.CodeAnalysis;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Search;

/// <summary>What is looked for in a dossier.</summary>
/// <remarks>
/// <code>
/// query := all ("OR" all)*
/// all   := one+
/// one   := "-" one | "(" query ")" | field ":" value | value
/// value := quoted words | a word | a beginning of a word and "*"
/// </code>
/// <para>
/// Words are found in any case, with or without accents, whatever marks of quotation; a name by any of its spellings. In quotation
/// marks they have to stand one after the other, and the last may go on: "security guarantee" finds security guarantees.
/// </para>
/// </remarks>
/// <param name="Text">As it was typed.</param>
/// <param name="Term">What it means.</param>
public sealed record SearchQuery(string Text, SearchTerm Term)
{
    private const int Deepest = 50;
    private const int Longest = 4_000;

    /// <summary>The fields that can be asked for, each with what it finds.</summary>
    public static IReadOnlyList<(string Name, string Finds)> Fields { get; } =
    [
        ("kind", "items of a kind: claim, event, meeting, draft, act, source, position …"),
        ("by", "what somebody said, did, wrote, holds or attended: an actor, person, delegation or source"),
        ("about", "what refers to an item: an actor, draft, meeting, claim …"),
        ("on", "what touches a date"),
        ("before", "what was over before a date began"),
        ("after", "what began after a date was over"),
        ("during", "what lay inside a date"),
        ("source", "what is known through a source, at first or further hand"),
        ("status", "what has this status: contested, held, envisaged-not-held …"),
        ("act", "what was done to a draft: tabled, exchanged, accepted-provisionally …"),
        ("origin", "what came into the record by this batch"),
        ("issue", "what bears on an issue"),
        ("track", "meetings of a track, and what was done at them"),
        ("lane", "what stands in a lane of the account"),
        ("hedge", "what is said with this caution: appears, probably"),
        ("anonymous", "yes: what rests on people who are not named; no: what does not"),
        ("id", "the item of an id; with a star, those whose id begins so"),
        ("has", "what has a field: quote, hedge, note, accounts, gap"),
    ];

    /// <summary>Reads a query; never throws.</summary>
    /// <param name="text">The query.</param>
    /// <param name="query">The query, where it is one.</param>
    /// <param name="problem">Where it is none: one sentence with the column, what was expected, and what was perhaps meant.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        query = null;
        if (text.Length > Longest)
        {
            problem = $"A query has at most {Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters.";
            return false;
        }
        var reader = new Reader(text);
        var term = reader.Query(0);
        problem = reader.Problem ?? (reader.AtEnd ? null : reader.At("a ')' without its '('"));
        query = problem is null ? new(text, term!) : null;
        return problem is null;
    }

    /// <summary>Reads from left to right, one method per rule.</summary>
    private sealed class Reader(string text)
    {
        private int _at;

        public string? Problem { get; private set; }

        public bool AtEnd
        {
            get
            {
                Blanks();
                return _at >= text.Length;
            }
        }

        public string At(string what) => $"Column {(_at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}: {what}.";

        /// <summary>query := all ("OR" all)*</summary>
        public SearchTerm? Query(int depth)
        {
            if (depth > Deepest)
            {
                return Fail($"more than {Deepest.ToString(System.Globalization.CultureInfo.InvariantCulture)} brackets inside one another");
            }
            var any = new List<SearchTerm?> { All(depth) };
            while (Problem is null && Or())
            {
                any.Add(All(depth));
            }
            return Problem is not null ? null : any.Count == 1 ? any[0] : new SearchTerm.Any([.. any.OfType<SearchTerm>()]);
        }

        /// <summary>all := one+</summary>
        private SearchTerm? All(int depth)
        {
            var all = new List<SearchTerm>();
            while (Problem is null && !AtEnd && text[_at] != ')' && !IsOr())
            {
                if (One(depth) is { } one)
                {
                    all.Add(one);
                }
            }
            return Problem is not null ? null
                : all.Count == 0 ? Fail("something to look for was expected: words, or a field such as kind:claim")
                : all.Count == 1 ? all[0] : new SearchTerm.All([.. all]);
        }

        /// <summary>one := "-" one | "(" query ")" | field ":" value | value</summary>
        private SearchTerm? One(int depth)
        {
            if (text[_at] == '-' && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]))
            {
                _at++;
                return depth >= Deepest ? Fail("too many '-'") : One(depth + 1) is { } not ? new SearchTerm.Not(not) : null;
            }
            if (text[_at] == '(')
            {
                var open = _at++;
                var inner = Query(depth + 1);
                if (Problem is null && (AtEnd || text[_at] != ')'))
                {
                    _at = open;
                    return Fail("a '(' without its ')'");
                }
                _at++;
                return inner;
            }
            return FieldName() is { } name ? Field(name) : Problem is null ? Words() : null;
        }

        private SearchTerm.Field? Field(string name)
        {
            var column = _at + 1;
            if (_at >= text.Length || char.IsWhiteSpace(text[_at]) || text[_at] == ')')
            {
                return (SearchTerm.Field?)Fail($"a value was expected after '{name}:'");
            }
            var (value, _, goesOn) = Value();
            return Problem is null ? new(name, goesOn ? value + "*" : value, column) : null;
        }

        private SearchTerm? Words()
        {
            var (value, isQuoted, goesOn) = Value();
            return Problem is not null ? null
                : value.Length == 0 ? Fail("a word was expected")
                : new SearchTerm.Words(value, isQuoted || goesOn);
        }

        /// <summary>The field before a colon; nothing where a value stands here.</summary>
        private string? FieldName()
        {
            var end = _at;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '-'))
            {
                end++;
            }
            if (end == _at || end >= text.Length || text[end] != ':')
            {
                return null;
            }
            var name = text[_at..end].ToLowerInvariant();
            if (Fields.All(field => field.Name != name))
            {
                Fail($"there is no field '{name}'{(Nearest.To(name, Fields.Select(field => field.Name)) is { } near ? $"; did you mean '{near}:'?" : $"; there are {string.Join(", ", Fields.Select(field => field.Name))}")}");
                return null;
            }
            _at = end + 1;
            return name;
        }

        private (string Text, bool IsQuoted, bool GoesOn) Value()
        {
            if (text[_at] is '"' or '“' or '”' or '„' or '«')
            {
                var open = _at++;
                var end = text.AsSpan(_at).IndexOfAny(['"', '“', '”', '»']);
                if (end < 0)
                {
                    _at = open;
                    Fail("a quotation mark without its end");
                    return ("", true, false);
                }
                var quoted = text.Substring(_at, end);
                _at += end + 1;
                return (quoted, true, false);
            }
            var start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not '(' and not ')' and not '"')
            {
                _at++;
            }
            var word = text[start.._at];
            return word.EndsWith('*') ? (word[..^1], false, true) : (word, false, false);
        }

        private bool IsOr() => text.AsSpan(_at).StartsWith("OR") && (_at + 2 == text.Length || char.IsWhiteSpace(text[_at + 2]) || text[_at + 2] == '(');

        private bool Or()
        {
            if (AtEnd || !IsOr())
            {
                return false;
            }
            _at += 2;
            return true;
        }

        private void Blanks()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
        }

        private SearchTerm? Fail(string what)
        {
            Problem ??= At(what).Replace("?.", "?", StringComparison.Ordinal);
            _at = text.Length;
            return null;
        }
    }
}
