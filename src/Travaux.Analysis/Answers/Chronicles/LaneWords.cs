using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What a lane is called where an entry is told.</summary>
internal static class LaneWords
{
    /// <summary>The lane in a word or two. What civilians suffered stands in the lane of the war too, and is no battlefield.</summary>
    public static string Of(Lane lane) => lane == Lane.Battlefield ? "war" : Words.For(lane).Replace('-', ' ');
}
