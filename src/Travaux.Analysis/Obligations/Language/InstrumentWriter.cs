using System.Globalization;
using System.Text;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Writes an instrument as a file of obligations, in its one canonical form.</summary>
/// <remarks>
/// <para>
/// Statements keep their order, their comments and the empty lines between them; two spaces set a line in, six continue
/// it; lines longer than 118 columns are broken before "and", "or" and branches of brackets, and after the signs of lists.
/// What <see cref="InstrumentReader"/> reads from the result is the instrument again.
/// </para>
/// </remarks>
public static class InstrumentWriter
{
    private const int Width = 118;

    /// <summary>The text of the file; lines end with <c>\n</c>.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static string Write(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var conditions = new ConditionWriter(Otherwise(instrument));
        var text = new StringBuilder();
        Comments(text, instrument.Comments, "");
        Header(text, instrument);
        foreach (var statement in instrument.Statements)
        {
            if (statement.IsSetApart)
            {
                text.Append('\n');
            }
            Comments(text, statement.Comments, "");
            Statement(text, statement, conditions);
        }
        if (instrument.LastComments.Count > 0)
        {
            text.Append('\n');
            Comments(text, instrument.LastComments, "");
        }
        return text.ToString();
    }

    /// <summary>A condition as a sentence, on one line.</summary>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public static string Sentence(Instrument instrument, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(condition);
        return new ConditionWriter(Otherwise(instrument)).Write(condition).Replace(ConditionWriter.Break, ' ');
    }

    /// <summary>A proviso as it reads in a file, on one line.</summary>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public static string Sentence(Instrument instrument, Proviso proviso)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(proviso);
        return new ConditionWriter(Otherwise(instrument)).Write(proviso).Replace(ConditionWriter.Break, ' ');
    }

    /// <summary>The head of a rule as it reads in a file, without its citation.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public static string Sentence(Statement.Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Head(rule).Replace(ConditionWriter.Break, ' ');
    }

    private static Dictionary<string, string> Otherwise(Instrument instrument) => instrument.All<Statement.Fact>()
        .Where(fact => fact.Otherwise is not null).DistinctBy(fact => fact.Name)
        .ToDictionary(fact => fact.Name, fact => fact.Otherwise!, StringComparer.Ordinal);

    private static void Header(StringBuilder text, Instrument instrument)
    {
        Line(text, "", $"instrument {instrument.Title}");
        Field(text, "dated", instrument.Dated);
        Field(text, "status", instrument.Status);
        if (instrument.BindsNobody)
        {
            Line(text, "  ", "binds nobody");
        }
        if (instrument.Wording != Wording.Text)
        {
            Field(text, "wording", instrument.Wording.ToString().ToLowerInvariant());
        }
        foreach (var source in instrument.Sources)
        {
            Field(text, "source", $"\"{source}\"");
        }
        foreach (var used in instrument.Uses)
        {
            Field(text, "uses", $"\"{used}\"");
        }
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            Line(text, "  ", $"{name} {value}");
        }
    }

    private static void Statement(StringBuilder text, Statement statement, ConditionWriter conditions)
    {
        var (head, lines) = Written(statement, conditions);
        // A head stays on one line: what is set in under it is the first of its lines.
        text.Append(head.Replace(ConditionWriter.Break, ' ')).Append('\n');
        foreach (var line in lines)
        {
            Comments(text, line.Comments, "  ");
            Line(text, "  ", line.Words);
        }
    }

    private static (string Head, IEnumerable<(string Words, Travaux.Record.Sequence<string> Comments)> Lines) Written(Statement statement, ConditionWriter conditions) => statement switch
    {
        Statement.States states => ("states", Lines(string.Join($",{ConditionWriter.Break}", states.Names))),
        Statement.Group group => ($"group {group.Name}{Cited(group.Cite, " ", "")}", Lines(string.Join($",{ConditionWriter.Break}", group.Members.Select(member => Member(member, conditions))))),
        Statement.Question question => ($"question {question.Name}", Lines(string.Join($"{ConditionWriter.Break}| ", question.Values))),
        Statement.Fact fact => ($"fact {fact.Name}{(fact.Otherwise is { } otherwise ? $", otherwise {otherwise}" : "")}", fact.So is { } so ? Lines($"so {so.Time} after {conditions.Write(so.Since)}") : []),
        Statement.Event happening => ($"event {happening.Name}", []),
        Statement.Choice choice => ($"choice of {(choice.IsGroup ? "each " : "")}{choice.Of}", Lines([choice.Predicate, .. choice.CountsAs.Count > 0 ? [$"counts as {string.Join($",{ConditionWriter.Break}", choice.CountsAs)}"] : Array.Empty<string>()])),
        Statement.Number number => ($"number {number.Name}", number.Unit is { } unit ? Lines($"in {unit}") : []),
        Statement.Weights weights => ($"weights {weights.Name} of {weights.Of}", Lines(string.Join($",{ConditionWriter.Break}", weights.Each.Select(each => $"{each.State} {ConditionWriter.Grouped(each.Units)}")))),
        Statement.Term term => (Cited(term.Cite, "", " ") + term.Name, Lines($"means {conditions.Write(term.Means)}")),
        Statement.Rule rule => (Cited(rule.Cite, "", " ") + Head(rule), rule.Provisos.Select(proviso => (conditions.Write(proviso), proviso.Comments))),
        Statement.Lifecycle life => (Cited(life.Cite, "", " ") + $"the treaty {Stage(life.Stage)}", Lines($"when {conditions.Write(life.When)}")),
        _ => Asked(statement, conditions),
    };

    private static (string Head, IEnumerable<(string Words, Travaux.Record.Sequence<string> Comments)> Lines) Asked(Statement statement, ConditionWriter conditions) => statement switch
    {
        Statement.ActionNamed action => ($"action {action.Name}", Lines([.. Action(action, conditions)])),
        Statement.Immediacy immediacy => ($"immediately means {immediacy.Time}", []),
        Statement.Precedence { LoserFirst: true } subject => ($"[{subject.Loser}] is subject to [{subject.Winner}]", []),
        Statement.Precedence precedence => ($"[{precedence.Winner}] prevails over [{precedence.Loser}]", []),
        Statement.Interpretation interpretation => ($"interpretation {interpretation.Name}", Lines([.. interpretation.Held.Select(held => $"{held.Label}: held by {held.By}{(held.Basis is { } basis ? $"; on {basis}" : "")}")])),
        Statement.Adoption { Kind: BracketKind.Meaning } adoption => ($"interpret {adoption.Name} as {adoption.Label}", []),
        Statement.Adoption adoption => (Adopted(adoption), []),
        Statement.Property property => ($"property {property.Name}", Lines($"whenever {conditions.Write(property.Whenever)}", $"then {conditions.Write(property.Then)}")),
        Statement.Scenario scenario => ($"scenario {scenario.Name}", Lines([.. Facts(scenario, conditions)])),
        Statement.Timeline timeline => ($"timeline {timeline.Name}", Lines([.. timeline.Days.Select(day => Happening(day, conditions))])),
        _ => throw new System.Diagnostics.UnreachableException($"No such statement: {statement.GetType().Name}"),
    };

    private static IEnumerable<(string Words, Travaux.Record.Sequence<string> Comments)> Lines(params IEnumerable<string> lines) => lines.Select(line => (line, default(Travaux.Record.Sequence<string>)));

    private static string Head(Statement.Rule rule) => $"{ConditionWriter.Write(rule.Subject)} {ConditionWriter.Write(rule.Modal)} {rule.Action}";

    private static IEnumerable<string> Action(Statement.ActionNamed action, ConditionWriter conditions)
    {
        if (action.Kind is { } kind)
        {
            yield return $"kind {kind.ToString().ToLowerInvariant()}";
        }
        if (action.CountsAs.Count > 0)
        {
            yield return $"counts as {string.Join($",{ConditionWriter.Break}", action.CountsAs)}";
        }
        if (action.ConflictsWith.Count > 0)
        {
            yield return $"conflicts with {string.Join($",{ConditionWriter.Break}", action.ConflictsWith)}";
        }
        foreach (var done in action.Done)
        {
            yield return $"done by {(done.By is Exclusion.OfState state ? state.State : ((Exclusion.OfAnswer)done.By).Question)} when {conditions.Write(done.When)}";
        }
    }

    /// <summary>The facts of a scenario; two bounds of a number that meet are one fact.</summary>
    private static IEnumerable<string> Facts(Statement.Scenario scenario, ConditionWriter conditions)
    {
        if (scenario.On is { } day)
        {
            yield return $"on {Day(day)}";
        }
        for (var i = 0; i < scenario.Facts.Count; i++)
        {
            if (scenario.Facts[i] is Condition.Measured { Measure: Measure.AtLeast } low && i + 1 < scenario.Facts.Count
                && scenario.Facts[i + 1] is Condition.Measured { Measure: Measure.AtMost } high && high.Number == low.Number && high.Bound == low.Bound)
            {
                i++;
                yield return $"{low.Number} is {ConditionWriter.Grouped(low.Bound)}";
            }
            else
            {
                yield return conditions.Write(scenario.Facts[i]);
            }
        }
    }

    private static string Happening(Happening day, ConditionWriter conditions) =>
        $"{Day(day.On)}: {(day.Fact is { } fact ? conditions.Write(fact) : $"{day.State} did {day.Action}")}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Adopted(Statement.Adoption adoption)
    {
        var first = $"adopt {adoption.Label}'s text{(adoption.Name is { } name ? $" in {name}" : "")}";
        return adoption.WithName is { } other ? $"{first} with {adoption.WithLabel}'s text in {other}" : first;
    }

    private static string Member(Member member, ConditionWriter conditions) => member switch
    {
        Member.Named { If: { } condition } named => $"{named.State} if {conditions.Write(condition)}",
        Member.Named named => named.State,
        Member.Open open => ConditionWriter.Write(open.Bracket, inside => Member(inside, conditions)),
        _ => throw new System.Diagnostics.UnreachableException($"No such member: {member.GetType().Name}"),
    };

    private static string Stage(Stage stage) => stage switch
    {
        Model.Stage.Force => "enters into force",
        Model.Stage.Provisional => "applies provisionally",
        _ => "ends",
    };

    private static string Cited(string? cite, string before, string after) => cite is null ? "" : $"{before}[{cite}]{after}";

    private static void Comments(StringBuilder text, Travaux.Record.Sequence<string> comments, string indent)
    {
        foreach (var comment in comments)
        {
            text.Append(indent).Append(comment.Length > 0 ? $"# {comment}" : "#").Append('\n');
        }
    }

    /// <summary>A line, broken at its soft breaks where it is too long.</summary>
    private static void Line(StringBuilder text, string indent, string words)
    {
        var pieces = words.Split(ConditionWriter.Break);
        var column = indent.Length + pieces[0].Length;
        text.Append(indent).Append(pieces[0]);
        foreach (var piece in pieces.Skip(1))
        {
            if (column + 1 + piece.Length > Width)
            {
                text.Append("\n      ").Append(piece);
                column = 6 + piece.Length;
            }
            else
            {
                text.Append(' ').Append(piece);
                column += 1 + piece.Length;
            }
        }
        text.Append('\n');
    }
}
