using Travaux.Record.Drawings;

namespace Travaux.Record.Reports;

/// <summary>What stands in a section: a sentence, a table, a drawing.</summary>
public abstract record SectionPart
{
    private protected SectionPart()
    {
    }
}

/// <summary>One sentence with everything a reader needs to weigh it.</summary>
/// <param name="Text">The sentence.</param>
public sealed record Said(string Text) : SectionPart
{
    /// <summary>Words ahead of it that tell its place in a list: a date, a name.</summary>
    public string Label { get; init; } = "";

    /// <summary>In what manner it is known; shown, and never raised.</summary>
    public Manner Manner { get; init; }

    /// <summary>The caution of the source: "appears".</summary>
    public string Hedge { get; init; } = "";

    /// <summary>What it is to the sentence that it stands under.</summary>
    public SaidAs As { get; init; }

    /// <summary>Where its text names items, in reading order; for links.</summary>
    public Sequence<Mention> Mentions { get; init; }

    /// <summary>The language of its text, a BCP 47 tag, where that is not the language of the report.</summary>
    public string Language { get; init; } = "";

    /// <summary>Its own name for links; empty for none. Unique in the report.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>The numbers of its notes.</summary>
    public Sequence<int> Notes { get; init; }

    /// <summary>The ids of the items that it is made from.</summary>
    public Sequence<string> Items { get; init; }

    /// <summary>What programs may want of it apart from the sentence: its date, its lane.</summary>
    public Sequence<Fact> Facts { get; init; }

    /// <summary>What belongs under it: particulars, rival accounts, gaps, remarks.</summary>
    public Sequence<Said> Under { get; init; }
}

/// <summary>A stretch of a text that names an item.</summary>
/// <param name="Start">Its first character, in UTF-16 code units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Item">The id of the item.</param>
/// <param name="At">The place in it, of a source; empty for the whole.</param>
public readonly record struct Mention(int Start, int Length, string Item, string At = "");

/// <summary>A named value of a sentence, for programs.</summary>
/// <param name="Name">In kebab case.</param>
/// <param name="Value">As a folder would write it.</param>
public sealed record Fact(string Name, string Value);

/// <summary>What a sentence is to the one that it stands under.</summary>
public enum SaidAs
{
    /// <summary>A sentence of its own, or more of the same.</summary>
    Detail,

    /// <summary>A rival account: none of them is preferred.</summary>
    Rival,

    /// <summary>What is known not to be known about it.</summary>
    Gap,

    /// <summary>A remark of the editors.</summary>
    Remark,
}

/// <summary>Sentences in rows and columns.</summary>
/// <param name="Caption">What the table shows.</param>
public sealed record Table(string Caption) : SectionPart
{
    /// <summary>The headings of the columns.</summary>
    public Sequence<string> Columns { get; init; }

    /// <summary>The rows; each has a cell per column, the first being what the row is about.</summary>
    public Sequence<TableRow> Rows { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">A cell per column.</param>
public sealed record TableRow(Sequence<Cell> Cells);

/// <summary>A cell of a table: sentences or single words; empty where there is nothing to say.</summary>
/// <param name="Said">What it says.</param>
public sealed record Cell(Sequence<Said> Said)
{
    /// <summary>A cell of a few words.</summary>
    public static Cell Of(string text) => new(text.Length == 0 ? [] : [new Said(text)]);
}

/// <summary>A drawing among the sentences.</summary>
/// <param name="Drawing">The drawing.</param>
public sealed record Figure(Drawing Drawing) : SectionPart;
