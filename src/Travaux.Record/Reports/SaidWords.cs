namespace Travaux.Record.Reports;

/// <summary>The words that every output sets around a sentence: how it is known, and what it is to the one above it.</summary>
public static class SaidWords
{
    /// <summary>What stands ahead of a sentence under another: "Rival account: ".</summary>
    public static string Lead(this Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.As switch
        {
            SaidAs.Rival => "Rival account: ",
            SaidAs.Gap => "Not known: ",
            SaidAs.Remark => "Remark: ",
            _ => "",
        };
    }

    /// <summary>The marks that stand behind a sentence, in brackets: its manner, the caution of its source.</summary>
    public static Sequence<string> Marks(this Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var manner = said.As == SaidAs.Gap ? "" : said.Manner.Mark();
        return [.. new[] { manner, said.Hedge.Length > 0 ? $"caution of the source: “{said.Hedge}”" : "" }.Where(mark => mark.Length > 0)];
    }
}
