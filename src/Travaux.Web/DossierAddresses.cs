using Microsoft.AspNetCore.Http.HttpResults;
using Travaux.Analysis.Answers;
using Travaux.Analysis.Search;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Web.Pages;

namespace Travaux.Web;

/// <summary>The addresses of a dossier: its questions, the lists of what it holds, a page for each item.</summary>
internal static class DossierAddresses
{
    /// <summary>Answers <c>/dossiers/NAME</c> and what lies below it.</summary>
    public static void MapDossiers(this WebApplication app)
    {
        app.MapGet("/dossiers/{name}", (string name, HttpRequest request, Dossiers dossiers) =>
            Open(name, request, dossiers, view => Page(view, "", Overview.Tell(view.Seen), request)));
        app.MapGet("/dossiers/{name}/items/{**id}", (string name, string id, HttpRequest request, Dossiers dossiers) =>
            Open(name, request, dossiers, view => AboutItem.Tell(view.Seen, id) is { } report
                ? Page(view, ItemKind.Of(view.Seen[id]!).Collection, report, request)
                : ProblemPages.Missing(Site.Fill(Wording.NoItem, id), Wording.NoItemAdvice, view.Page(""), view.Title)));
        app.MapGet("/dossiers/{name}/{page}", (string name, string page, HttpRequest request, Dossiers dossiers) =>
            Open(name, request, dossiers, view => Named(view, page, request, dossiers)));
    }

    private static IResult Named(DossierView view, string page, HttpRequest request, Dossiers dossiers) => page switch
    {
        "what-happened" => Account(view, request),
        "how-close" => Closeness(view, request),
        "find" => Find(view, request),
        _ when DossierQuestion.Find(page) is { } question => Asked(view, question, request, dossiers),
        _ when ItemKind.OfCollection(page) is { IsSingle: false } kind => Page(view, page, ItemsOfKind.Tell(view.Seen, kind), request),
        _ => ProblemPages.Missing(Wording.NotFound, Wording.NoPageAdvice, view.Page(""), view.Title),
    };

    private static IResult Asked(DossierView view, DossierQuestion question, HttpRequest request, Dossiers dossiers)
    {
        try
        {
            return Page(view, question.Name, question.Tell(view.Seen, dossiers.Obligations(view.Name)), request);
        }
        catch (DossierException exception)
        {
            return ProblemPages.Unreadable(Site.Fill(Wording.DossierUnreadable, view.Name), [$"{exception.File}: {exception.Sentence}"]);
        }
    }

    private static IResult Account(DossierView view, HttpRequest request) => AccountQuery.Read(request.Query, view.Seen, out var problem) is { } asked
        ? Page(view, "what-happened", WhatHappened.Tell(view.Seen, asked.Query, asked.Part), request)
        : ProblemPages.Misasked(problem, view.Page("what-happened"), view.Title);

    private static IResult Closeness(DossierView view, HttpRequest request)
    {
        var on = request.Query["on"].ToString().Trim();
        var day = DossierState.LastDay(on);
        if (on.Length > 0 && day is null)
        {
            return ProblemPages.Misasked(Site.Fill(Wording.NoDate, on), view.Page("how-close"), view.Title);
        }
        var issue = request.Query["issue"].ToString().Trim();
        if (issue.Length > 0 && view.Seen.Find<Issue>(issue) is null)
        {
            return ProblemPages.Misasked(Site.Fill(Wording.UnknownName, "issue", issue, ""), view.Page("how-close"), view.Title);
        }
        return Page(view, "how-close", HowClose.Tell(view.Seen, new() { Day = day, Issue = issue }), request);
    }

    private static RazorComponentResult<DossierPage> Find(DossierView view, HttpRequest request)
    {
        var typed = request.Query["q"].ToString().Trim();
        if (typed.Length == 0)
        {
            return Page(view, "find", new Report { Format = "", Title = Wording.FindTitle }, request);
        }
        if (!SearchQuery.TryParse(typed, out var query, out var problem) || Found.In(view.Seen, query, out problem) is not { } found)
        {
            return Page(view, "find", new Report { Format = "", Title = Wording.FindTitle, Scope = [problem!] }, request, StatusCodes.Status400BadRequest);
        }
        return Page(view, "find", found.Tell(view.Seen), request);
    }

    private static RazorComponentResult<DossierPage> Page(DossierView view, string current, Report report, HttpRequest request, int status = StatusCodes.Status200OK) =>
        new(new { View = view, Current = current, Report = report, Asked = request.Query }) { StatusCode = status };

    /// <summary>Opens a dossier as the address asks to see it, or says why not.</summary>
    private static IResult Open(string name, HttpRequest request, Dossiers dossiers, Func<DossierView, IResult> show)
    {
        DossierReading? reading;
        try
        {
            reading = dossiers.Read(name);
        }
        catch (DossierException exception)
        {
            return ProblemPages.Unreadable(Site.Fill(Wording.DossierUnreadable, name), [$"{exception.File}: {exception.Sentence}"]);
        }
        catch (JournalException exception)
        {
            return ProblemPages.Unreadable(Site.Fill(Wording.DossierUnreadable, name), [$"{exception.File}: {exception.Reason} {exception.Advice}"]);
        }
        if (reading is null)
        {
            return ProblemPages.Missing(Site.Fill(Wording.NoDossier, name), Wording.NoDossierAdvice, "/", Wording.Home);
        }
        if (reading.Errors.Count > 0)
        {
            return ProblemPages.Unreadable(Site.Fill(Wording.DossierInError, name), [.. reading.Errors.Select(error => $"{reading.Place(error.At)}: {error.Message}")]);
        }
        var state = DossierState.Read(request.Query);
        var whole = reading.Dossier;
        if (Refusal(state, whole) is { } refusal)
        {
            return ProblemPages.Misasked(refusal, $"/dossiers/{Uri.EscapeDataString(name)}", whole.Head.Title);
        }
        return show(new(name, dossiers.See(reading, state), state));
    }

    private static string? Refusal(DossierState state, Dossier whole)
    {
        if (state.Audience.Length > 0 && state.Audience != Record.Dossiers.Audiences.Custodians && whole.Find<AudienceList>(state.Audience) is null)
        {
            return Site.Fill(Wording.UnknownChoice, "audience", state.Audience, string.Join(", ", whole.All<AudienceList>().Select(list => list.Id)));
        }
        if (state.KnownAt.Length > 0 && state.Day is null)
        {
            return Site.Fill(Wording.NoDate, state.KnownAt);
        }
        return state.Origin.Length > 0 && whole.Head.Origins.All(origin => origin.Id != state.Origin)
            ? Site.Fill(Wording.UnknownChoice, "origin", state.Origin, string.Join(", ", whole.Head.Origins.Select(origin => origin.Id)))
            : null;
    }
}
