namespace Travaux.Record.Drafts;

/// <summary>What a provision is in its instrument.</summary>
public enum ProvisionKind
{
    /// <summary>Words that belong to no recognised structure; they stay where they stood.</summary>
    Text,

    /// <summary>The title of the instrument, with what stands around it before the preamble.</summary>
    Title,

    /// <summary>The preamble as a whole.</summary>
    Preamble,

    /// <summary>One recital of the preamble.</summary>
    Recital,

    /// <summary>A part, book or the like: the widest division.</summary>
    Part,

    /// <summary>A division called title.</summary>
    Division,

    /// <summary>A chapter.</summary>
    Chapter,

    /// <summary>A section, as a division above articles (treaties).</summary>
    Section,

    /// <summary>A heading that stands over provisions without being numbered.</summary>
    CrossHeading,

    /// <summary>An article, or the section of a bill: the unit that instruments number through.</summary>
    Article,

    /// <summary>A paragraph of an article, numbered or not.</summary>
    Paragraph,

    /// <summary>A point of a paragraph: <c>(a)</c>.</summary>
    Point,

    /// <summary>A sub-point: <c>(i)</c> below <c>(a)</c>, and what is below that.</summary>
    SubPoint,

    /// <summary>An annex, schedule or appendix.</summary>
    Annex,

    /// <summary>A protocol that is part of the instrument.</summary>
    Protocol,

    /// <summary>The testimonium, date, place and signatures.</summary>
    Signature,

    /// <summary>Structure of another instrument quoted inside this one: the words that a bill inserts elsewhere.</summary>
    Quoted,

    /// <summary>A whole alternative text under a caption such as <c>Option 1</c>.</summary>
    Option,

    /// <summary>A footnote or endnote.</summary>
    Footnote,

    /// <summary>A table, or a row of one.</summary>
    Table,
}
