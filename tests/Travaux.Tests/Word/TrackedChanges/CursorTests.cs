using System.Xml.Linq;
using Travaux.Documents.Word.TrackedChanges;

namespace Travaux.Tests.Word.TrackedChanges;

public sealed class CursorTests
{
    [Fact]
    public void What_is_put_before_an_element_stands_there_wherever_the_drawing_was()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 500; trial++)
        {
            var story = Story(random, 0);
            var plain = new XElement(story);
            var (cursor, number) = (new Cursor(story), 0);
            foreach (var (element, twin) in story.Descendants("p").Zip(plain.Descendants("p")).Where(_ => random.Next(3) > 0).ToList())
            {
                var names = Enumerable.Range(0, random.Next(3)).Select(_ => $"new{number++}").ToList();
                cursor.PutBefore(element, names.ConvertAll(name => new XElement(name)));
                names.ForEach(name => twin.AddBeforeSelf(new XElement(name)));
                cursor.MoveTo(element);
                if (random.Next(3) == 0)
                {
                    cursor.Put(new("gone"));
                    twin.AddAfterSelf(new XElement("gone"));
                }
            }

            Assert.Equal(plain.ToString(), story.ToString());
        }
    }

    /// <summary>Paragraphs, with marks and notes of the writer's between them, some of them in controls.</summary>
    private static XElement Story(Random random, int depth)
    {
        var story = new XElement("story");
        for (var at = random.Next(8); at >= 0; at--)
        {
            story.Add(random.Next(4) switch
            {
                0 => new XElement("mark"),
                1 => new XComment("note"),
                2 when depth < 3 => Story(random, depth + 1),
                _ => new XElement("p"),
            });
        }
        return story;
    }
}
