using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Travaux.Store.Corrections;
using Travaux.Web.Pages;

namespace Travaux.Web;

/// <summary>The pages for what is not there and what went wrong.</summary>
internal static class ProblemPages
{
    /// <summary>Shows a page of ours for every error.</summary>
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(errors => errors.Run(context =>
            (context.Features.Get<IExceptionHandlerFeature>()?.Error is CorrectionsFileException refused
                ? Page(Wording.CorrectionsRefused, $"{refused.File}: {refused.Reason} {refused.Advice}", StatusCodes.Status500InternalServerError)
                : Failed()).ExecuteAsync(context)));
        app.UseStatusCodePages(async context =>
        {
            var request = context.HttpContext;
            var page = request.Response.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Page(Wording.FarTooLarge, Wording.TooLargeAdvice, StatusCodes.Status413PayloadTooLarge)
                : Page(Wording.NotUnderstood, Wording.StartAgain, request.Response.StatusCode);
            await page.ExecuteAsync(request);
        });
    }

    /// <summary>Nothing has this address.</summary>
    public static RazorComponentResult<ProblemPage> NotFound() =>
        Page(Wording.NotFound, Wording.StartAgain, StatusCodes.Status404NotFound);

    /// <summary>The drafts of a comparison are no longer held.</summary>
    public static RazorComponentResult<ProblemPage> Gone() =>
        Page(Wording.Gone, Wording.GoneAdvice, StatusCodes.Status410Gone);

    /// <summary>A form was sent that the server did not hand out, or handed out before it was started anew.</summary>
    public static RazorComponentResult<ProblemPage> FormTooOld() =>
        Page(Wording.FormTooOld, Wording.FormTooOldAdvice, StatusCodes.Status400BadRequest);

    /// <summary>A dossier, or a page of one, that is not there.</summary>
    public static RazorComponentResult<ProblemPage> Missing(string what, string advice, string back, string backTo) =>
        new(new { What = what, Advice = advice, Back = back, BackTo = backTo }) { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>Something was asked of a dossier that it can not be asked.</summary>
    public static RazorComponentResult<ProblemPage> Misasked(string what, string back, string backTo) =>
        new(new { What = Wording.Misasked, Advice = what, Back = back, BackTo = backTo }) { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>A dossier that can not be read, with everything that is wrong with it.</summary>
    public static RazorComponentResult<ProblemPage> Unreadable(string what, IReadOnlyList<string> lines) =>
        new(new { What = what, Advice = Wording.DossierAdvice, Lines = lines, Back = "/", BackTo = Wording.Home }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static RazorComponentResult<ProblemPage> Failed() =>
        Page(Wording.Failed, Wording.FailedAdvice, StatusCodes.Status500InternalServerError);

    private static RazorComponentResult<ProblemPage> Page(string what, string advice, int status) =>
        new(new { What = what, Advice = advice }) { StatusCode = status };
}
