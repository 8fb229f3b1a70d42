using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>One XML part of a Word file: the draft itself, its footnotes, a header.</summary>
/// <param name="Name">Its name in the package, without a leading slash: <c>word/document.xml</c>.</param>
/// <param name="Root">Its tree; whoever changes it changes the part.</param>
/// <param name="Relations">What it refers to, by id.</param>
internal sealed record WordPart(string Name, XElement Root, IReadOnlyDictionary<string, Relation> Relations)
{
    /// <summary>The first relation of a kind that stays in the package, if there is one.</summary>
    public Relation? Of(string kind) => Relations.Values.FirstOrDefault(relation => relation.Kind == kind && !relation.IsExternal);
}

/// <summary>A reference from one part to another, or to something outside.</summary>
/// <param name="Id">Its id in the part that refers.</param>
/// <param name="Kind">What is referred to, the last word of its address: <c>footnotes</c>, <c>header</c>, <c>image</c>.</param>
/// <param name="Target">The name of the part; an address where it is external.</param>
/// <param name="IsExternal">Whether it leads out of the file. Such a reference is never followed.</param>
internal sealed record Relation(string Id, string Kind, string Target, bool IsExternal);
