using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Travaux.Analysis.Comparison.Blocks;
using Travaux.Documents.Html;
using Travaux.Documents.Json;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record.Drafts;
using Travaux.Web.Pages;

namespace Travaux.Web;

/// <summary>The addresses of one comparison.</summary>
internal static class ComparisonAddresses
{
    /// <summary>Answers <c>/compare/OLDER-NEWER</c> and the files to keep below it.</summary>
    public static void MapComparison(this WebApplication app)
    {
        app.MapGet("/compare/{pair}", Show);
        app.MapGet("/compare/{pair}/redline.html", Download);
        app.MapGet("/compare/{pair}/redline.json", DownloadJson);
        app.MapGet("/compare/{pair}/redline.docx", DownloadWord);
    }

    private static IResult Show(DraftPair pair, HttpRequest request, Comparisons comparisons) =>
        comparisons.TryCompare(pair, out var comparison)
            ? new RazorComponentResult<ComparisonPage>(new { Comparison = comparison, Choice = Choices.Read(request.Query) })
            : ProblemPages.Gone();

    private static IResult Download(DraftPair pair, HttpRequest request, Comparisons comparisons)
    {
        if (!comparisons.TryCompare(pair, out var comparison))
        {
            return ProblemPages.Gone();
        }
        var page = new StringBuilder();
        using var output = new StringWriter(page) { NewLine = "\n" };
        RedlineHtml.Write(comparison.Redline, output, Choices.Read(request.Query) with { Remarks = comparison.Remarks });
        return File(comparison, Encoding.UTF8.GetBytes(page.ToString()), "text/html; charset=utf-8", "html");
    }

    /// <summary>The comparison as <c>docs/json.md</c> has it.</summary>
    /// <remarks><para>Without the corrections that it does not use: they hold words of other drafts.</para></remarks>
    private static IResult DownloadJson(DraftPair pair, Comparisons comparisons)
    {
        if (!comparisons.TryCompare(pair, out var comparison))
        {
            return ProblemPages.Gone();
        }
        using var json = new MemoryStream();
        ComparisonJson.Write(comparison.Redline with { Unused = [] }, json);
        return File(comparison, json.ToArray(), "application/json", "json");
    }

    /// <summary>The comparison as a Word file with tracked changes: accepting them gives the newer draft, rejecting them the older.</summary>
    private static IResult DownloadWord(DraftPair pair, Comparisons comparisons, TimeProvider clock)
    {
        if (!comparisons.TryCompare(pair, out var comparison))
        {
            return ProblemPages.Gone();
        }
        var redline = comparison.Redline with
        {
            Older = comparison.OlderOriginal is null ? TypedCopy.Of(comparison.Redline.Older) : comparison.Redline.Older,
            Newer = comparison.NewerOriginal is null ? TypedCopy.Of(comparison.Redline.Newer) : comparison.Redline.Newer,
        };
        using var file = new MemoryStream();
        WordRedline.Write(
            BlockComparer.Compare(redline), comparison.OlderOriginal, comparison.NewerOriginal, new() { Date = clock.GetUtcNow() }, file);
        return File(comparison, file.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    }

    private static FileContentHttpResult File(Comparison comparison, byte[] content, string type, string ending)
    {
        var older = Path.GetFileNameWithoutExtension(comparison.Redline.Older.Document.File);
        var newer = Path.GetFileNameWithoutExtension(comparison.Redline.Newer.Document.File);
        return TypedResults.File(content, type, $"{older} to {newer}.{ending}");
    }
}
