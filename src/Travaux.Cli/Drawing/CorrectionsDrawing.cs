using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws corrections as a numbered list.</summary>
internal static class CorrectionsDrawing
{
    private const int FewWords = 12;

    /// <summary>Draws the list, with what is not in the drafts at hand marked.</summary>
    public static void Draw(Canvas canvas, Sequence<Correction> corrections, Sequence<Correction> unused)
    {
        if (corrections.Count == 0)
        {
            canvas.Line(0, "There are no corrections.");
        }
        var kept = unused.ToHashSet();
        foreach (var (at, correction) in corrections.Index())
        {
            var said = string.Join(", ", new[] { correction.By, correction.On, kept.Contains(correction) ? "not in these drafts" : "" }.Where(part => part.Length > 0));
            canvas.Line(0,
            [
                new($"{at + 1}. ", Ink.Strong), Sentence(correction), said.Length > 0 ? new Stroke($" ({said})", Ink.Quiet) : "",
            ]);
        }
    }

    /// <summary>A correction as a sentence: <c>art-5 "The ferry …" and art-7 "A ferry …" are one.</c></summary>
    public static string Sentence(Correction correction) =>
        $"{Side(correction.OlderId, correction.Older)} and {Side(correction.NewerId, correction.Newer)} {(correction.Kind == CorrectionKind.One ? "are one" : "are not one")}.";

    private static string Side(ProvisionId id, string words) => $"{(id == default ? "" : $"{id} ")}“{Wording.Clipped(words, FewWords)}”";
}
