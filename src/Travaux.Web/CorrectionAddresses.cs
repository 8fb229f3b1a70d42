using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Travaux.Record.Drafts;
using Travaux.Web.Pages;

namespace Travaux.Web;

/// <summary>The addresses where a reader says which provisions are one and which are not.</summary>
internal static class CorrectionAddresses
{
    /// <summary>Answers <c>POST /compare/OLDER-NEWER/corrections</c> and the choice of a counterpart, <c>…/same-as</c>.</summary>
    public static void MapCorrections(this WebApplication app)
    {
        app.MapPost("/compare/{pair}/corrections", CorrectAsync);
        app.MapGet("/compare/{pair}/same-as", Choose);
    }

    private static async Task<IResult> CorrectAsync(
        DraftPair pair, HttpContext context, IAntiforgery antiforgery, Comparisons comparisons, HeldCorrections corrections)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return ProblemPages.FormTooOld();
        }
        if (!comparisons.TryCompare(pair, out var comparison))
        {
            return ProblemPages.Gone();
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = pair.Page + Choices.Write(Choices.Read(context.Request.Query));
        corrections.Undo(form["undo"].ToString());
        foreach (var (field, kind) in ((string, CorrectionKind)[])[("together", CorrectionKind.One), ("apart", CorrectionKind.Different)])
        {
            if (Find(comparison.Redline, form[field].ToString()) is { } two)
            {
                corrections.Add(Correction.Of(kind, two.Older, two.Newer));
                back += "#" + Uri.EscapeDataString($"p-{two.Newer.Id}");
            }
        }
        return new SeeOther(back);
    }

    /// <summary>The two provisions that a field names: the older id, a blank, the newer id.</summary>
    private static (Provision Older, Provision Newer)? Find(Redline redline, string field)
    {
        var ids = field.Split(' ');
        if (ids.Length != 2)
        {
            return null;
        }
        var older = redline.Older.All().FirstOrDefault(provision => provision.Id.Value == ids[0]);
        var newer = redline.Newer.All().FirstOrDefault(provision => provision.Id.Value == ids[1]);
        return older is null || newer is null ? null : (older, newer);
    }

    private static IResult Choose(DraftPair pair, string? older, string? newer, string? q, Comparisons comparisons)
    {
        if (!comparisons.TryCompare(pair, out var comparison))
        {
            return ProblemPages.Gone();
        }
        return Counterparts.Find(comparison.Redline, older ?? newer ?? "", older is not null, q ?? "") is { } found
            ? new RazorComponentResult<CounterpartPage>(new { Pair = pair, Found = found, Search = q ?? "" })
            : ProblemPages.NotFound();
    }
}
