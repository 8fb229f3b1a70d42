using System.Diagnostics.CodeAnalysis;

namespace Travaux.Record.Drafts;

/// <summary>A readable name for a provision within one copy: <c>art-5/para-2/point-a</c>.</summary>
/// <remarks>
/// <para>
/// Articles are numbered through an instrument, so an article's id never names its part or chapter. Where a number
/// stands twice, the second gets <c>~2</c>. <c>default</c> is the whole draft.
/// </para>
/// </remarks>
/// <param name="Value">The id as written; empty for the whole draft.</param>
public readonly record struct ProvisionId(string Value) : IParsable<ProvisionId>
{
    /// <summary>The id as written; never <see langword="null"/>.</summary>
    public string Value { get => field ?? ""; init => field = OrNothing(value); } = OrNothing(Value);

    /// <summary>Reads an id as it is written.</summary>
    public static ProvisionId Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <summary>Reads an id as it is written; every text without white space is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProvisionId result)
    {
        var readable = s is not null && !s.Any(char.IsWhiteSpace);
        result = readable ? new(s!) : default;
        return readable;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Nothing for an empty id, so that it equals <c>default</c>.</summary>
    private static string OrNothing(string? value) => string.IsNullOrEmpty(value) ? null! : value;
}
