using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>What is wrong with a file of obligations: each fault once, with its place and what to do.</summary>
internal sealed class Faults(string file)
{
    private readonly List<Diagnostic> _all = [];
    private bool _isTooDeep;

    /// <summary>The faults in the order of their places.</summary>
    public Sequence<Diagnostic> InOrder => [.. _all.OrderBy(fault => fault.At.Start).ThenBy(fault => fault.Code, StringComparer.Ordinal).Distinct()];

    /// <summary>Where something is.</summary>
    public SourceSpan Span(int start, int end) => new(file, start, end - start);

    /// <summary>Where a token is.</summary>
    public SourceSpan Span(Token token) => Span(token.Start, token.End);

    public void TooLong(int length, int limit) => Add("TX800", Span(0, 0), $"The file has {length:N0} characters; at most {limit:N0} are read. Split it, and name one in the other with 'uses'.");

    public void TooDeep(SourceSpan at, int limit)
    {
        _isTooDeep = true;
        Add("TX801", at, $"Parentheses and brackets are nested more than {limit} deep. Give the inner ones names with 'means'.");
    }

    public void NoEndOfCite(int start, int end) => Add("TX802", Span(start, end), "This '[' is never closed: a citation ends with ']' on the same line.");

    public void NothingToContinue(Token at) => Add("TX803", Span(at), "This line is set in, but there is no statement above it that it could go on. Begin statements in the first column.");

    public void NoHeader(SourceSpan at) => Add("TX804", at, "A file of obligations begins with 'instrument' and the title of the text.");

    public void UnknownStatement(SourceSpan at, string words, string? meant) => Add("TX805", at, $"This is no statement: '{words}'." + Meaning(meant) + " A rule reads 'State must action'; a term is a phrase with 'means' on the line under it.");

    public void Missing(SourceSpan at, string what) => Add("TX806", at, $"{what} is missing here.");

    public void Surplus(SourceSpan at, string words, string expected) => Add("TX807", at, $"'{words}' does not belong here: expected {expected}.");

    public void UnknownLine(SourceSpan at, string words, string expected) => Add("TX808", at, $"'{words}' is no line of this statement: expected {expected}.");

    public void UnknownPhrase(SourceSpan at, string words, string? meant) => Add("TX809", at, $"'{words}' is not declared." + Meaning(meant) + " Declare it as a question, a fact, a choice, a number, an event or a term.");

    public void UnknownState(SourceSpan at, string words, string? meant) => Add("TX810", at, $"'{words}' is no state of this file." + Meaning(meant) + " Name it under 'states'.");

    public void UnknownGroup(SourceSpan at, string words, string? meant) => Add("TX811", at, $"'{words}' is no group." + Meaning(meant) + " Declare it with 'group'.");

    public void UnknownValue(SourceSpan at, string words, Asked question) => Add("TX812", at, $"'{words}' is no answer to '{question.Name}'." + Meaning(question.Meant) + $" Its answers are: {string.Join(" | ", question.Values)}.");

    public void UnknownPredicate(SourceSpan at, string words, string who, string? meant) => Add("TX813", at, $"'{words}' is nothing that {who} can be said to do." + Meaning(meant) + " Declare it with 'choice of'.");

    public void Mixed(SourceSpan at, string one, string other) => Add("TX814", at, $"'and' and 'or' stand side by side, so this can be read in two ways: as '{one}', or as '{other}'. Put parentheses.");

    public void Ambiguous(SourceSpan at, string one, string other) => Add("TX815", at, $"This can be read in two ways: as '{one}', or as '{other}'. Rename one of the phrases.");

    public void Twice(SourceSpan at, string what, SourceSpan first) =>
        _all.Add(new("TX816", at, $"{what} is declared twice. Take one of them out, or rename it.") { Also = [new(first, "declared first here")] });

    public void Collides(SourceSpan at, string phrase, string other, SourceSpan first) =>
        _all.Add(new("TX817", at, $"'{phrase}' already stands for {other}, so a sentence with it could be read in two ways. Rename one of them.") { Also = [new(first, "declared here")] });

    public void NotClosed(SourceSpan at, string sign, string closing)
    {
        // Of signs nested beyond the limit the rest of the line is not read, nor what closes them.
        if (!_isTooDeep)
        {
            Add("TX818", at, $"This '{sign}' is never closed: expected '{closing}' before the end of the line and what continues it.");
        }
    }

