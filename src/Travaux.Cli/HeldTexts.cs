using Travaux.Documents;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Texts;
using Travaux.Store.Exchange;

namespace Travaux.Cli;

/// <summary>The texts of the sources whose files a dossier holds, each read once, when it is first asked for.</summary>
internal sealed class HeldTexts(DossierEdit dossier)
{
    private readonly Dictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of a source; <see langword="null"/> where none is held, or what is held is no text that is read.</summary>
    /// <exception cref="CommandException">A held file can't be opened.</exception>
    public SourceText? Of(Source source)
    {
        if (!_texts.TryGetValue(source.Id, out var text))
        {
            _texts.Add(source.Id, text = Read(source));
        }
        return text;
    }

    private SourceText? Read(Source source)
    {
        if (DossierOptions.Try(() => dossier.Held(source)) is not var (copy, content))
        {
            return null;
        }
        try
        {
            return SourceText.Of(DocumentReader.Read(copy.File, content, ReadingOptions.Default).Value) is { Paragraphs.Count: > 0 } text ? text : null;
        }
        catch (UnreadableDocumentException)
        {
            // A picture or a recording: nobody can look words up in it.
            return null;
        }
    }
}
