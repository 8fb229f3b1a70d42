using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Travaux.Bench.Word;

/// <summary>What the makers of the format find wrong with a Word file.</summary>
internal static class Faults
{
    /// <summary>The kinds of fault that a redline has and neither of its drafts, each once.</summary>
    public static List<string> New(WordPair pair, string redline) => [.. Of(redline).Except([.. Of(pair.Older), .. Of(pair.Newer)])];

    private static HashSet<string> Of(string file)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(file));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Id} {fault.Description}")];
    }
}
