using System.Text;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison;

/// <summary>A redline in one line of text, as <c>wdiff</c> prints it: <c>[-struck-]</c>, <c>{+put in+}</c>.</summary>
internal static class PrintedRedline
{
    public static string Of(IEnumerable<Edit> edits)
    {
        var text = new StringBuilder();
        foreach (var edit in edits)
        {
            var words = edit.Text.TrimEnd();
            var space = edit.Text[words.Length..];
            text.Append(edit.Kind switch
            {
                EditKind.Delete => $"[-{words}-]{space}",
                EditKind.Insert => $"{{+{words}+}}{space}",
                _ => edit.Text,
            });
        }
        return text.ToString();
    }
}
