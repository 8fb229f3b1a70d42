using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Keeps with a paragraph that stayed the style and the number that it had, so that rejecting gives those back too.</summary>
internal sealed class FormatChanges(OlderContent older, ChangeMarks marks)
{
    /// <summary>Marks a paragraph whose style or list changed.</summary>
    /// <param name="paragraph">The paragraph in the newer file.</param>
    /// <param name="block">The older block whose paragraph mark it has.</param>
    /// <param name="to">The part of the newer file that it stands in.</param>
    public void Mark(XElement paragraph, int block, WordPart to)
    {
        if (paragraph.Name != W.P || older.ElementOf(block) is not { } original || original.Name != W.P || !older.FormatsDiffer(block, paragraph))
        {
            return;
        }
        var before = older.EmptyParagraph(block, to).Element(W.PPr) ?? new XElement(W.PPr);
        before.Elements().Where(setting => setting.Name == W.RPr || setting.Name == W.SectPr).Remove();
        if (paragraph.Element(W.PPr) is not { } now)
        {
            paragraph.AddFirst(now = new(W.PPr));
        }
        var change = marks.OfFormat(ChangeNames.PPrChange);
        change.Add(before);
        now.Elements(ChangeNames.PPrChange).Remove();
        now.Add(change);
    }
}
