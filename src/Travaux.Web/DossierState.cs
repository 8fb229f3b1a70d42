using Travaux.Record.Time;

namespace Travaux.Web;

/// <summary>How a reader asks to see a dossier, as the address has it: <c>?audience=public&amp;known-at=2022-04&amp;origin=article</c>.</summary>
/// <param name="Audience">The audience; empty for the custodians.</param>
/// <param name="KnownAt">A day, month or year as typed; empty for now.</param>
/// <param name="Origin">The batch; empty for all.</param>
public sealed record DossierState(string Audience, string KnownAt, string Origin)
{
    /// <summary>The last day of what was typed; <see langword="null"/> where that is none.</summary>
    public DateOnly? Day => LastDay(KnownAt);

    /// <summary>Whether anything is left out.</summary>
    public bool IsWhole => Audience.Length + KnownAt.Length + Origin.Length == 0;

    /// <summary>Reads it off an address.</summary>
    public static DossierState Read(IQueryCollection query) => new(Value(query, "audience"), Value(query, "known-at"), Value(query, "origin"));

    /// <summary>The query that leads to it, with its question mark; empty for all.</summary>
    /// <param name="more">What else the address says, ahead of it.</param>
    public string Query(params ReadOnlySpan<(string Name, string Value)> more)
    {
        var parts = new List<string>();
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[.. more, .. Parts])
        {
            if (value.Length > 0)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>Its names and values, for forms.</summary>
    public IReadOnlyList<(string Name, string Value)> Parts => [("audience", Audience), ("known-at", KnownAt), ("origin", Origin)];

    /// <summary>The last day of a day, month or year as typed; <see langword="null"/> where it is none.</summary>
    public static DateOnly? LastDay(string typed) => typed.Length > 0 && EdtfDate.TryParse(typed, out var date, out _) ? date.Latest : null;

    private static string Value(IQueryCollection query, string name) => query[name].ToString().Trim();
}
