using System.Diagnostics.CodeAnalysis;

namespace Travaux.Web;

/// <summary>The addresses of two drafts, as the address of their comparison has them: <c>OLDER-NEWER</c>.</summary>
/// <param name="Older">Address of the older.</param>
/// <param name="Newer">Address of the newer.</param>
public sealed record DraftPair(string Older, string Newer) : IParsable<DraftPair>
{
    /// <summary>The address of the comparison page.</summary>
    public string Page => $"/compare/{this}";

    /// <inheritdoc/>
    public static DraftPair Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var pair) ? pair : throw new FormatException($"Not two addresses of drafts: {s}");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DraftPair result)
    {
        var parts = s?.Split('-') ?? [];
        var isPair = parts.Length == 2 && parts.All(part => part.Length == 16 && part.All(char.IsAsciiHexDigitLower));
        result = isPair ? new(parts[0], parts[1]) : null;
        return isPair;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Older}-{Newer}";
}
