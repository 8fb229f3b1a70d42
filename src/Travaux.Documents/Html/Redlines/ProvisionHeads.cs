using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Which provisions are heads: they stand in the table of contents, and their heading is a heading of the page.</summary>
internal static class ProvisionHeads
{
    /// <summary>Whether a kind is a head.</summary>
    public static bool HasHeading(ProvisionKind kind) => kind is ProvisionKind.Title or ProvisionKind.Preamble
        or ProvisionKind.Part or ProvisionKind.Division or ProvisionKind.Chapter or ProvisionKind.Section
        or ProvisionKind.CrossHeading or ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Protocol
        or ProvisionKind.Signature or ProvisionKind.Option;
}
