using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;

namespace Travaux.Store.Folders;

/// <summary>A dossier as it was read, with what is wrong with it.</summary>
/// <remarks><para>Where there are errors the dossier holds what could be read; answers are not given from it.</para></remarks>
public sealed record DossierReading
{
    /// <summary>What could be read.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>What is wrong, by file and place; empty where nothing is.</summary>
    public Sequence<Diagnostic> Errors { get; init; }

    /// <summary>Where items stand.</summary>
    public required ItemPlaces Places { get; init; }

    /// <summary>The files, by name; empty for a journal.</summary>
    public required IReadOnlyDictionary<string, FolderFile> Files { get; init; }

    /// <summary>A place as people look it up: <c>meetings.yaml(12,5)</c>.</summary>
    public string Place(SourceSpan at)
    {
        if (at == SourceSpan.Whole(at.File) || !Files.TryGetValue(at.File, out var file))
        {
            return at.File;
        }
        var (line, column) = file.LineAndColumn(at);
        return $"{at.File}({line},{column})";
    }
}
