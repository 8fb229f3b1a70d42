using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads rules, terms, and what the treaty itself does.</summary>
internal sealed class RuleReader(Vocabulary vocabulary, BracketReader brackets, Faults faults)
{

    private const string ProvisosKnown = "'kind', 'when', 'only if', 'after', 'unless', 'until', 'immediately', 'within', 'by', 'with the sole aim of', 'wording' or, in a bracket, 'not at all'";

    private readonly ConditionReader _conditions = new(vocabulary, brackets, faults);
    private readonly SubjectReader _subjects = new(vocabulary, brackets, faults);
    private readonly AtomReader _atoms = new(vocabulary, brackets, faults);

    /// <summary><c>[cite] phrase NEWLINE "means" condition</c></summary>
    public Statement.Term Term(RawStatement raw, string name)
    {
        var cursor = Cursor([.. raw.Lines.SelectMany(line => line.Tokens)], raw);
        cursor.Take("means");
        return new(Cite(raw), name, _conditions.ReadAll(cursor));
    }

    /// <summary><c>[cite] "the treaty" ( "enters into force" | "applies provisionally" | "ends" ) "when" condition</c></summary>
    public Statement.Lifecycle Lifecycle(RawStatement raw)
    {
        var cursor = Cursor([.. raw.Head.Skip(CiteLength(raw)), .. raw.Lines.SelectMany(line => line.Tokens)], raw);
        cursor.Take("the", "treaty");
        var stage = cursor.Take("enters", "into", "force") ? Stage.Force : cursor.Take("ends") ? Stage.End : Stage.Provisional;
        if (stage == Stage.Provisional)
        {
            cursor.Take("applies", "provisionally");
        }
        if (!cursor.Take("when"))
        {
            faults.Missing(cursor.Here, "'when' and a condition");
        }
        return new(Cite(raw), stage, _conditions.ReadAll(cursor));
    }

    /// <summary><c>cite ( "prevails over" | "is subject to" ) cite</c></summary>
    public Statement.Precedence? Precedence(RawStatement raw)
    {
        var cursor = Cursor(raw.Head, raw);
        var first = cursor.Next;
        cursor.At++;
        var isSubject = cursor.Take("is", "subject", "to");
        if (!isSubject)
        {
            cursor.Take("prevails", "over");
        }
        var second = cursor.Next;
        if (!cursor.Take(TokenKind.Cite))
        {
            faults.Missing(cursor.Here, "The other provision, as [provision],");
            return null;
        }
        if (!cursor.IsAtEnd)
        {
            faults.Surplus(cursor.Rest, cursor.TakeRest(), "the end of the statement");
        }
        foreach (var cite in new[] { first, second }.Where(cite => !vocabulary.Cites.Contains(cite.Text)))
        {
            faults.UnknownCite(faults.Span(cite), cite.Text, Nearest.To(cite.Text, vocabulary.Cites));
        }
        return isSubject ? new(second.Text, first.Text) { LoserFirst = true } : new(first.Text, second.Text);
    }

    /// <summary><c>[cite] subject modal phrase { NEWLINE proviso }</c></summary>
    public Statement.Rule? Rule(RawStatement raw)
    {
        var cursor = Cursor(raw.Head, raw);
        cursor.At = CiteLength(raw);
        if (_subjects.Subject(cursor) is not { } subject)
        {
            Unknown(cursor);
            return null;
        }
        if (ModalReader.Take(cursor) is not { } modal)
        {
            faults.Missing(cursor.Here, "'must', 'must not', 'may' or 'need not'");
            return null;
        }
        var action = cursor.TakeRest();
        if (action.Length == 0)
        {
            faults.Missing(cursor.Here, "The action");
            return null;
        }
        vocabulary.Actions.Add(action, action);
        return new(Cite(raw), subject, modal) { Action = action, Provisos = [.. raw.Lines.Select(line => Proviso(line, raw)).OfType<Proviso>()] };
    }

    /// <summary>The provision that a statement cites at its start.</summary>
    public static string? Cite(RawStatement raw) => raw.Head[0].Kind == TokenKind.Cite ? raw.Head[0].Text : null;

    private static int CiteLength(RawStatement raw) => raw.Head[0].Kind == TokenKind.Cite ? 1 : 0;

    private void Unknown(Cursor cursor)
    {
        if (cursor.At > 0 && cursor.Tokens[cursor.At - 1].Kind != TokenKind.Cite)
        {
            return;
        }
        var from = cursor.At;
        while (!cursor.IsAtEnd && !cursor.Next.Is("must") && !cursor.Next.Is("may") && !cursor.Next.Is("need"))
        {
            cursor.At++;
        }
        var words = cursor.Words(from, cursor.At);
        faults.UnknownState(cursor.Since(from), words, Nearest.To(words, vocabulary.States.Phrases));
    }

