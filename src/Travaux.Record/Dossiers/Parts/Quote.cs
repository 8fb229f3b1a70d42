using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Words as they were said or written, apart from what anyone makes of them.</summary>
public sealed record Quote
{
    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Their language, a BCP 47 tag.</summary>
    public string Language { get; init; } = "";

    /// <summary>The words in the language they were said in, where <see cref="Text"/> is a translation.</summary>
    public string Original { get; init; } = "";

    /// <summary>The language of <see cref="Original"/>, or in which the words were said where those are not held.</summary>
    public string OriginalLanguage { get; init; } = "";

    /// <summary>Whether the words are a translation.</summary>
    public bool Translated { get; init; }

    /// <summary>Who translated them.</summary>
    public string TranslatedBy { get; init; } = "";

    /// <summary>What is disputed about the rendering, and by whom.</summary>
    public string Dispute { get; init; } = "";

    /// <summary>Marks that an editor put into the words: an ellipsis, a bracketed word.</summary>
    public string EditorialMarks { get; init; } = "";

    /// <summary>Whose the words are in law, and what an export may do with them.</summary>
    public string Rights { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Quote> Shape { get; } = new Shape<Quote>("quote")
        .Text("text", q => q.Text, (q, v) => q with { Text = v }).Required().AsShort()
        .Slug("language", q => q.Language, (q, v) => q with { Language = v })
        .Text("original", q => q.Original, (q, v) => q with { Original = v })
        .Slug("original-language", q => q.OriginalLanguage, (q, v) => q with { OriginalLanguage = v })
        .Flag("translated", q => q.Translated, (q, v) => q with { Translated = v })
        .Text("translated-by", q => q.TranslatedBy, (q, v) => q with { TranslatedBy = v })
        .Text("dispute", q => q.Dispute, (q, v) => q with { Dispute = v })
        .Text("editorial-marks", q => q.EditorialMarks, (q, v) => q with { EditorialMarks = v })
        .Text("rights", q => q.Rights, (q, v) => q with { Rights = v });
}
