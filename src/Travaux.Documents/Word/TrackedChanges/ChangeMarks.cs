using System.Globalization;
using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Makes the elements of tracked changes: each with its author, its date and a number of its own.</summary>
internal sealed class ChangeMarks(WordRedlineOptions options, WordPackage package)
{
    private const long LargestId = int.MaxValue / 2;
    private int _last = LargestOf(package);

    /// <summary>A number that no other mark has.</summary>
    public string NextId() => (++_last).ToString(CultureInfo.InvariantCulture);

    /// <summary>An empty element of a change: around runs, or in the settings of a paragraph's mark or a row.</summary>
    public XElement Of(RevisionKind kind) => Of(NameOf(kind));

    private static XName NameOf(RevisionKind kind) => kind switch
    {
        RevisionKind.Insertion => W.Ins,
        RevisionKind.Deletion => W.Del,
        RevisionKind.MovedFrom => W.MoveFrom,
        _ => W.MoveTo,
    };

    /// <summary>An empty element that keeps a format from before a change.</summary>
    public XElement OfFormat(XName name) => Of(name);

    /// <summary>Where the range of a move begins.</summary>
    public XElement RangeStart(bool isSource, int move)
    {
        var start = Of(isSource ? ChangeNames.MoveFromStart : ChangeNames.MoveToStart);
        start.SetAttributeValue(ChangeNames.Name, string.Create(CultureInfo.InvariantCulture, $"move{move}"));
        return start;
    }

    /// <summary>Where the range of a move ends that begins with <paramref name="start"/>.</summary>
    public static XElement RangeEnd(XElement start) =>
        new(start.Name == ChangeNames.MoveFromStart ? ChangeNames.MoveFromEnd : ChangeNames.MoveToEnd, new XAttribute(W.Id, start.Attribute(W.Id)!.Value));

    /// <summary>Marks the end of a paragraph.</summary>
    public void MarkEnd(XElement paragraph, RevisionKind? kind)
    {
        if (kind is not { } change || paragraph.Name != W.P)
        {
            return;
        }
        var settings = paragraph.Element(W.PPr);
        if (settings is null)
        {
            paragraph.AddFirst(settings = new(W.PPr));
        }
        var look = settings.Element(W.RPr);
        if (look is null)
        {
            look = new(W.RPr);
            if (settings.Element(W.SectPr) is { } section)
            {
                section.AddBeforeSelf(look);
            }
            else
            {
                settings.Add(look);
            }
        }
        look.AddFirst(Of(change));
    }

    /// <summary>Marks a row of a table, and all that stands in it.</summary>
    public void MarkRow(XElement row, RevisionKind kind)
    {
        var settings = row.Element(W.TrPr);
        if (settings is null)
        {
            settings = new(W.TrPr);
            if (row.Element(W.TblPrEx) is { } exceptions)
            {
                exceptions.AddAfterSelf(settings);
            }
            else
            {
                row.AddFirst(settings);
            }
        }
        settings.Add(Of(kind));
        MarkAll(row, kind);
    }

    /// <summary>Marks every run, paragraph end and inner row in an element.</summary>
    public void MarkAll(XElement container, RevisionKind kind)
    {
        foreach (var paragraph in container.Descendants(W.P).Where(IsRead).ToList())
        {
            MarkRuns(paragraph, kind);
            MarkEnd(paragraph, kind);
        }
        foreach (var row in container.Descendants(W.Tr).Where(IsRead).ToList())
        {
            var settings = row.Element(W.TrPr);
            if (settings is null)
            {
                settings = new(W.TrPr);
                row.AddFirst(settings);
                row.Elements(W.TblPrEx).ToList().ForEach(exceptions =>
                {
                    exceptions.Remove();
                    row.AddFirst(exceptions);
                });
            }
            settings.Add(Of(kind));
        }
    }

    /// <summary>Marks every run of a paragraph; those of text boxes in it stay as they are.</summary>
    public void MarkRuns(XElement paragraph, RevisionKind kind)
    {
        var runs = RunsOf(paragraph).ToList();
        if (kind is RevisionKind.Deletion)
        {
            runs.ForEach(AsDeleted);
        }
        Wrap(runs.Select(run => (run, kind)));
    }

    /// <summary>Puts runs into changes, those that follow one another into one where it is the same.</summary>
    /// <remarks>
    /// <para>
    /// All runs of a parent at once: a tree of XML only knows the next of a node, so that to replace one costs as much as all that
    /// stands before it, and a paragraph of a million words took a quarter of an hour.
    /// </para>
    /// </remarks>
    public void Wrap(IEnumerable<(XElement Run, RevisionKind Kind)> runs)
    {
        foreach (var siblings in runs.GroupBy(each => each.Run.Parent!).ToList())
        {
            var kinds = siblings.ToDictionary(each => each.Run, each => each.Kind);
            var nodes = siblings.Key.Nodes().ToList();
            var wrapped = new List<XNode>(nodes.Count);
            siblings.Key.RemoveNodes();
            foreach (var node in nodes)
            {
                if (node is not XElement run || !kinds.TryGetValue(run, out var kind))
                {
                    wrapped.Add(node);
                }
                else if (wrapped is [.., XElement before] && before.Name == NameOf(kind) && before.Annotation<RevisionKindMark>() is not null)
                {
                    before.Add(run);
                }
                else
                {
                    var change = Of(kind);
                    change.AddAnnotation(RevisionKindMark.Ours);
                    change.Add(run);
                    wrapped.Add(change);
                }
            }
            siblings.Key.Add(wrapped);
        }
    }

    /// <summary>Turns the text of a run into deleted text.</summary>
    public static void AsDeleted(XElement run)
    {
        foreach (var child in run.Elements())
        {
            if (child.Name == W.T)
            {
                child.Name = W.DelText;
            }
            else if (child.Name == W.InstrText)
            {
                child.Name = W.DelInstrText;
            }
        }
    }

    /// <summary>The runs of a paragraph or formula, outermost, in order.</summary>
    private static IEnumerable<XElement> RunsOf(XElement around)
    {
        foreach (var child in around.Elements())
        {
            if (child.Name == W.R || child.Name == Ooxml.MathRun || child.Name == Ooxml.OMath || child.Name == Ooxml.MathPara)
            {
                yield return child;
            }
            else if (child.Name != W.PPr && child.Name != W.SdtPr && child.Name != W.SdtEndPr && child.Name != Ooxml.Fallback
                && child.Name != W.Ins && child.Name != W.Del && child.Name != W.MoveFrom && child.Name != W.MoveTo)
            {
                foreach (var run in RunsOf(child))
                {
                    yield return run;
                }
            }
        }
    }

    private static bool IsRead(XElement element) => !element.Ancestors(Ooxml.Fallback).Any();

    private XElement Of(XName name) => new(name, new XAttribute(W.Id, NextId()), new XAttribute(W.Author, options.Author), new XAttribute(W.Date, options.DateText));

    private static int LargestOf(WordPackage package)
    {
        long largest = 0;
        foreach (var part in package.TextParts)
        {
            foreach (var element in part.Root.Descendants())
            {
                if (element.Attribute(W.Id) is { } id && long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < LargestId)
                {
                    largest = Math.Max(largest, number);
                }
            }
        }
        return (int)largest;
    }

    /// <summary>Tells the elements of changes that were made here.</summary>
    private sealed class RevisionKindMark
    {
        public static readonly RevisionKindMark Ours = new();
    }
}
