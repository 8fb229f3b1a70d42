using System.Xml.Linq;
using Travaux.Analysis.Answers;
using Travaux.Documents.Svg;
using Travaux.Record.Drawings;

namespace Travaux.Tests.Answers;

public class DrawingTests
{
    public static TheoryData<string> Drawings => ["istanbul timeline", "istanbul genealogy", "lake timeline", "lake genealogy"];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_two_labels_overlap_and_none_leaves_the_picture(string name)
    {
        var drawing = Of(name);
        var labels = drawing.Marks.OfType<Label>().Select(label => (label, Width: label.Text.Length * 0.36)).Select(each =>
        {
            var from = each.label.Anchor switch { TextAnchor.End => each.label.X - each.Width, TextAnchor.Middle => each.label.X - (each.Width / 2), _ => each.label.X };
            return (each.label, From: from, To: from + each.Width);
        }).ToList();

        Assert.NotEmpty(labels);
        Assert.All(labels, each => Assert.True(each.From >= -0.1 && each.To <= drawing.Width + 0.1 && each.label.Y > 0 && each.label.Y < drawing.Height, each.label.Text));
        foreach (var one in labels)
        {
            Assert.All(labels.Where(other => other.label != one.label && Math.Abs(other.label.Y - one.label.Y) < 0.7), other =>
                Assert.True(other.To <= one.From || other.From >= one.To, $"'{one.label.Text}' and '{other.label.Text}'"));
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_picture_is_well_formed_and_tells_what_it_shows_to_who_can_not_see_it(string name)
    {
        using var svg = new StringWriter();
        DrawingSvg.WriteFile(Of(name), svg);
        var root = XDocument.Parse(svg.ToString()).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";

        Assert.Equal("img", root.Attribute("role")!.Value);
        var named = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal((string[])[.. named], (string[])[root.Element(ns + "title")!.Attribute("id")!.Value, root.Element(ns + "desc")!.Attribute("id")!.Value]);
        Assert.DoesNotContain("href", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_drawn_is_every_entry_that_has_a_date()
    {
        var entries = WhatHappened.Of(Examples.Istanbul).Entries.Where(entry => entry.Date is { IsUnknown: false }).Select(entry => entry.Id);

        Assert.Equal(entries.Order(StringComparer.Ordinal), WhatHappened.Draw(Examples.Istanbul).Marks.Where(mark => mark.Item.Length > 0).Select(mark => mark.Item).Order(StringComparer.Ordinal));
    }

    private static Drawing Of(string name)
    {
        var dossier = name.StartsWith("lake", StringComparison.Ordinal) ? Examples.Lake : Examples.Istanbul;
        return name.EndsWith("timeline", StringComparison.Ordinal) ? WhatHappened.Draw(dossier) : WhatHappened.DrawDrafts(dossier);
    }
}
