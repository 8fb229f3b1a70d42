using System.Security.Cryptography;
using System.Text;
using Travaux.Documents;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Web;

/// <summary>A draft that the server has read and holds in memory.</summary>
public sealed record HeldDraft
{
    /// <summary>Its address: the first 16 hexadecimal digits of the SHA-256 of its file name and bytes.</summary>
    public required string Address { get; init; }

    /// <summary>Its provisions.</summary>
    public required Copy Copy { get; init; }

    /// <summary>What was odd about the file.</summary>
    public required Sequence<Diagnostic> Remarks { get; init; }

    /// <summary>The Word file that it was read from; <see langword="null"/> for other formats.</summary>
    public required WordOriginal? Original { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public required int Size { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">The file is refused.</exception>
    public static HeldDraft Read(string file, byte[] content)
    {
        var document = DocumentReader.Read(file, content);
        var copy = ProvisionParser.Read(document.Value);
        return new HeldDraft
        {
            Address = AddressOf(file, content),
            Copy = copy.Value,
            Remarks = [.. document.Diagnostics, .. copy.Diagnostics],
            Original = WordOriginal.Of(document.Value, content, TrackedText.Accepted),
            Size = content.Length,
        };
    }

    /// <summary>The address that a file has or would have.</summary>
    public static string AddressOf(string file, byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(file + '\0'));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
