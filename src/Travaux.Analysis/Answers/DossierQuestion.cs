using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>One of the questions that every negotiation leaves behind: how it is put, and the whole answer to it.</summary>
public sealed class DossierQuestion
{
    private readonly Func<Dossier, Report> _tell;
    private readonly string _words;
    private readonly string _whileOpen;

    private DossierQuestion(string name, string words, Func<Dossier, Report> tell, string? whileOpen = null) =>
        (Name, _words, _whileOpen, _tell) = (name, words, whileOpen ?? words, tell);

    /// <summary>The questions, in the order in which they are asked.</summary>
    public static Sequence<DossierQuestion> All { get; } =
    [
        new("what-happened", "What happened?", WholeAccount),
        new("how-close", "How close were they?", dossier => HowClose.Tell(dossier), "How close are they?"),
        new("why-ended", "Why did it end so?", dossier => WhyEnded.Tell(dossier), "What stands in the way?"),
        new("what-would-it-oblige", "What would it oblige?", NotAnswered),
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
    public Report Tell(Dossier dossier) => _tell(dossier);

    /// <summary>The account in order with its timeline, and every part of it.</summary>
    private static Report WholeAccount(Dossier dossier) => WhatHappened.Tell(dossier, WhatHappenedQuery.Everything, [.. Enum.GetValues<AccountPart>()]);

    private static Report NotAnswered(Dossier dossier) => new Reporting(dossier).Report(
        "travaux.what-it-obliges/0",
        $"{Answered.Name(dossier)}: what would it oblige?",
        Answered.Scope(dossier),
        [
            new("not-answered", "Not answered yet")
            {
                Parts = [new Said("Travaux does not answer this question yet. What the record has on the provisions of the drafts, and on the guarantees in them, is listed under “Provisions” and “Guarantee profiles”; it is told there, not weighed.") { Manner = Manner.Unknown }],
            },
        ]);
}
