using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A finding of the check that the editors let stand, and why.</summary>
public sealed record Allowance
{
    /// <summary>The code of the finding: <c>TX620</c>.</summary>
    public string Check { get; init; } = "";

    /// <summary>Why it stands.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Allowance> Shape { get; } = new Shape<Allowance>("allowance")
        .Slug("check", a => a.Check, (a, v) => a with { Check = v }).Required()
        .Text("reason", a => a.Reason, (a, v) => a with { Reason = v }).Required();
}
