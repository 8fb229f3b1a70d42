using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>One of the questions that every negotiation leaves behind: how it is put, and the whole answer to it.</summary>
public sealed class DossierQuestion
{
    private readonly Func<Dossier, IReadOnlyList<(string Name, string Text)>, Report> _tell;
    private readonly string _words;
    private readonly string _whileOpen;

    private DossierQuestion(string name, string words, Func<Dossier, IReadOnlyList<(string Name, string Text)>, Report> tell, string? whileOpen = null) =>
        (Name, _words, _whileOpen, _tell) = (name, words, whileOpen ?? words, tell);

    /// <summary>The questions, in the order in which they are asked.</summary>
    public static Sequence<DossierQuestion> All { get; } =
    [
        new("what-happened", "What happened?", (dossier, _) => WholeAccount(dossier)),
        new("how-close", "How close were they?", (dossier, _) => HowClose.Tell(dossier), "How close are they?"),
        new("why-ended", "Why did it end so?", (dossier, _) => WhyEnded.Tell(dossier), "What stands in the way?"),
        new("what-would-it-oblige", "What would it oblige?", WhatItObliges.Tell),
    ];

    /// <summary>Its name in addresses and commands.</summary>
    public string Name { get; }

    /// <summary>The question of a name; <see langword="null"/> where there is none.</summary>
    public static DossierQuestion? Find(string name) => All.FirstOrDefault(question => question.Name == name);

    /// <summary>How it is put: while talks are open, why they ended is no question.</summary>
    public string Words(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Head.Talks == TalksState.Open ? _whileOpen : _words;
    }

    /// <summary>The whole answer.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="obligations">The files of obligations that lie with it: names without ending, and texts.</param>
    public Report Tell(Dossier dossier, IReadOnlyList<(string Name, string Text)> obligations) => _tell(dossier, obligations);

    /// <summary>The account in order with its timeline, and every part of it.</summary>
    private static Report WholeAccount(Dossier dossier) => WhatHappened.Tell(dossier, WhatHappenedQuery.Everything,
        // The brief account is the same again, and when something was first spoken of is a question about one matter.
        [.. Enum.GetValues<AccountPart>().Where(part => part is not (AccountPart.Brief or AccountPart.First))]);
}
