using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Endings;

/// <summary>Why it ended so: the accounts that are given, what is brought for and against each, side by side and without weights.</summary>
public sealed record EndingAnswer
{
    /// <summary>Whether talks go on, so that the question is what stands in the way.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the audience may not see it: while talks are open explanations are for the custodians.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The accounts, those that are no part of another, in the order of the dossier.</summary>
    public Sequence<EndingAccount> Accounts { get; init; }

    /// <summary>What bears on several accounts, in the order of the dossier.</summary>
    public Sequence<SharedEvidence> Shared { get; init; }

    /// <summary>Those who hold several accounts.</summary>
    public Sequence<SeveralAccounts> HeldBySame { get; init; }

    /// <summary>Stated motives with those that others infer for the same act.</summary>
    public Sequence<MotivePair> Motives { get; init; }

    /// <summary>Denials, with what they deny.</summary>
    public Sequence<DenialOf> Denials { get; init; }

    /// <summary>The last draft that is recorded as on the table; empty where none is.</summary>
    public string LastDraft { get; init; } = "";

    /// <summary>The gaps that touch any of it.</summary>
    public Sequence<string> Gaps { get; init; }

    /// <summary>Every account with its parts, in reading order.</summary>
    public IEnumerable<EndingAccount> All => Accounts.SelectMany(account => account.WithParts);
}

/// <summary>One account of the end.</summary>
/// <param name="Explanation">The explanation.</param>
/// <param name="Parts">The explanations that it is made of.</param>
public sealed record EndingAccount(Explanation Explanation, Sequence<EndingAccount> Parts)
{
    /// <summary>What is brought to bear on it, in the order of the dossier.</summary>
    public Sequence<BearingItem> Evidence { get; init; }

    /// <summary>Claims that say of themselves that they support or contradict it, and are not brought as evidence.</summary>
    public Sequence<string> AlsoSaid { get; init; }

    /// <summary>What bears on it in order of time, among the drafts.</summary>
    public Sequence<DatedEvidence> Chronology { get; init; }

    /// <summary>How what it speaks of lies to the last draft.</summary>
    public Sequence<AgainstLastDraft> Order { get; init; }

    /// <summary>When what is brought for it was first said, where the record does not tell since when it is held.</summary>
    public EdtfDate? FirstSaid { get; init; }

    /// <summary>The independent origins of all that is brought for it, each once.</summary>
    public Sequence<Origin> OriginsFor { get; init; }

    /// <summary>It and its parts.</summary>
    public IEnumerable<EndingAccount> WithParts => Parts.SelectMany(part => part.WithParts).Prepend(this);

    /// <summary>What bears on it in one way.</summary>
    public IEnumerable<BearingItem> Of(Bearing bearing) => Evidence.Where(each => each.Evidence.Bearing == bearing);
}

/// <summary>An item brought to bear, and what it rests on.</summary>
/// <param name="Evidence">The item, how it bears, and who says so.</param>
public sealed record BearingItem(EvidenceItem Evidence)
{
    /// <summary>Its independent origins.</summary>
    public Sequence<Origin> Origins { get; init; }

    /// <summary>Whether it rests on people who are not named.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether it rests on what was told after the talks only.</summary>
    public bool IsLater { get; init; }

    /// <summary>How many days after what it speaks of it was said; <see langword="null"/> where that is not known to the day.</summary>
    public int? DaysLater { get; init; }
}

/// <summary>Something in the chronology of an account.</summary>
/// <param name="Item">The item.</param>
/// <param name="Date">Its date.</param>
/// <param name="As">What that date is.</param>
public sealed record DatedEvidence(string Item, EdtfDate Date, DatedAs As);

/// <summary>What a date in a chronology is.</summary>
public enum DatedAs
{
    /// <summary>It happened then.</summary>
    Happened,

    /// <summary>The draft is of that date.</summary>
    Draft,

    /// <summary>It was said then.</summary>
    Said,
}

/// <summary>How something lies to the last draft.</summary>
/// <param name="Item">What happened.</param>
/// <param name="Draft">The last draft.</param>
/// <param name="DaysBefore">How many days before the draft; negative where it came after.</param>
public sealed record AgainstLastDraft(string Item, string Draft, int DaysBefore);

/// <summary>An item that bears on several accounts.</summary>
/// <param name="Item">The item.</param>
/// <param name="On">The accounts, each with how it bears.</param>
public sealed record SharedEvidence(string Item, Sequence<(string Explanation, Bearing Bearing)> On)
{
    /// <summary>Whether it speaks for one and against another.</summary>
    public bool TellsApart => On.Any(each => each.Bearing == Bearing.For) && On.Any(each => each.Bearing == Bearing.Against);
}

/// <summary>Somebody who holds several accounts.</summary>
/// <param name="Who">Who.</param>
/// <param name="Explanations">The accounts.</param>
public sealed record SeveralAccounts(string Who, Sequence<string> Explanations);

/// <summary>A motive as its holder states it, and those that others infer for the same act.</summary>
/// <param name="Stated">The claim that states it.</param>
/// <param name="Inferred">The claims that infer another.</param>
public sealed record MotivePair(string Stated, Sequence<string> Inferred);

/// <summary>A denial.</summary>
/// <param name="Denial">The claim.</param>
/// <param name="Of">The items that it denies.</param>
public sealed record DenialOf(string Denial, Sequence<string> Of);
