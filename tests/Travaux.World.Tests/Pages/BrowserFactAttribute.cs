namespace Travaux.World.Tests.Pages;

/// <summary>A test that drives a browser; skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public BrowserFactAttribute()
    {
        if (Browser is null)
        {
            Skip = "No Chromium at " + string.Join(", ", Places) + ": the pages were not driven.";
        }
    }

    /// <summary>Where the browser is; <see langword="null"/> where there is none.</summary>
    public static string? Browser { get; } = Places.FirstOrDefault(File.Exists);
}

/// <summary>A test that drives a browser, once per line of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}
