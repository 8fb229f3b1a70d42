namespace Travaux.Record.Drafts.Parsing;

/// <summary>Which provisions stand inside which.</summary>
internal static class Ranks
{
    /// <summary>The rank of paragraphs, points and everything below articles.</summary>
    internal const int Inner = 100;

    /// <summary>The rank of articles.</summary>
    internal const int Article = 70;

    /// <summary>The rank of a division: an opening closes what is open from its rank on.</summary>
    internal static int Of(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Annex or ProvisionKind.Protocol or ProvisionKind.Signature => 10,
        ProvisionKind.Part => 20,
        ProvisionKind.Division => 30,
        ProvisionKind.Chapter => 40,
        ProvisionKind.Section => 50,
        ProvisionKind.CrossHeading => 60,
        ProvisionKind.Article or ProvisionKind.Preamble => Article,
        _ => Inner,
    };

    /// <summary>What a number opens inside the provision that is open.</summary>
    internal static ProvisionKind KindInside(OpenProvisions open, Numeral number, Wrap wrap)
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            switch (open[index])
            {
                case { Kind: ProvisionKind.Option }:
                    continue;
                case { Kind: ProvisionKind.Preamble }:
                    return ProvisionKind.Recital;
                case { Kind: ProvisionKind.Paragraph or ProvisionKind.Recital }:
                    return ProvisionKind.Point;
                case { Kind: ProvisionKind.Point or ProvisionKind.SubPoint }:
                    return ProvisionKind.SubPoint;
                default:
                    return IsParagraphNumber(number, wrap) ? ProvisionKind.Paragraph : ProvisionKind.Point;
            }
        }
        return ProvisionKind.Paragraph;
    }

    private static bool IsParagraphNumber(Numeral number, Wrap wrap) => number.Style switch
    {
        NumeralStyle.Digits or NumeralStyle.Decimal or NumeralStyle.CapitalRoman => true,
        NumeralStyle.Chinese => wrap == Wrap.Dot,
        _ => false,
    };
}
