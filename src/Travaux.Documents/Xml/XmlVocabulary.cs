using System.Collections.Frozen;
using Travaux.Documents.Markup;

namespace Travaux.Documents.Xml;

/// <summary>XML of no known kind: every element that does not stand among words is a block.</summary>
internal sealed class XmlVocabulary : IVocabulary
{
    /// <inheritdoc/>
    public string Format => "XML";

    /// <inheritdoc/>
    public bool IsEmpty(string name) => false;

    /// <inheritdoc/>
    public bool EndsAny(string opening) => false;

    /// <inheritdoc/>
    public bool Ends(string opening, string open) => false;

    /// <inheritdoc/>
    public string LanguageOf(Token open) => open["lang"];

    /// <inheritdoc/>
    public ElementMeaning MeaningOf(Token open, OpenProvision? within) => new(ElementRole.Unknown);

    /// <summary>A set of element names, written with blanks between them.</summary>
    public static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet();
}
