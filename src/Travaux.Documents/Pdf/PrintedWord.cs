namespace Travaux.Documents.Pdf;

/// <summary>A word as it is printed: its letters and where they stand.</summary>
/// <param name="Text">Its letters, never empty.</param>
/// <param name="Box">Where it stands; the height is that of its font.</param>
internal readonly record struct PrintedWord(string Text, Box Box)
{
    /// <summary>What it is where it is no text (a reference to a note, letters that can't be read); empty for text.</summary>
    public string Thing { get; init; } = "";
}
