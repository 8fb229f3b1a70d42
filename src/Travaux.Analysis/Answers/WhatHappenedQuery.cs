using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>Which part of an account is wanted; everything where nothing is asked.</summary>
/// <remarks><para>What is asked all has to hold. Ids are those of items; faces find them by name.</para></remarks>
public sealed record WhatHappenedQuery
{
    /// <summary>Everything.</summary>
    public static WhatHappenedQuery Everything { get; } = new();

    /// <summary>An actor: entries that name it, its delegations, or those who stand on its side.</summary>
    public string Actor { get; init; } = "";

    /// <summary>A person: entries that name them or a delegation that they were on.</summary>
    public string Person { get; init; } = "";

    /// <summary>A track: a name that the dossier defines.</summary>
    public string Track { get; init; } = "";

    /// <summary>A lane.</summary>
    public Lane? Lane { get; init; }

    /// <summary>An issue: entries that name it, or claims about it.</summary>
    public string Issue { get; init; } = "";

    /// <summary>A kind of item.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Words, in any case and with or without accents.</summary>
    public string Text { get; init; } = "";

    /// <summary>A date or interval: entries that touch it.</summary>
    public EdtfDate? During { get; init; }

    /// <summary>How sure it must be that an entry touches those dates. The default is <see cref="Holds.Possibly"/>.</summary>
    public Holds AtLeast { get; init; } = Holds.Possibly;

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEverything => this == Everything;

    /// <summary>Whether dates are asked about.</summary>
    public bool IsDated => During is not null;
}
