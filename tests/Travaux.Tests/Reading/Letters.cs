using System.Text;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

/// <summary>The letters and digits of a text, in order: what no reader may lose, add or move.</summary>
public static class Letters
{
    public static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
            {
                letters.Append(sign);
            }
        }
        return letters.ToString();
    }

    public static string Of(Document document) =>
        string.Concat(document.Blocks.Select(block => Of(block.Label) + Of(block.Text)));

    /// <summary>Fails with the words around the first difference, not with two books.</summary>
    public static void AssertSame(string expected, string actual, string file)
    {
        if (expected == actual)
        {
            return;
        }
        var at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at])
        {
            at++;
        }
        Assert.Fail($"{file}, letter {at} of {expected.Length}: expected …{Around(expected, at)}…, read …{Around(actual, at)}…");
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - 40);
        return text.Substring(start, Math.Min(text.Length - start, 100));
    }
}
