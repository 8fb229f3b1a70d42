using System.ComponentModel;
using System.Globalization;

namespace Travaux.Documents.Pdf.Printing;

/// <summary>Makes a PDF of a redline: LibreOffice prints the Word file or, where there is none, Chromium the page.</summary>
/// <remarks>
/// <para>
/// The program works in a folder of its own that only this user can read and that is gone afterwards, with a profile of its own: what else it has open stays as it
/// is. It may not fetch anything from elsewhere. No shell is asked.
/// </para>
/// </remarks>
public static class PdfPrinter
{
    private static readonly string[] Offices = ["soffice", "soffice.com", "libreoffice"];
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "Google Chrome", "Chromium", "chrome.exe", "msedge.exe"];

    /// <summary>The bytes of the PDF.</summary>
    /// <exception cref="PrintingException">There is no program for it, or it failed or took too long; the message says what to do.</exception>
    public static byte[] Print(PrintedRedline redline, PdfPrinterOptions options)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(options);
        if (Found(Offices, options) is { } office)
        {
            return InFolder(folder => WithOffice(office, folder, redline, options));
        }
        if (Found(Browsers, options) is { } browser)
        {
            return InFolder(folder => WithBrowser(browser, folder, redline, options));
        }
        throw new PrintingException(
            "A PDF is made with LibreOffice or else Chromium, and neither is found here. Install one (Debian and Ubuntu: apt install libreoffice-writer, or chromium; "
            + "Fedora: libreoffice-writer; macOS: brew install --cask libreoffice; Windows: winget install TheDocumentFoundation.LibreOffice), "
            + "or write a Word file (--word) or a page (--html) and print that.");
    }

    private static byte[] WithOffice(string program, string folder, PrintedRedline redline, PdfPrinterOptions options)
    {
        Write(folder, "redline.docx", redline.Word);
        var profile = Path.Combine(folder, "profile");
        OfficeProfile.Write(profile);
        return Made("LibreOffice", program, folder, options,
            "--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder,
            Path.Combine(folder, "redline.docx"));
    }

    private static byte[] WithBrowser(string program, string folder, PrintedRedline redline, PdfPrinterOptions options)
    {
        Write(folder, "redline.html", redline.Html);
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={Path.Combine(folder, "redline.pdf")}",
            new Uri(Path.Combine(folder, "redline.html")).AbsoluteUri,
        ];

        // Chromium does not start as root inside its own sandbox; the page is ours and runs nothing of the drafts.
        return Made("Chromium", program, folder, options, [.. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : (string[])[], .. arguments]);
    }

    private static byte[] Made(string name, string program, string folder, PdfPrinterOptions options, params string[] arguments)
    {
        var ended = PrintingProgram.Run(name, program, folder, options.Time, arguments);
        var pdf = Path.Combine(folder, "redline.pdf");
        return File.Exists(pdf) && File.ReadAllBytes(pdf) is { Length: > 4 } bytes && bytes.AsSpan().StartsWith("%PDF"u8) ? bytes
            : throw new PrintingException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} ({program}) made no PDF and ended with {ended.ExitCode}{(ended.Complaint.Length > 0 ? $": {ended.Complaint}" : "")}. Write a Word file (--word) and print that."));
    }

    private static void Write(string folder, string name, Action<Stream> write)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.ReadWrite);
        write(file);
    }

    /// <summary>Works in a folder that nobody else can read, and takes it away again.</summary>
    private static byte[] InFolder(Func<string, byte[]> print)
    {
        try
        {
            var folder = Directory.CreateTempSubdirectory("travaux-pdf-").FullName;
            try
            {
                return print(folder);
            }
            finally
            {
                Remove(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new PrintingException($"The PDF can't be made: {exception.Message}");
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
        catch (IOException)
        {
            // A file that a program which was ended held open for a moment: once more.
            Thread.Sleep(200);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Found(string[] names, PdfPrinterOptions options) =>
        names.SelectMany(_ => options.Folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
