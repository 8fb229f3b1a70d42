using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Says what provisions are about, each at its first mention: <c> (Surveys)</c> after <c>Article 28(2)</c>.</summary>
/// <remarks>
/// <para>The heading of the provision itself, else of the article or annex around it. A heading that changed is a change, and is shown as one.</para>
/// </remarks>
internal sealed class Subjects(ComparedPlaces places)
{
    private const int Longest = 90;
    private readonly HashSet<ProvisionId> _mentioned = [];

    /// <summary>What a row is about, with a blank and brackets; empty where it is not known, was said already or is in its name.</summary>
    public string Of(RedlineRow row)
    {
        if (places.Headed(row) is not { } headed || !_mentioned.Add(headed.Id) || places.Name(row).Contains(headed.Heading, StringComparison.Ordinal))
        {
            return "";
        }
        return $" ({Short(headed.Heading)})";
    }

    /// <summary>Takes a row's heading as mentioned: it was shown in full.</summary>
    public void Said(RedlineRow row)
    {
        if ((row.Newer ?? row.Older[0]) is { Heading.Length: > 0 } headed)
        {
            _mentioned.Add(headed.Id);
        }
    }

    private static string Short(string heading)
    {
        var words = string.Join(' ', Wording.Split(heading)).TrimEnd('.', ':');
        if (words.Length <= Longest)
        {
            return words;
        }
        var end = words.LastIndexOf(' ', Longest - 1);
        return words[..(end > Longest / 2 ? end : Longest - 1)] + "…";
    }
}
