namespace Travaux.Documents.Pdf;

/// <summary>A page as it is printed.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal sealed record PrintedPage(int Number, float Width, float Height)
{
    /// <summary>What is printed on it, in no order that means anything.</summary>
    public required List<Piece> Pieces { get; init; }

    /// <summary>Whether most of its letters are of a script that is read from the right.</summary>
    public bool ReadsFromRight { get; init; }
}
