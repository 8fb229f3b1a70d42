using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>What the makers of the format find wrong with a Word file.</summary>
internal static class Validation
{
    /// <summary>The kinds of fault, each once: its number and what is said of it.</summary>
    public static HashSet<string> Faults(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Id} {fault.Description}")];
    }
}
