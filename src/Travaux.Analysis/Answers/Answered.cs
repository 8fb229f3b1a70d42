using Travaux.Record.Dossiers;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>What every report on a dossier says of itself.</summary>
internal static class Answered
{
    /// <summary>For whom it is, where not for the custodians, and as known on which day, where not now.</summary>
    public static IEnumerable<string> Scope(Dossier dossier) =>
    [
        .. dossier.Audience.Length > 0 ? [$"For the audience “{dossier.Audience}”."] : Array.Empty<string>(),
        .. dossier.KnownOn is { } day ? [$"As it could be known on {DateWords.English(EdtfDate.OfDay(day))}: only what those sources of the record tell that were public by then, in the words, and with the marks of what is contested or inferred, in which the record has it, also where it was read later than that day."] : Array.Empty<string>(),
    ];

    /// <summary>What the record rests on, as its editors say it; so that "the authors" of an answer are named at its top.</summary>
    public static IEnumerable<string> Rests(Dossier dossier) => dossier.Head.Reliance.Length > 0 ? [$"{(dossier.KnownOn is null ? "What it rests on" : "What the record of today rests on")}: {Telling.Sentence(dossier.Head.Reliance)}"] : [];

    /// <summary>What the dossier is called in a title.</summary>
    public static string Name(Dossier dossier) => dossier.Head.ShortTitle.Length > 0 ? dossier.Head.ShortTitle : dossier.Head.Title;
}
