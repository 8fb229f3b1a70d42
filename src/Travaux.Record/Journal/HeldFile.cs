namespace Travaux.Record.Journal;

/// <summary>A file that the dossier holds byte by byte, known by the SHA-256 of its content.</summary>
public sealed record HeldFile
{
    /// <summary>The kind of the items that held files are in a journal; no other item has it.</summary>
    public const string Kind = "held-file";

    /// <summary>The item that speaks of it in the journal.</summary>
    public required string Item { get; init; }

    /// <summary>The version of that item.</summary>
    public required long Version { get; init; }

    /// <summary>The file's name where it was found.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    public required Digest Content { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }

    /// <summary>When it was captured: downloaded, photographed, handed over.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>Through whose hands it came, in order; the later notes were added later.</summary>
    public Sequence<string> Custody { get; init; }
}

/// <summary>What is said of a file when it is handed in.</summary>
/// <param name="Name">The file's name where it was found.</param>
/// <param name="CapturedAt">When it was captured.</param>
/// <param name="Custody">Through whose hands it came, in order.</param>
public sealed record HeldFileDraft(string Name, DateTimeOffset CapturedAt, Sequence<string> Custody)
{
    /// <summary>The file's name where it was found: one line.</summary>
    public string Name { get; init => field = Wording.Name(value, "A file's name"); } = Wording.Name(Name, "A file's name");
}
