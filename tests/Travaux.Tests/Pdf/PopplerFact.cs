namespace Travaux.Tests.Pdf;

/// <summary>Whether poppler's programs are on this machine.</summary>
internal static class PopplerHere
{
    /// <summary>Why a test that needs them does not run; <see langword="null"/> where it does.</summary>
    public static string? Missing { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe")))
            ? null : "needs poppler's pdftotext, which is absent here";
}

/// <summary>A test that runs poppler; skipped, plainly, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute() => Skip = PopplerHere.Missing;
}
