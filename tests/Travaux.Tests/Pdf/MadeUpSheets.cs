namespace Travaux.Tests.Pdf;

/// <summary>Pages printed by chance.</summary>
internal static class MadeUpSheets
{
    /// <summary>Words anywhere, over one another too; of three letters and more, so that none is taken for the mark of a note.</summary>
    public static Sheet Scattered(Random random)
    {
        var sheet = new Sheet();
        for (var piece = random.Next(40); piece > 0; piece--)
        {
            sheet.Print(random.Next(-50, 620), random.Next(-20, 810), string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Word(random))), random.Next(3, 30));
        }
        return sheet;
    }

    /// <summary>Paragraphs and points under a running head, with the page's number.</summary>
    public static Sheet WellPrinted(Random random, int page)
    {
        var sheet = new Sheet().Print(100, 40, "HEAD/OF/ALL").Print(290, 770, $"{page + 1}");
        var top = 80f;
        while (top < 600)
        {
            var lines = Enumerable.Range(0, random.Next(1, 7)).Select(_ => string.Join(' ', Enumerable.Range(0, 8).Select(_ => Word(random)))).ToArray();
            if (random.Next(3) == 0)
            {
                sheet.Print(80, top, $"({(char)('a' + random.Next(26))})");
            }
            sheet.Lines(110, top, 12, lines);
            top += (lines.Length * 12) + random.Next(4, 30);
        }
        return sheet;
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(3, 10)).Select(_ => (char)('a' + random.Next(26)))]);
}
