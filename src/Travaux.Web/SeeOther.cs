namespace Travaux.Web;

/// <summary>Leads the browser on with <c>303 See Other</c>: what was sent is done, and is not sent again.</summary>
/// <param name="address">Where to, on this server.</param>
internal sealed class SeeOther(string address) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
