using System.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>What the page calls the kinds of provision.</summary>
internal static class ProvisionWords
{
    /// <summary>The name of a kind, for a provision without a label of its own.</summary>
    public static string Of(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Text => Wording.ProvisionText,
        ProvisionKind.Title => Wording.ProvisionTitle,
        ProvisionKind.Preamble => Wording.ProvisionPreamble,
        ProvisionKind.Recital => Wording.ProvisionRecital,
        ProvisionKind.Part => Wording.ProvisionPart,
        ProvisionKind.Division => Wording.ProvisionDivision,
        ProvisionKind.Chapter => Wording.ProvisionChapter,
        ProvisionKind.Section => Wording.ProvisionSection,
        ProvisionKind.CrossHeading => Wording.ProvisionCrossHeading,
        ProvisionKind.Article => Wording.ProvisionArticle,
        ProvisionKind.Paragraph => Wording.ProvisionParagraph,
        ProvisionKind.Point => Wording.ProvisionPoint,
        ProvisionKind.SubPoint => Wording.ProvisionSubPoint,
        ProvisionKind.Annex => Wording.ProvisionAnnex,
        ProvisionKind.Protocol => Wording.ProvisionProtocol,
        ProvisionKind.Signature => Wording.ProvisionSignature,
        ProvisionKind.Quoted => Wording.ProvisionQuoted,
        ProvisionKind.Option => Wording.ProvisionOption,
        ProvisionKind.Footnote => Wording.ProvisionFootnote,
        ProvisionKind.Table => Wording.ProvisionTable,
        _ => throw new UnreachableException($"No such kind of provision: {kind}"),
    };

    /// <summary>Whether a kind stands in the table of contents, its heading above its words.</summary>
    public static bool HasHeading(ProvisionKind kind) => kind is ProvisionKind.Title or ProvisionKind.Preamble
        or ProvisionKind.Part or ProvisionKind.Division or ProvisionKind.Chapter or ProvisionKind.Section
        or ProvisionKind.CrossHeading or ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Protocol
        or ProvisionKind.Signature or ProvisionKind.Option;
}
