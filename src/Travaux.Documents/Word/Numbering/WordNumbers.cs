using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.Numbering;

/// <summary>The numbers of a file's paragraphs, taken in reading order.</summary>
internal sealed class WordNumbers
{
    private readonly ParagraphNumbering _numbering;
    private readonly int[] _stories;

    /// <summary>The numbers of the paragraphs that stand in these containers.</summary>
    public WordNumbers(WordPackage package, Sequence<Container> containers)
    {
        _numbering = new(package.Part(package.Main, "numbering")?.Root, package.Part(package.Main, "styles")?.Root);
        _stories = new int[containers.Count];
        for (var at = 0; at < _stories.Length; at++)
        {
            _stories[at] = containers[at] switch
            {
                { Kind: ContainerKind.Footnote or ContainerKind.Endnote or ContainerKind.TextBox or ContainerKind.Header or ContainerKind.Footer } => at,
                { Parent: >= 0 and var around } => _stories[around],
                _ => 0,
            };
        }
    }

    /// <summary>The number of the next paragraph; <see langword="null"/> for none, as for one whose end is deleted: it does not count.</summary>
    public ParagraphLabel? Next(WordParagraph paragraph) =>
        paragraph.Element.Name != W.P || paragraph.End is { Kind: RevisionKind.Deletion or RevisionKind.MovedFrom } ? null
            : _numbering.Next(paragraph.Element, _stories[paragraph.Container]);
}
