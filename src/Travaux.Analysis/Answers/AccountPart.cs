namespace Travaux.Analysis.Answers;

/// <summary>A part of the answer to what happened.</summary>
public enum AccountPart
{
    /// <summary>Everything in order.</summary>
    Chronicle,

    /// <summary>Everything in order, a line each.</summary>
    Brief,

    /// <summary>Who sat where, in which office and capacity.</summary>
    Who,

    /// <summary>How often people met, how and where.</summary>
    Meetings,

    /// <summary>The genealogy of the drafts.</summary>
    Drafts,

    /// <summary>Who accepted which text, how far, and who says so.</summary>
    Acceptance,

    /// <summary>To whom drafts were shown.</summary>
    Sharing,

    /// <summary>Which channels ran in parallel.</summary>
    Channels,

    /// <summary>What was said in public.</summary>
    Statements,

    /// <summary>When a matter was first spoken of, lane by lane.</summary>
    First,

    /// <summary>The public outline against the text.</summary>
    Outline,

    /// <summary>What went on at the front during each meeting.</summary>
    Front,

    /// <summary>How it ended.</summary>
    End,

    /// <summary>What is not known.</summary>
    Gaps,

    /// <summary>What rests on which sources.</summary>
    Sources,

    /// <summary>Which sources contradict each other, or themselves.</summary>
    Contradictions,

    /// <summary>What is inference rather than report.</summary>
    Inferred,

    /// <summary>What the record holds, in short.</summary>
    Holdings,

    /// <summary>What is missing from the copies held.</summary>
    Copy,
}
