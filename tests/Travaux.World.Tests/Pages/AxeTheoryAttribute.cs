using Travaux.Tests;

namespace Travaux.World.Tests.Pages;

/// <summary>A test that has axe look at a page in a browser; skipped, and said to be, where either is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    private static readonly string Place = Path.Combine(Shared.Repository, "tests", "Travaux.World.Tests", "Pages", "axe", "node_modules", "axe-core", "axe.min.js");

    public AxeTheoryAttribute() => Skip = new BrowserFactAttribute().Skip ?? (File.Exists(Place) ? null : "axe-core is not here (./test fetches it by npm): nobody looked for barriers.");

    /// <summary>The script of axe.</summary>
    public static string Script => File.ReadAllText(Place);
}
