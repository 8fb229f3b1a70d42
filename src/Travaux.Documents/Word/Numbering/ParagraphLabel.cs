namespace Travaux.Documents.Word.Numbering;

/// <summary>What stands between a computed number and the words of its paragraph.</summary>
internal enum LabelSuffix
{
    /// <summary>A tab.</summary>
    Tab,

    /// <summary>A space.</summary>
    Space,

    /// <summary>Nothing.</summary>
    Nothing,
}

/// <summary>The number of a paragraph as Word prints it: computed, never in the file.</summary>
/// <param name="Text">As printed (<c>1.</c>, <c>(a)</c>, <c>Article 5</c>, <c>•</c>); empty where the level prints nothing or hides its number.</param>
/// <param name="Level">Depth in its list, 0 to 8.</param>
/// <param name="Suffix">What stands before the words.</param>
internal sealed record ParagraphLabel(string Text, int Level, LabelSuffix Suffix)
{
    /// <summary>Whether it is a sign that is the same for every paragraph of the level: it tells no order, and is no word.</summary>
    public bool IsBullet { get; init; }
}
