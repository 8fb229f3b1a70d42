using Travaux.Record;

namespace Travaux.Documents.Pdf.Printing;

/// <summary>A redline in the forms that programs make a PDF of.</summary>
/// <param name="Word">Writes it as a Word file with tracked changes.</param>
/// <param name="Html">Writes it as a page that stands alone.</param>
public sealed record PrintedRedline(Action<Stream> Word, Action<Stream> Html);

/// <summary>What makes a PDF, and how long it may take.</summary>
public sealed record PdfPrinterOptions
{
    /// <summary>Two minutes, and the programs of this machine.</summary>
    public static PdfPrinterOptions Default { get; } = new()
    {
        Folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            "/Applications/LibreOffice.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS",
            .. InProgramFiles("LibreOffice", "program"), .. InProgramFiles("Google", "Chrome", "Application"), .. InProgramFiles("Microsoft", "Edge", "Application"),
        ],
    };

    /// <summary>Where LibreOffice and Chromium are looked for, in order.</summary>
    public required Sequence<string> Folders { get; init; }

    /// <summary>How long a program may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    private static IEnumerable<string> InProgramFiles(params string[] inside) =>
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles) is { Length: > 0 } programs ? [Path.Combine([programs, .. inside])] : [];
}
