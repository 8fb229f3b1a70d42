using Travaux.Analysis.Obligations.Model;
using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads the statements of one file, those first that others need.</summary>
internal sealed class Passes
{
    private static readonly string[] Keywords = ["states", "group", "question", "fact", "event", "choice", "number", "action", "weights", "interpretation", "adopt", "interpret", "property", "scenario", "timeline"];

    private readonly Faults _faults;
    private readonly Vocabulary _vocabulary;
    private readonly DeclarationReader _declarations;
    private readonly RuleReader _rules;
    private readonly AskingReader _asking;
    private readonly ConditionReader _conditions;
    private readonly Dictionary<RawStatement, Statement?> _read = [];

    public Passes(Faults faults)
    {
        _faults = faults;
        _vocabulary = new(faults);
        var brackets = new BracketReader(_vocabulary, faults);
        _declarations = new(_vocabulary, brackets, faults);
        _rules = new(_vocabulary, brackets, faults);
        _asking = new(_vocabulary, brackets, faults);
        _conditions = new(_vocabulary, brackets, faults);
    }

    /// <summary>Makes the words of an instrument known that this file uses.</summary>
    public void Enter(Instrument used)
    {
        foreach (var inner in used.Used)
        {
            Enter(inner);
        }
        foreach (var statement in used.Statements)
        {
            if (statement is Statement.Rule rule)
            {
                _vocabulary.Actions.Add(rule.Action, rule.Action);
                Cite(rule.Cite);
            }
            else
            {
                _vocabulary.Enter(statement);
            }
        }
    }

    /// <summary>The statements, in the order of the file.</summary>
    public Sequence<Statement> Read(List<RawStatement> statements)
    {
        var byWord = statements.ToLookup(Sort);
        Take(byWord["states"], _declarations.States);
        TakeGroupNames(byWord["group"]);
        Take(byWord["question"], _declarations.Question);
        Take(byWord["fact"], _declarations.Fact);
        Take(byWord["event"], _declarations.Event);
        Take(byWord["number"], _declarations.Number);
        Take(byWord["choice"], _declarations.Choice);
        Take(byWord["weights"], _declarations.Weights);
        EnterTerms(byWord["term"]);
        TakeLapses(byWord["fact"]);
        Take(byWord["immediately"], _declarations.Immediacy, enter: false);
        Take(byWord["action"], raw => _declarations.Action(raw, _conditions));
        foreach (var rule in byWord["rule"])
        {
            Cite(RuleReader.Cite(rule));
        }
        TakeGroups(byWord["group"]);
        Take(byWord["term"], raw => _rules.Term(raw, TermName(raw)), enter: false);
        Take(byWord["rule"], _rules.Rule, enter: false);
        foreach (var raw in byWord["choice"].Where(raw => _read.GetValueOrDefault(raw) is Statement.Choice))
        {
            _declarations.KnowActions(raw, (Statement.Choice)_read[raw]!);
        }
        Take(byWord["treaty"], _rules.Lifecycle, enter: false);
        Take(byWord["precedence"], _rules.Precedence, enter: false);
        Take(byWord["property"], _asking.Property, enter: false);
        Take(byWord["scenario"], _asking.Scenario, enter: false);
        Take(byWord["timeline"], _asking.Timeline, enter: false);
        Take(byWord["interpretation"], _asking.Interpretation, enter: false);
        Take([.. byWord["adopt"], .. byWord["interpret"]], _asking.Adoption, enter: false);
        foreach (var twice in _read.Values.OfType<Statement>().Select(statement => (Statement: statement, Name: Asked(statement))).Where(each => each.Name.Length > 0)
            .GroupBy(each => (each.Statement.GetType(), each.Name.ToUpperInvariant())).SelectMany(group => group.Skip(1).Select(each => (each.Statement, each.Name, First: group.First().Statement))))
        {
            _faults.Twice(twice.Statement.At, $"'{twice.Name}'", twice.First.At);
        }
        foreach (var unknown in byWord["unknown"])
        {
            Unknown(unknown);
        }
        return [.. statements.Select(raw => _read.GetValueOrDefault(raw)).OfType<Statement>()];
    }

    /// <summary>The name by which a question is asked for; empty for what is not asked for.</summary>
    private static string Asked(Statement statement) => statement switch
    {
        Statement.Property property => property.Name,
        Statement.Scenario scenario => scenario.Name,
        Statement.Timeline timeline => timeline.Name,
        _ => "",
    };

