namespace Travaux.Cli.Drawing;

/// <summary>What a stretch of drawn text is, and so how it looks.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Quiet,
    Warning,
    Deleted,
    Inserted,
}

/// <summary>A stretch of text in one ink.</summary>
internal readonly record struct Stroke(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Stroke(string text) => new(text);
}

/// <summary>How the terminal, or the file behind a pipe, wants its text.</summary>
/// <param name="Width">Columns of a line; 0 for lines as long as they come.</param>
/// <param name="Colour">Whether inks are colours; else deleted and inserted words stand in marks.</param>
internal sealed record Look(int Width, bool Colour);
