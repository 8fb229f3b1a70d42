namespace Travaux.Record.Drafts.Parsing;

/// <summary>Tells a line break that only fits words on a page from one that begins a paragraph.</summary>
internal static class LineBreaks
{
    private const int WidestPage = 150;

    /// <summary>Whether a line inside a block begins a paragraph of its own, as in files that hold one paragraph per line.</summary>
    internal static bool BeginsParagraph(List<SourceLine> lines, int at, ProvisionKind inside)
    {
        if (at == 0 || lines[at].OpensBlock)
        {
            return true;
        }
        var before = lines[at - 1];
        if (before.Length > WidestPage)
        {
            return !Wording.BeginsSmall(lines[at].Text) || Wording.EndsSentence(before.Text);
        }
        if (inside is ProvisionKind.Preamble or ProvisionKind.Recital && Wording.EndsItem(before.Text)
            && (Phrases.BeginsRecital(lines[at].Text) || Phrases.HasEnactingFormula(lines[at].Text)))
        {
            return !Wording.BeginsSmall(lines[at].Text);
        }
        return Wording.EndsSentence(before.Text) && !Wording.BeginsSmall(lines[at].Text) && IsShort(lines, at - 1);
    }

    // The next word would have fitted on the line: so the line ends where its paragraph does.
    private static bool IsShort(List<SourceLine> lines, int at)
    {
        var widest = 0;
        for (var near = Math.Max(0, at - 6); near < Math.Min(lines.Count, at + 7); near++)
        {
            widest = Math.Max(widest, lines[near].Indent + lines[near].Length);
        }
        var next = lines[at + 1].Text;
        var word = next.IndexOfAny(' ', '\t');
        return lines[at].Indent + lines[at].Length + (word < 0 ? next.Length : word) + 1 < widest * 0.85;
    }

    /// <summary>Whether the break before a line means something, though it begins no provision.</summary>
    internal static bool IsKept(List<SourceLine> lines, int at) =>
        Wording.EndsSentence(lines[at - 1].Text) && !Wording.BeginsSmall(lines[at].Text) && lines[at - 1].Length < 40;
}
