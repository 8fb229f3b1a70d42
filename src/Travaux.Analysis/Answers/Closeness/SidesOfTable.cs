using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>Who sits at the table, and for whom.</summary>
internal sealed class SidesOfTable(Dossier dossier)
{
    /// <summary>The sides, in the order of the dossier.</summary>
    public Sequence<string> All => dossier.Head.Sides;

    /// <summary>The side that a party is or speaks for as its delegation; <see langword="null"/> for anybody else, a person of a side too.</summary>
    public string? Of(string party) => All.Contains(party) ? party
        : dossier.Find<Delegation>(party) is { } team && All.Contains(team.Of) ? team.Of
        : null;
}
