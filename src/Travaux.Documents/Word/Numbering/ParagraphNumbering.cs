using System.Xml.Linq;

namespace Travaux.Documents.Word.Numbering;

/// <summary>Computes the numbers that Word prints before paragraphs.</summary>
/// <remarks>
/// <para>
/// A paragraph belongs to a list (<c>w:num</c>) at a level, by itself or by its style; the list refers to a definition
/// (<c>w:abstractNum</c>), which counts. So lists that share a definition count on together, except that a list that
/// overrides a start begins there, once, at the first paragraph of it at that level. A level starts again when a paragraph
/// of an outer level has passed.
/// </para>
/// <para>
/// Each story counts for itself: the body with its tables, each footnote, header and text box. Every paragraph given counts,
/// also an empty or hidden one, so give those only that stay when tracked changes are settled. Not counted is an empty paragraph that
/// only carries a section break: Word prints no number there.
/// </para>
/// <para>
/// Sources: ECMA-376 Part 1 §17.9 and §17.3.1.19; what Word does where that is silent or Word differs: [MS-OI29500] §2.1
/// on those sections, and the algorithm in [MS-DOC] §2.4.6.4 (stories: §2.2.3). A paragraph costs its label, whatever the
/// number of lists, styles and paragraphs.
/// </para>
/// </remarks>
/// <param name="numbering">Root of <c>numbering.xml</c>; <see langword="null"/> where the file has none.</param>
/// <param name="styles">Root of <c>styles.xml</c>; <see langword="null"/> where the file has none.</param>
internal sealed class ParagraphNumbering(XElement? numbering, XElement? styles)
{
    private readonly ParagraphLists _lists = new(numbering, styles);
    private readonly Dictionary<int, StoryCounters> _stories = [];

    /// <summary>The number of the next paragraph of a story.</summary>
    /// <param name="paragraph">A <c>w:p</c>, in reading order within its story.</param>
    /// <param name="story">Which story it stands in: any number that names it; 0 is the body with its tables.</param>
    /// <returns>Its number; <see langword="null"/> where it stands in no list.</returns>
    public ParagraphLabel? Next(XElement paragraph, int story = 0)
    {
        var properties = paragraph.Element(W.PPr);
        if (_lists.Of(properties) is not var (list, level) || OnlyBreaksSection(paragraph, properties))
        {
            return null;
        }
        if (!_stories.TryGetValue(story, out var counters))
        {
            _stories.Add(story, counters = new());
        }
        counters.Count(list, level);
        return LabelWriter.Write(list, level, counters.Of(list), () => _lists.LanguageOf(properties), IsHidden(properties));
    }

    /// <summary>Whether the mark of the paragraph hides the number, which has the look of the mark.</summary>
    private static bool IsHidden(XElement? properties) => properties?.Child("rPr")?.Child("vanish").IsOn() ?? false;

    private static bool OnlyBreaksSection(XElement paragraph, XElement? properties) =>
        properties?.Child("sectPr") is not null && !paragraph.Descendants(W.R).Any(HasContent);

    private static bool HasContent(XElement run) => run.Elements().Any(each => each.Name != W.RPr && each.Name != W.Space + "lastRenderedPageBreak");
}
