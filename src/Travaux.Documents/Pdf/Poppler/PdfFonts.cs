using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Travaux.Documents.Pdf.Poppler;

/// <summary>Asks <c>pdffonts</c> which pages are set in fonts that number their shapes and have no Unicode map.</summary>
internal static partial class PdfFonts
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>Stretches of pages with such fonts, and their names; one stretch may be longer than it needs to be where time was short.</summary>
    public static List<(int First, int Last, string Fonts)> Unmapped(string file, string path, int pages, PopplerLimits limits)
    {
        var found = new List<(int First, int Last, string Fonts)>();
        var started = Stopwatch.GetTimestamp();
        var open = new Stack<(int First, int Last)>([(1, pages)]);
        while (open.TryPop(out var stretch))
        {
            var fonts = Names(file, path, stretch.First, stretch.Last, limits);
            if (fonts.Length == 0)
            {
                continue;
            }
            if (stretch.First == stretch.Last || Stopwatch.GetElapsedTime(started) > Longest)
            {
                found.Add((stretch.First, stretch.Last, fonts));
                continue;
            }
            var middle = (stretch.First + stretch.Last) / 2;
            open.Push((middle + 1, stretch.Last));
            open.Push((stretch.First, middle));
        }
        return found;
    }

    /// <summary>The names of the fonts of some pages that have no map, each once; empty where all have one.</summary>
    private static string Names(string file, string path, int first, int last, PopplerLimits limits)
    {
        try
        {
            string[] arguments = ["-f", first.ToString(CultureInfo.InvariantCulture), "-l", last.ToString(CultureInfo.InvariantCulture), path];
            var answer = PopplerTool.Ask(file, "pdffonts", arguments, limits, stream => new StreamReader(stream, Encoding.UTF8).ReadToEnd());
            return NamesIn(answer.Value ?? "");
        }
        catch (UnreadableDocumentException)
        {
            // The text is there: that nothing is known of its fonts is no reason to refuse it.
            return "";
        }
    }

    /// <summary>The names in an answer of <c>pdffonts</c>.</summary>
    public static string NamesIn(string answer) => string.Join(", ", answer.Split('\n')
        .Select(line => Unreadable().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value.Trim()).Distinct());

    // A font of numbered shapes ("CID") in the order of the file itself ("Identity"), embedded or not, without map ("uni").
    [GeneratedRegex(@"^(?:[A-Z]{6}\+)?(?<name>.{1,200}?) +CID (?:TrueType|Type 0C?)(?: \(OT\))? +Identity-[HV] +(?:yes|no) +(?:yes|no) +no ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Unreadable();
}
