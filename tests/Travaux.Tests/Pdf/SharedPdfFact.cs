namespace Travaux.Tests.Pdf;

/// <summary>A test that runs poppler on the texts of the folder <c>shared</c>; skipped, plainly, where either is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedPdfTheoryAttribute : TheoryAttribute
{
    public SharedPdfTheoryAttribute() => Skip = Shared.Missing ?? PopplerHere.Missing;
}

/// <inheritdoc cref="SharedPdfTheoryAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedPdfFactAttribute : FactAttribute
{
    public SharedPdfFactAttribute() => Skip = Shared.Missing ?? PopplerHere.Missing;
}
