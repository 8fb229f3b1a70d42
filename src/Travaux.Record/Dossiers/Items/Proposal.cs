using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>Words, or a deletion, that somebody proposes for provisions.</summary>
public sealed record Proposal : DatedItem
{
    /// <summary>The words proposed, or their sense.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether words are to go.</summary>
    public bool Deletion { get; init; }

    /// <summary>The draft.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The provisions.</summary>
    public Sequence<string> Provisions { get; init; }

    /// <summary>Who proposes it.</summary>
    public Sequence<Attribution> Proponents { get; init; }

    /// <summary>Who joins in.</summary>
    public Sequence<Attribution> CoSponsors { get; init; }

    /// <summary>Whether it was made in writing.</summary>
    public ProposalForm? Form { get; init; }

    /// <summary>Who certifies the words of an oral one.</summary>
    public Sequence<Attribution> CertifiedBy { get; init; }

    /// <summary>At which meeting.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>What became of it.</summary>
    public ProposalStatus? Status { get; init; }

    /// <summary>The proposal that it amends.</summary>
    public string Amends { get; init; } = "";

    /// <summary>The draft in which it was taken up.</summary>
    public string TakenUpIn { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Proposal;

    /// <inheritdoc/>
    public override string Heading => Text;

    /// <summary>The fields.</summary>
    public static Shape<Proposal> Shape { get; } = new Shape<Proposal>("proposal")
        .Head()
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required()
        .Dated()
        .Flag("deletion", x => x.Deletion, (x, v) => x with { Deletion = v })
        .Reference("draft", x => x.Draft, (x, v) => x with { Draft = v }, Kinds.Writings)
        .References("provisions", x => x.Provisions, (x, v) => x with { Provisions = v }, Kinds.Provision)
        .Parts("proponents", Attribution.Shape, x => x.Proponents, (x, v) => x with { Proponents = v }).Required()
        .Parts("co-sponsors", Attribution.Shape, x => x.CoSponsors, (x, v) => x with { CoSponsors = v })
        .OptionalWord<ProposalForm>("form", x => x.Form, (x, v) => x with { Form = v })
        .Parts("certified-by", Attribution.Shape, x => x.CertifiedBy, (x, v) => x with { CertifiedBy = v })
        .Reference("meeting", x => x.Meeting, (x, v) => x with { Meeting = v }, Kinds.Meeting)
        .OptionalWord<ProposalStatus>("status", x => x.Status, (x, v) => x with { Status = v })
        .Reference("amends", x => x.Amends, (x, v) => x with { Amends = v }, Kinds.Proposal)
        .Reference("taken-up-in", x => x.TakenUpIn, (x, v) => x with { TakenUpIn = v }, Kinds.Draft)
        .Foot();
}

/// <summary>How a proposal was made.</summary>
public enum ProposalForm
{
    /// <summary>By word of mouth.</summary>
    Oral,

    /// <summary>In writing.</summary>
    Written,
}

/// <summary>What became of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>It lies on the table.</summary>
    Tabled,

    /// <summary>It was amended.</summary>
    Amended,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It was taken up.</summary>
    TakenUp,

    /// <summary>It was rejected.</summary>
    Rejected,
}
