using Travaux.Documents.Pdf.Printing;

namespace Travaux.Tests.Pdf.Printing;

/// <summary>What is said where no PDF can be made.</summary>
public sealed class PdfPrinterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("travaux-printing-test").FullName;
    private string? _worked;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_program_for_it_the_refusal_says_how_to_get_one()
    {
        var refusal = Assert.Throws<PrintingException>(() => Print(new() { Folders = [_folder] }));

        Assert.StartsWith("A PDF is made with LibreOffice or else Chromium, and neither is found here. Install one", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_makes_none_is_named_with_what_it_said()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var refusal = Assert.Throws<PrintingException>(() => Print(new() { Folders = [With("soffice", "echo no paper >&2; exit 3")] }));

        Assert.Equal($"LibreOffice ({Path.Combine(_folder, "soffice")}) made no PDF and ended with 3: no paper. Write a Word file (--word) and print that.", refusal.Message);
        Assert.False(Directory.Exists(_worked));
    }

    [Fact]
    public void A_program_that_does_not_end_is_ended_with_what_it_started()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var still = Path.Combine(_folder, "still");
        var refusal = Assert.Throws<PrintingException>(() =>
            Print(new() { Folders = [With("chromium", $"(sleep 3; touch {still}) & wait")], Time = TimeSpan.FromMilliseconds(300) }));

        Assert.Equal("Chromium did not make the PDF within 0.3 seconds. Write a Word file (--word) and print that.", refusal.Message);
        Assert.False(Directory.Exists(_worked));
        Thread.Sleep(3_500);
        Assert.False(File.Exists(still));
    }

    [Fact]
    public void The_program_works_in_a_folder_that_only_its_user_can_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var mode = Path.Combine(_folder, "mode");
        var pdf = Print(new() { Folders = [With("soffice", $"ls -ld . | cut -c 1-10 > {mode}; cp redline.docx redline.pdf")] });

        Assert.Equal("%PDF-word", System.Text.Encoding.ASCII.GetString(pdf));
        Assert.Equal("drwx------", File.ReadAllText(mode).Trim());
        Assert.False(Directory.Exists(_worked));
    }

    private byte[] Print(PdfPrinterOptions options) => PdfPrinter.Print(new(stream => Put(stream, "%PDF-word"), stream => Put(stream, "page")), options);

    private void Put(Stream stream, string text)
    {
        _worked = Path.GetDirectoryName(((FileStream)stream).Name);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
    }

    private string With(string program, string script)
    {
        var file = Path.Combine(_folder, program);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return _folder;
    }
}
