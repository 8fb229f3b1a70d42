namespace Travaux.Analysis.Release;

/// <summary>Something in a release that could give away who a sealed source is, or what was to stay behind.</summary>
/// <param name="Code">Its code (see <c>docs/diagnostics.md</c>).</param>
/// <param name="Weight">What follows from it.</param>
/// <param name="Item">The item of the release that it is in; empty where a file is meant.</param>
/// <param name="Message">What it is, where, and what to do; it never holds the secret itself.</param>
public sealed record Disclosure(string Code, DisclosureWeight Weight, string Item, string Message);

/// <summary>What follows from a disclosure.</summary>
public enum DisclosureWeight
{
    /// <summary>It is listed, for the custodian to judge.</summary>
    Listed,

    /// <summary>The release is refused, unless a custodian takes it on with a reason.</summary>
    Refused,

    /// <summary>The release is refused: there is no reason that lets it pass.</summary>
    Never,
}
