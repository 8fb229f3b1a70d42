using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>What the elements of a format mean.</summary>
internal interface IVocabulary
{
    /// <summary>The format in words.</summary>
    string Format { get; }

    /// <summary>What a start tag means.</summary>
    /// <param name="open">The start tag.</param>
    /// <param name="within">The provision that it stands in, if any.</param>
    ElementMeaning MeaningOf(Token open, OpenProvision? within);

    /// <summary>Whether an element of this name never has an end tag.</summary>
    bool IsEmpty(string name);

    /// <summary>Whether the opening of an element can end others that are open.</summary>
    bool EndsAny(string opening);

    /// <summary>Whether the opening of one element ends another that is open, its end tag left out.</summary>
    bool Ends(string opening, string open);

    /// <summary>The language that a start tag declares for the document; empty when it declares none.</summary>
    string LanguageOf(Token open);
}

/// <summary>A provision while its element is open.</summary>
/// <param name="Element">The element's name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">How deep it is nested among provisions, from 1.</param>
/// <param name="OfficialId">The id that the format gives it.</param>
/// <param name="Start">Where its start tag stands.</param>
internal sealed record OpenProvision(string Element, ProvisionKind Kind, int Depth, string OfficialId, int Start)
{
    /// <summary>Its number, once read.</summary>
    public string Label { get; set; } = "";

    /// <summary>Index of the block that opens it; -1 while there is none.</summary>
    public int Opening { get; set; } = -1;

    /// <summary>Whether words of its own have come.</summary>
    public bool HasWords { get; set; }

    /// <summary>Whether provisions inside it have come: words after them close the whole.</summary>
    public bool HasChildren { get; set; }
}
