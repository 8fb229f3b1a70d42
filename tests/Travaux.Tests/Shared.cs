namespace Travaux.Tests;

/// <summary>The folder <c>shared</c> beside the repository: texts of real negotiations, which are not ours to copy.</summary>
public static class Shared
{
    /// <summary>The root of the repository: the nearest folder above the tests that holds <c>Travaux.slnx</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder, or <see langword="null"/> where this machine has none.</summary>
    public static string? Folder { get; } =
        Path.GetFullPath(Path.Combine(Repository, "..", "shared")) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Why a test that needs the folder does not run; <see langword="null"/> where it does.</summary>
    public static string? Missing => Folder is null ? "needs the folder 'shared' beside the repository, which is absent here" : null;

    /// <summary>A path inside the folder: <c>Shared.PathOf("corpora", "un-charter-1945")</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is absent: the test lacks <see cref="SharedFactAttribute"/>.</exception>
    public static string PathOf(params string[] parts) =>
        Path.Combine([Folder ?? throw new DirectoryNotFoundException(Missing), .. parts]);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Travaux.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("The tests run outside the repository: no folder above them holds Travaux.slnx.");
    }
}

/// <summary>A test that reads the folder <c>shared</c>; skipped, plainly, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Shared.Missing;
}

/// <summary>A test with rows that reads the folder <c>shared</c>; skipped, plainly, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Shared.Missing;
}
