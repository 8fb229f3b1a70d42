using Travaux.Record.Diagnostics;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>What is odd about the structure of a draft: the sentences, and their codes TX101 and up.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>TX101 a line that looks like a heading was read as a reference.</item>
/// <item>TX102 a number stands twice among its neighbours.</item>
/// <item>TX103 a counting leaves a number out.</item>
/// <item>TX104 a line begins like a numbered paragraph that the counting does not allow: kept as text.</item>
/// <item>TX105 a table of contents was kept as text.</item>
/// <item>TX106 nesting deeper than is followed.</item>
/// </list>
/// </remarks>
internal sealed class ParsingDiagnostics(Document document)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>What was found, in the order of the text.</summary>
    internal Sequence<Diagnostic> InOrder => [.. _found.OrderBy(diagnostic => diagnostic.At.Start)];

    internal void ReadAsReference(Stretch at, string label) =>
        Add("TX101", at, $"'{label}' looks like a heading, but the sentence around it runs on: read as a reference and kept in its sentence.");

    internal void NumberTwice(Stretch at, string label) =>
        Add("TX102", at, $"'{label}' stands twice among its neighbours: the later one's id ends in '~2', '~3' and so on.");

    internal void NumberLeftOut(Stretch at, string label, string before) =>
        Add("TX103", at, $"'{label}' follows '{before}': what is numbered between them is missing.");

    internal void NotInCounting(Stretch at, string label) =>
        Add("TX104", at, $"'{label}' begins a line as a numbered paragraph would, but fits no counting here: kept as text.");

    internal void Contents(Stretch at) =>
        Add("TX105", at, "This is a table of contents: its lines are kept as text and open no provisions.");

    internal void TooDeep(Stretch at, int limit) =>
        Add("TX106", at, $"Provisions are nested deeper than {limit} levels here: what is deeper stands side by side.");

    private void Add(string code, Stretch at, string message) => _found.Add(new(code, Places.Of(document, at), message));
}
