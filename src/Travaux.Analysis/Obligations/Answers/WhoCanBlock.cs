using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Power;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Who can keep from happening what a property wants, and who can bring it about?</summary>
public static class WhoCanBlock
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-who-can-block/1";

    /// <summary>The answer as a report.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="properties">Which of its properties; all of them where empty.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument, Sequence<Statement.Property> properties = default)
    {
        var space = CaseSpace.Of(instrument);
        var asked = (properties.Count > 0 ? properties : [.. instrument.Of<Statement.Property>()]).Select(property => Blocking.Of(space, property)).ToList();
        return new()
        {
            Format = Format,
            Title = "Who can block it, and who can bring it about?",
            Scope = [.. StatusWords.Of(instrument), "A coalition chooses first, knowing nothing of what all others and circumstances will be; within the trigger, everything else may happen."],
            Sections = [.. new BlockingReport(space).Sections(asked)],
        };
    }
}
