using System.Text;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Parsing;

/// <summary>Drafts to parse: written in a test, or a text of the corpora.</summary>
internal static class Drafts
{
    public static string Corpora => Shared.PathOf("corpora");

    public static Document Plain(string text) => DocumentReader.Read("draft.txt", Encoding.UTF8.GetBytes(text)).Value;

    public static Document Read(string path) =>
        DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Corpora, path))).Value;
}
