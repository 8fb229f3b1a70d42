using Travaux.Record.Dossiers;

namespace Travaux.Analysis.Answers;

/// <summary>What every report on a dossier says of itself.</summary>
internal static class Answered
{
    /// <summary>For whom it is, where not for the custodians.</summary>
    public static IEnumerable<string> Scope(Dossier dossier) => dossier.Audience.Length > 0 ? [$"For the audience “{dossier.Audience}”."] : [];

    /// <summary>What the record rests on, as its editors say it; so that "the authors" of an answer are named at its top.</summary>
    public static IEnumerable<string> Rests(Dossier dossier) => dossier.Head.Reliance.Length > 0 ? [$"What it rests on: {Telling.Sentence(dossier.Head.Reliance)}"] : [];

    /// <summary>What the dossier is called in a title.</summary>
    public static string Name(Dossier dossier) => dossier.Head.ShortTitle.Length > 0 ? dossier.Head.ShortTitle : dossier.Head.Title;
}