    public void BadBranch(SourceSpan at) => Add("TX819", at, "A branch of a bracket reads 'party: words', or 'party: nothing'.");

    public void FewBranches(SourceSpan at, string name) => Add("TX820", at, $"The bracket '{name}' has one branch, so nothing is open. Write the other side, 'nothing' if it wants no words there.");

    public void OtherBranches(SourceSpan at, string name, string labels) => Add("TX821", at, $"The bracket '{name}' has other branches elsewhere: {labels}. Brackets of one name are settled together, so their branches must be the same.");

    public void OnlyInProperties(SourceSpan at) => Add("TX822", at, "What somebody must do is asked in properties only; a rule or term that hangs on a duty uses 'is in breach of [provision]'.");

    public void Circle(SourceSpan at, string path) => Add("TX823", at, $"This is defined by itself: {path}. Say what it means without going in a circle.");

    public void PrevailsInCircle(SourceSpan at, string path) => Add("TX824", at, $"Each of these prevails over the next, and the last over the first: {path}. Take one of the statements out.");

    public void UnknownCite(SourceSpan at, string cite, string? meant) => Add("TX825", at, $"No rule here cites '{cite}'." + Meaning(meant));

    public void NotANumber(SourceSpan at, string words, string what) => Add("TX826", at, $"'{words}' is no {what}.");

    public void NotADay(SourceSpan at, string words) => Add("TX827", at, $"'{words}' is no day: write it as 2022-06-10.");

    public void NoStatesAmongAnswers(SourceSpan at, string question) => Add("TX828", at, $"No answer to '{question}' is a member of the group, so nobody would be left out.");

    public void NothingDeclared(SourceSpan at, string what) => Add("TX829", at, $"{what} has nothing in it.");

    public void UnknownAction(SourceSpan at, string words, string? meant) => Add("TX830", at, $"No rule speaks of '{words}'." + Meaning(meant) + " If that is meant, declare it with 'action'.");

    public void UnknownMeans(SourceSpan at, string words, string? meant) => Add("TX831", at, $"No rule names '{words}' as a means." + Meaning(meant));

    public void UnknownBracket(SourceSpan at, string name, string? meant) => Add("TX832", at, $"There is no bracket '{name}'." + Meaning(meant));

    public void UnknownLabel(SourceSpan at, string label, string where, string labels) => Add("TX833", at, $"'{label}' has no branch in {where}: {(labels.Length > 0 ? $"its branches are {labels}" : "no text is contested here")}.");

    public void NoMember(SourceSpan at, string state, string group) => Add("TX834", at, $"{state} is no member of '{group}'.");

    public void NotSettled(SourceSpan at, string words) => Add("TX835", at, $"'{words}' is no plain fact: a scenario says what is so, without 'or', brackets or counting. 'every' is understood.");

    public void NotUsed(SourceSpan at, string name) => Add("TX836", at, $"The file '{name}' that is to be used can't be read. It is looked for beside this one, with the ending .obligations.");

    public void UsedInCircle(SourceSpan at, string name) => Add("TX837", at, $"The file '{name}' uses this one, and this one uses it. Take one of the two out.");

    public void UsedIsWrong(SourceSpan at, string name, int faults) => Add("TX838", at, $"The file '{name}' that is to be used has {faults} fault{(faults == 1 ? "" : "s")}: check it by itself.");

    public void TooMany(SourceSpan at, string what, int limit) => Add("TX839", at, $"More than {limit:N0} {what}: no instrument has so many. Split the file.");

    public void Contradicts(SourceSpan at, string what) => Add("TX840", at, $"The scenario says two things of '{what}'. Take one of them out.");

    /// <summary>A question, with what a wrong answer to it was meant to be.</summary>
    /// <param name="Name">The question.</param>
    /// <param name="Values">Its answers.</param>
    /// <param name="Meant">The nearest of them, if any.</param>
    internal readonly record struct Asked(string Name, Sequence<string> Values, string? Meant);

    private void Add(string code, SourceSpan at, string message) => _all.Add(new(code, at, message));

    private static string Meaning(string? meant) => meant is null ? "" : $" Did you mean '{meant}'?";
}
