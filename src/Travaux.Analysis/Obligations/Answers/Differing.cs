using Travaux.Analysis.Obligations.Effects;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>What changes from one text to another, by effect?</summary>
public static class Differing
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-diff/1";

    /// <summary>The answer as a report.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="new">The new text.</param>
    /// <param name="given">Only scenarios in which this holds; nothing for all.</param>
    /// <param name="settled">How brackets were settled for each text, in words; empty for not.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument old, Instrument @new, Condition? given = null, (string Old, string New) settled = default)
    {
        var diff = EffectDiff.Of(old, @new, given);
        var words = new CaseWords(@new, Grounding.Variables.Of(old, @new), diff.Variables);
        return new()
        {
            Format = Format,
            Title = "What changes by effect?",
            Scope =
            [
                .. StatusWords.Of(old).Select((line, at) => at == 0 ? $"Old text: {line}" : line),
                .. string.IsNullOrEmpty(settled.Old) ? Array.Empty<string>() : [$"In it: {settled.Old}."],
                .. StatusWords.Of(@new).Select((line, at) => at == 0 ? $"New text: {line}" : line),
                .. string.IsNullOrEmpty(settled.New) ? Array.Empty<string>() : [$"In it: {settled.New}."],
                given is null ? "In every scenario; every state is taken as bound." : $"In scenarios in which {words.Say(given)}; every state is taken as bound.",
            ],
            Sections = [.. new DiffReport(old, @new, diff).Sections()],
        };
    }
}
