using Travaux.Record;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Answers;

/// <summary>One sentence of an answer, with everything a reader needs to weigh it.</summary>
/// <remarks><para>Text, pages and files are drawn from statements; none of them adds a sentence of its own about the matter.</para></remarks>
/// <param name="Text">The sentence; attributed where it is contested.</param>
public sealed record Statement(string Text)
{
    /// <summary>In what manner it is known; drawn differently, and never raised.</summary>
    public Manner Manner { get; init; }

    /// <summary>The caution of the source: "appears".</summary>
    public string Hedge { get; init; } = "";

    /// <summary>The rule by which the editors derived it; empty where it is reported.</summary>
    public string Derived { get; init; } = "";

    /// <summary>The ids of the items that it is made from.</summary>
    public Sequence<string> Items { get; init; }

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The ids of the gaps that touch it.</summary>
    public Sequence<string> Gaps { get; init; }

    /// <summary>Particulars that belong to it.</summary>
    public Sequence<Statement> Details { get; init; }

    /// <summary>Rival accounts, side by side: none is preferred.</summary>
    public Sequence<Statement> Rivals { get; init; }
}
