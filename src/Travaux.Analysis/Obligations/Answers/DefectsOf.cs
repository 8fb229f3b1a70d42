using Travaux.Analysis.Obligations.Defects;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>What is wrong with a text itself?</summary>
public static class DefectsOf
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-defects/1";

    /// <summary>The answer as a report.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument)
    {
        var space = CaseSpace.Of(instrument);
        var words = new CaseWords(instrument, space.Variables);
        var found = new DefectFinder(space).Find().ToList();
        return new()
        {
            Format = Format,
            Title = "What is wrong with the text?",
            Scope = [.. StatusWords.Of(instrument), "What its drafters may not have meant, over every text, reading and scenario; nothing is resolved here.", .. instrument.Uses.Count == 0 ? ["No other instrument is named with 'uses': whether the text conflicts with others (constitutions, alliances, the Charter) is not encoded here."] : Array.Empty<string>()],
            Sections =
            [
                Of<Defect.Conflict>("conflicts", "Cannot both be obeyed", found, conflict => Say(conflict, words), "No two rules conflict."),
                Of<Defect.Dead>("dead-rules", "Rules that never apply", found, Say, "Every rule applies to somebody in some case."),
                Of<Defect.NeverTriggered>("never-triggered", "Properties whose trigger never occurs", found, each => new Said($"“{each.Property.Name}”.") { Facts = [new("property", each.Property.Name)] }, ""),
                Of<Defect.NoDefault>("no-default", "Steps without which a duty never arises", found, step => Say(step, words), "No duty waits on what others do."),
                Of<Defect.NoRemedy>("no-remedy", "What follows a breach", found, _ => new Said("No rule hangs on a breach: what follows where a duty is not performed, the text leaves to general law (VCLT 60, and the law of state responsibility)."), "A rule says what follows a breach."),
                Of<Defect.AgainstItself>("against-itself", "Duties to help against oneself or toward oneself", found, each => Say(each, words), "Nobody is obliged to help against itself."),
                Of<Defect.NoEffect>("no-effect", "Brackets without effect", found, each => new Said($"{each.Bracket.Name} ({string.Join(" | ", each.Bracket.Labels)}): whichever is taken, nobody must, must not or may do anything else.") { Facts = [new("bracket", each.Bracket.Name)] }, ""),
                Of<Defect.Orphan>("orphans", "Declared, and never spoken of", found, each => new Said($"The {each.Sort} “{each.Name}”: no rule, term or property speaks of it.") { Facts = [new("sort", each.Sort), new("name", each.Name)] }, "All that is declared is used."),
            ],
        };
    }

    private static Section Of<T>(string anchor, string title, List<Defect> found, Func<T, Said> say, string otherwise)
        where T : Defect
    {
        var said = found.OfType<T>().Select(say).ToList();
        return new(anchor, title) { Parts = said.Count > 0 || otherwise.Length == 0 ? [.. said] : [new Said(otherwise)] };
    }

    private static Said Say(Defect.Conflict conflict, CaseWords words) => new(
        $"{(conflict.Bearers.Count > 0 ? $"{words.Who(conflict.Bearers)}: " : "")}{CaseWords.Head(conflict.One)}, while {CaseWords.Head(conflict.Other)}. Both apply, for instance, when {words.Of(conflict.When)}. The text does not say which of them prevails: say it with 'prevails over', if it is known.")
    {
        Facts = [new("one", conflict.One.Cite ?? ""), new("other", conflict.Other.Cite ?? ""), .. conflict.Bearers.Select(state => new Fact("bearer", state))],
    };

    private static Said Say(Defect.Dead dead) => new($"{CaseWords.Head(dead.Rule)}: {dead.Cause switch
    {
        DeathCause.Overridden => "wherever it would apply, another provision prevails",
        DeathCause.LetOff => "wherever it applies, another rule lets its bearer off",
        _ => "its conditions never hold together, or it speaks to nobody",
    }}.")
    {
        Facts = [new("provision", dead.Rule.Cite ?? ""), new("cause", dead.Cause.ToString())],
    };

    private static Said Say(Defect.NoDefault step, CaseWords words) => new(
        $"{words.Only(step.With)}{CaseWords.Head(step.Rule)}, and no other {step.Group} {step.Predicate}: then the duty never arises, and no rule says what follows.")
    {
        Facts = [new("provision", step.Rule.Cite ?? ""), new("group", step.Group), new("step", step.Predicate)],
    };

    private static Said Say(Defect.AgainstItself against, CaseWords words) => new(
        $"{words.Only(against.With)}{CaseWords.Head(against.Rule)}: {(against.Bearers.Count == 1 ? $"{against.Bearers[0]} too, while {against.Question} is {against.Bearers[0]}" : $"{CaseWords.Listed([.. against.Bearers])} too, each while {against.Question} is that state")}.")
    {
        Facts = [new("provision", against.Rule.Cite ?? ""), new("question", against.Question), .. against.Bearers.Select(state => new Fact("bearer", state))],
    };
}