    /// <summary>What sort of statement it is, by its first words or by the line under them.</summary>
    private static string Sort(RawStatement raw)
    {
        var head = raw.Head;
        var first = head[0];
        var from = first.Kind == TokenKind.Cite ? 1 : 0;
        bool Sees(params ReadOnlySpan<string> words)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (from + i >= head.Count || !head[from + i].Is(words[i]))
                {
                    return false;
                }
            }
            return true;
        }
        if (from == 0 && Keywords.FirstOrDefault(first.Is) is { } keyword && !IsRule(head) && (keyword != "choice" || (head.Count > 1 && head[1].Is("of"))))
        {
            return keyword;
        }
        return raw.Head.Count switch
        {
            _ when Sees("the", "treaty", "enters", "into", "force") || Sees("the", "treaty", "applies", "provisionally") || Sees("the", "treaty", "ends") => "treaty",
            _ when from == 0 && Sees("immediately", "means") => "immediately",
            _ when from == 1 && (Sees("prevails", "over") || Sees("is", "subject", "to")) => "precedence",
            _ when raw.Lines is [{ Tokens: [var means, ..] }, ..] && means.Is("means") => "term",
            _ when IsRule(head) || Sees("each") => "rule",
            _ => "unknown",
        };
    }

    private static bool IsRule(List<Token> head) => !head[0].Is("property") && !head[0].Is("scenario") && !head[0].Is("timeline") && !head[0].Is("fact") && !head[0].Is("question")
        && !head[0].Is("action") && !head[0].Is("event")
        && head.Exists(token => token.Is("must") || token.Is("may") || (token.Is("need") && head.Exists(next => next.Start > token.End && next.Is("not"))));

    private static string TermName(RawStatement raw)
    {
        var from = raw.Head[0].Kind == TokenKind.Cite ? 1 : 0;
        return new Cursor(raw.Head, new(""), raw.Head[^1]).Words(from, raw.Head.Count);
    }

    private void Take<T>(IEnumerable<RawStatement> statements, Func<RawStatement, T?> read, bool enter = true)
        where T : Statement
    {
        foreach (var raw in statements)
        {
            if (read(raw) is not { } statement)
            {
                continue;
            }
            var placed = Placed(statement, raw);
            _read[raw] = placed;
            if (enter)
            {
                _vocabulary.Enter(placed);
            }
        }
    }

    /// <summary>The groups by name and members, so that conditions can speak of them; when a state is a member is read later.</summary>
    private void TakeGroupNames(IEnumerable<RawStatement> statements)
    {
        var quiet = new Faults("");
        var names = new DeclarationReader(_vocabulary, new(new(quiet), quiet), quiet);
        foreach (var raw in statements)
        {
            if (names.Group(raw, null) is { } group)
            {
                _vocabulary.Enter(Placed(group, raw));
            }
        }
    }

    /// <summary>When time makes a fact so, once all phrases are known.</summary>
    private void TakeLapses(IEnumerable<RawStatement> statements)
    {
        foreach (var raw in statements)
        {
            if (_read.GetValueOrDefault(raw) is Statement.Fact fact && _declarations.Lapse(raw, _conditions) is { } lapse)
            {
                _read[raw] = fact with { So = lapse };
            }
        }
    }

    private void TakeGroups(IEnumerable<RawStatement> statements) => Take(statements, raw => _declarations.Group(raw, _conditions), enter: false);

    private void EnterTerms(IEnumerable<RawStatement> statements)
    {
        foreach (var raw in statements)
        {
            _vocabulary.Enter(Placed(new Statement.Term(null, TermName(raw), new Condition.Holds("")), raw));
        }
    }

    private void Cite(string? cite)
    {
        if (cite is not null)
        {
            _vocabulary.Cites.Add(cite);
        }
    }

    private void Unknown(RawStatement raw)
    {
        var words = ConditionReader.Shortened(new Cursor(raw.Head, _faults, raw.Head[^1]).TakeRest());
        var first = raw.Head[0].Text.ToLowerInvariant();
        _faults.UnknownStatement(_faults.Span(raw.Head[0].Start, raw.Head[^1].End), words, Nearest.To(first, [.. Keywords, "instrument"]));
    }

    private Statement Placed(Statement statement, RawStatement raw) => statement with
    {
        At = _faults.Span(raw.Head[0].Start, raw.Head[^1].End),
        Comments = [.. raw.Comments],
        IsSetApart = raw.IsSetApart,
    };
}
