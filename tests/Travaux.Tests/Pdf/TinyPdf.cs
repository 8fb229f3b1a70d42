using System.Globalization;
using System.Text;

namespace Travaux.Tests.Pdf;

/// <summary>Writes the smallest PDF that prints lines of words: Helvetica, 12 points, a step of 14.</summary>
internal static class TinyPdf
{
    /// <summary>The bytes of a PDF with these pages of lines; an empty line leaves a space.</summary>
    public static byte[] Of(params string[][] pages) => Write(pages, trailer: "", picture: false);

    /// <summary>A PDF that no password but an unknown one opens.</summary>
    public static byte[] Locked() => Write(
        [["Sealed."]],
        $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >> /ID [<{new string('C', 32)}> <{new string('C', 32)}>]",
        picture: false);

    /// <summary>A PDF whose pages show a picture of one dot, and these lines.</summary>
    public static byte[] Pictured(params string[][] pages) => Write(pages, trailer: "", picture: true);

    private static byte[] Write(string[][] pages, string trailer, bool picture)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Length).Select(page => $"{5 + (2 * page)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
        };
        for (var page = 0; page < pages.Length; page++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> /Contents {6 + (2 * page)} 0 R >>");
            var content = (picture ? "q 100 0 0 100 400 600 cm /P Do Q\n" : "") + "BT /F 12 Tf 14 TL 72 720 Td\n" + string.Concat(pages[page].Select(line => $"({Escaped(line)}) Tj T*\n")) + "ET";
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var number = 0; number < objects.Count; number++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{objects[number]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Escaped(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
