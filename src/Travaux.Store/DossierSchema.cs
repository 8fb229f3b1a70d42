using System.Text;

namespace Travaux.Store;

/// <summary>The published JSON Schema (2020-12) of a dossier's files, <c>docs/dossier.schema.json</c>: for editors that help to write them.</summary>
public static class DossierSchema
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(DossierSchema).Assembly.GetManifestResourceStream("dossier.schema.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
