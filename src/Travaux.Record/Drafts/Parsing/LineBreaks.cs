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
        return inside is ProvisionKind.Preamble or ProvisionKind.Recital
            && Wording.EndsItem(before.Text) && Phrases.BeginsRecital(lines[at].Text) && !Wording.BeginsSmall(lines[at].Text);
    }

    /// <summary>Whether the break before a line means something, though it begins no provision.</summary>
    internal static bool IsKept(List<SourceLine> lines, int at) =>
        Wording.EndsSentence(lines[at - 1].Text) && !Wording.BeginsSmall(lines[at].Text) && lines[at - 1].Length < 40;
}
