using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Html;

/// <summary>How the two texts of a redline stand on the page.</summary>
public enum RedlineView
{
    /// <summary>One text, with what went struck through and what came underlined.</summary>
    Inline,

    /// <summary>The older text beside the newer.</summary>
    SideBySide,
}

/// <summary>How a redline is shown; the same choices that a reader makes on the page.</summary>
public sealed record RedlineHtmlOptions
{
    /// <summary>Everything, inline.</summary>
    public static RedlineHtmlOptions Default { get; } = new();

    /// <summary>How the two texts stand. The default is inline.</summary>
    public RedlineView View { get; init; } = RedlineView.Inline;

    /// <summary>
    /// Words for the kinds of change to show, as in <see cref="RedlineHtml.Filters"/>: <c>modal</c>, <c>moved</c>.
    /// Empty, the default, shows all.
    /// </summary>
    public Sequence<string> Only { get; init; }

    /// <summary>Whether editorial changes are marked. The default is <see langword="true"/>.</summary>
    public bool Editorial { get; init; } = true;

    /// <summary>What was odd about the files, to be told below the text; empty by default.</summary>
    public Sequence<Diagnostic> Remarks { get; init; }

    /// <summary>
    /// Address where corrections of the alignment are made; each row then has a menu. <see langword="null"/>, the
    /// default, for a page that stands alone.
    /// </summary>
    public string? CorrectionsAt { get; init; }
}
