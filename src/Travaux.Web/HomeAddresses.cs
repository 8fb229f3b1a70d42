using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Travaux.Documents;
using Travaux.Web.Pages;

namespace Travaux.Web;

/// <summary>The first page, and the two ways from it to a comparison: files dropped, examples chosen.</summary>
internal static class HomeAddresses
{
    /// <summary>Answers <c>/</c>, <c>POST /compare</c> and <c>/examples/compare</c>.</summary>
    public static void MapHome(this WebApplication app)
    {
        app.MapGet("/", () => Home([]));
        app.MapPost("/compare", CompareFilesAsync);
        app.MapGet("/examples/compare", CompareExamples);
    }

    private static async Task<IResult> CompareFilesAsync(HttpContext context, IAntiforgery antiforgery, HeldDrafts drafts)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Home([new(Wording.FormTooOld, Wording.FormTooOldAdvice, "")], StatusCodes.Status400BadRequest);
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problems = new List<Problem>();
        var older = await TakeAsync(form.Files["older"], Wording.OlderDraft, problems, context.RequestAborted);
        var newer = await TakeAsync(form.Files["newer"], Wording.NewerDraft, problems, context.RequestAborted);
        if (older is null || newer is null)
        {
            return Home(problems, StatusCodes.Status422UnprocessableEntity);
        }
        drafts.Keep(older);
        drafts.Keep(newer);
        return SeeOther(new DraftPair(older.Address, newer.Address));
    }

    private static IResult CompareExamples(string? older, string? newer, ExampleDrafts examples, HeldDrafts drafts)
    {
        if (examples.ByName(older ?? "") is not { } first || examples.ByName(newer ?? "") is not { } second)
        {
            return Home([new(Wording.ChooseTwo, Wording.ChooseTwoAdvice, "")], StatusCodes.Status422UnprocessableEntity);
        }
        drafts.Keep(first);
        drafts.Keep(second);
        return SeeOther(new DraftPair(first.Address, second.Address));
    }

    /// <summary>Reads an uploaded file, or says why not.</summary>
    private static async Task<HeldDraft?> TakeAsync(
        IFormFile? file, string side, List<Problem> problems, CancellationToken cancellation)
    {
        if (file is null || file.FileName.Length == 0)
        {
            problems.Add(new(Wording.NoFile, Wording.NoFileAdvice, side));
            return null;
        }
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (file.Length > HeldDrafts.LargestFile)
        {
            var sizes = Site.Fill(Wording.TooLarge, Site.Number(file.Length), Site.Number(HeldDrafts.LargestFile));
            problems.Add(new($"{name}: {sizes}", Wording.TooLargeAdvice, side));
            return null;
        }
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellation);
        try
        {
            return HeldDraft.Read(name, content);
        }
        catch (UnreadableDocumentException refusal)
        {
            problems.Add(new($"{refusal.File}: {refusal.Reason}.", refusal.Advice, side));
            return null;
        }
    }

    private static RazorComponentResult<HomePage> Home(IReadOnlyList<Problem> problems, int status = StatusCodes.Status200OK) =>
        new(new { Problems = problems }) { StatusCode = status };

    /// <summary>Leads to a comparison with <c>303 See Other</c>, so that going back does not send the files again.</summary>
    private static SeeOther SeeOther(DraftPair pair) => new SeeOther(pair.Page);
}

/// <summary>Something that a reader of the page has to put right.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Side">Which of the two drafts it is about; empty for neither.</param>
public sealed record Problem(string What, string Advice, string Side);
