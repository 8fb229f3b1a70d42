using System.Globalization;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws what was compared, and what became of it in numbers.</summary>
internal static class ComparisonHeader
{
    /// <summary>Both files, then the counts.</summary>
    public static void Draw(Canvas canvas, Redline redline)
    {
        canvas.Line(0, "older: ", Describe(redline.Older));
        canvas.Line(0, "newer: ", Describe(redline.Newer));
        canvas.Gap();
        canvas.Line(0, Relations(redline));
        canvas.Line(0, Changes(redline));
        Key(canvas, redline);
        if (redline.Older.Language != redline.Newer.Language && redline.Older.Language != "und" && redline.Newer.Language != "und")
        {
            canvas.Line(0, new Stroke("The drafts are in different languages: compare two copies in one language.", Ink.Warning));
        }
    }

    /// <summary>What marks and words mean that do not explain themselves.</summary>
    private static void Key(Canvas canvas, Redline redline)
    {
        if (redline.Rows.All(row => row.Relation == Relation.Same && row.Changes.Count == 0))
        {
            return;
        }
        const string quiet = "; probable, doubtful: how sure it is which provisions are one; perhaps: a counterpart that was not taken;"
            + " standing: whether words are agreed (brackets)";
        canvas.Line(0, new("Key: ", Ink.Quiet), new("deleted", Ink.Deleted), new(" ", Ink.Quiet), new("inserted", Ink.Inserted), new(quiet, Ink.Quiet));
    }

    /// <summary>A file in one line: name, format, language, size.</summary>
    public static string Describe(Copy copy)
    {
        var articles = copy.All().Count(provision => provision.Kind == ProvisionKind.Article);
        string[] parts =
        [
            copy.Document.Format,
            copy.Document.Encoding is "" or "UTF-8" ? "" : copy.Document.Encoding,
            Language(copy.Language),
            articles > 0 ? Wording.Count(articles, "article") : "",
            Wording.Count(copy.Provisions.Sum(Wording.Words), "word"),
        ];
        return $"{copy.Document.File} ({string.Join(", ", parts.Where(part => part.Length > 0))})";
    }

    /// <summary>How many provisions there are, by what became of them.</summary>
    public static string Relations(Redline redline)
    {
        var counts = redline.Rows.CountBy(row => row.Relation).ToDictionary();
        var told = Enum.GetValues<Relation>()
            .Where(relation => counts.GetValueOrDefault(relation) > 0)
            .Select(relation => string.Create(CultureInfo.InvariantCulture, $"{counts[relation]:N0} {Wording.Of(relation)}"));
        var renumbered = redline.Rows.Count(row => row.Renumbered);
        return $"{Wording.Count(redline.Rows.Count, "provision")}: {string.Join(", ", told)}"
            + (renumbered > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {renumbered:N0} renumbered") : "");
    }

    /// <summary>How many changes there are, and how many of them touch the substance.</summary>
    public static string Changes(Redline redline)
    {
        var editorial = redline.Rows.Sum(row => row.Changes.Count(change => change.IsEditorial));
        var substantive = redline.Rows.Sum(row => row.Changes.Count) - editorial;
        var leftBehind = LeftBehind(redline);
        return substantive + editorial > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Wording.Count(substantive + editorial, "change")}: {substantive:N0} substantive, {editorial:N0} editorial")
                + (leftBehind.Length > 0 ? $"; {leftBehind}" : "")
            : leftBehind.Length > 0 ? $"No word changed, but {leftBehind}." : "No word changed.";
    }

    /// <summary>How many references stand unchanged while what they named is elsewhere; empty for none.</summary>
    private static string LeftBehind(Redline redline)
    {
        var cases = redline.Findings.Where(finding => finding.Kind == ChangeKind.CrossReference && finding.Older == finding.Newer).Sum(finding => finding.Cases);
        return cases == 0 ? "" : $"{Wording.Count(cases, "reference")} left behind";
    }

    /// <summary>A language by its English name; by its code where the system has no name for it.</summary>
    private static string Language(string tag)
    {
        if (tag is "und" or "")
        {
            return "language unknown";
        }
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
