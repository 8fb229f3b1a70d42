using System.Globalization;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>How a redline is written as a Word file.</summary>
public sealed record WordRedlineOptions
{
    /// <summary>Who made the changes, as Word shows it. The default is <c>Travaux</c>.</summary>
    public string Author { get; init; } = "Travaux";

    /// <summary>When the changes were made. Nothing here reads a clock: the face says.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What stands in front of the redline and goes when its changes are accepted, and when they are rejected; <see langword="null"/> for nothing.</summary>
    public Cover? Cover { get; init; }

    /// <summary>How much of the two drafts is taken in when they are opened again.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>The moment as Word writes it, in coordinated universal time.</summary>
    internal string DateText => Text(Date);

    /// <summary>A moment as Word writes it, in coordinated universal time.</summary>
    internal static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