    private Proviso? Proviso(RawLine line, RawStatement raw)
    {
        var cursor = Cursor(line.Tokens, raw);
        var proviso = Proviso(cursor);
        if (!cursor.IsAtEnd)
        {
            faults.Surplus(cursor.Rest, ConditionReader.Shortened(cursor.TakeRest()), "the end of the line");
        }
        return proviso is null ? null : proviso with { Comments = [.. line.Comments], At = faults.Span(line.Tokens[0].Start, line.Tokens[^1].End) };
    }

    private Proviso? Proviso(Cursor cursor)
    {
        if (cursor.Next.OpensBracket)
        {
            return new Proviso.Open(brackets.Read(cursor, Proviso));
        }
        return cursor switch
        {
            _ when cursor.Take("when") => new Proviso.When("when", Condition(cursor)),
            _ when cursor.Take("only", "if") => new Proviso.When("only if", Condition(cursor)),
            _ when cursor.Take("after") => new Proviso.When("after", Condition(cursor)),
            _ when cursor.Take("unless") => new Proviso.Unless("unless", Condition(cursor)),
            _ when cursor.Take("until") => new Proviso.Unless("until", Condition(cursor)),
            _ => Detail(cursor),
        };
    }

    private Proviso? Detail(Cursor cursor)
    {
        switch (cursor)
        {
            case var _ when cursor.Take("immediately"):
                return new Proviso.Immediately();
            case var _ when cursor.Take("within"):
                return Within(cursor);
            case var _ when cursor.Take("by"):
                return new Proviso.By(Means(cursor));
            case var _ when cursor.Take("with", "the", "sole", "aim", "of"):
                return new Proviso.Aim(cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose));
            case var _ when cursor.Take("not", "at", "all"):
                return new Proviso.Never();
            case var _ when cursor.Take("wording"):
                return new Proviso.Known(WordingReader.Read(cursor, faults));
            case var _ when cursor.Take("kind"):
                return new Proviso.Sort(new DeclarationReader(vocabulary, brackets, faults).Kind(cursor));
            default:
                var at = cursor.Rest;
                faults.UnknownLine(at, ConditionReader.Shortened(cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose)), ProvisosKnown);
                return null;
        }
    }

    private Condition Condition(Cursor cursor)
    {
        if (!cursor.IsAtEnd)
        {
            return _conditions.Read(cursor);
        }
        faults.Missing(cursor.Here, "A condition");
        return new Condition.Holds("");
    }

    private Proviso.Within Within(Cursor cursor)
    {
        var time = DurationReader.Read(cursor, _atoms, faults);
        var at = cursor.Here;
        if (!cursor.Take("of"))
        {
            return new(time, null);
        }
        var (of, length) = vocabulary.Circumstances.Longest(cursor);
        if (of is not (Statement.Event or Statement.Fact or Statement.Term))
        {
            var words = cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
            faults.UnknownPhrase(at, words, Nearest.To(words, vocabulary.Circumstances.Phrases));
            return new(time, words);
        }
        cursor.At += length;
        return new(time, of.Phrases[0]);
    }

    /// <summary><c>( "one or more of" | "all of" | "one of" ) phrase { ";" phrase } | "such action as it deems necessary" [ "," "including" phrase { ";" phrase } ]</c></summary>
    private Means Means(Cursor cursor)
    {
        if (cursor.Take("such", "action", "as", "it", "deems", "necessary"))
        {
            cursor.Take(TokenKind.Comma);
            return new(Choosing.Deemed, cursor.Take("including") ? [.. Listed(cursor)] : []);
        }
        var choosing = cursor switch
        {
            _ when cursor.Take("one", "or", "more", "of") => Choosing.OneOrMore,
            _ when cursor.Take("all", "of") => Choosing.All,
            _ when cursor.Take("one", "of") => Choosing.One,
            _ => (Choosing?)null,
        };
        if (choosing is null)
        {
            faults.Missing(cursor.Here, "'one or more of', 'all of', 'one of' or 'such action as it deems necessary'");
        }
        return new(choosing ?? Choosing.All, [.. Listed(cursor)]);
    }

    private List<string> Listed(Cursor cursor)
    {
        List<string> means = [];
        do
        {
            var at = cursor.Here;
            var one = cursor.TakeUpTo(TokenKind.Semicolon, TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
            if (one.Length == 0)
            {
                faults.Missing(at, "A means");
                continue;
            }
            vocabulary.Means.Add(one, one);
            means.Add(one);
        }
        while (cursor.Take(TokenKind.Semicolon));
        return means;
    }

    private Cursor Cursor(List<Token> tokens, RawStatement raw) => new(tokens, faults, raw.Head[^1]);
}

/// <summary>Reads how well words are known.</summary>
internal static class WordingReader
{
    /// <summary><c>"text" | "reported" | "unverified"</c></summary>
    public static Wording Read(Cursor cursor, Faults faults)
    {
        var at = cursor.Here;
        var word = cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
        if (Enum.TryParse<Wording>(word, ignoreCase: true, out var wording) && word.All(char.IsLetter))
        {
            return wording;
        }
        faults.UnknownLine(at, word, "text, reported or unverified after 'wording'");
        return Wording.Unverified;
    }
}
