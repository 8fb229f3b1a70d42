namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads what the beginning of every line could be.</summary>
internal static class Signs
{
    /// <summary>Notes the heading or number that each line may begin with.</summary>
    internal static void Read(List<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            var text = line.HasLabel ? line.Block.Label.AsSpan() : line.Text;
            if (HeadingReader.TryRead(text, out var heading))
            {
                line.Heading = heading;
            }
            if (EnumeratorReader.TryRead(text, out var enumerator))
            {
                line.Enumerator = enumerator;
            }
        }
    }
}
