using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads the header of a file: what the instrument is, and how its words are known.</summary>
/// <remarks>
/// <para><c>header := "instrument" title { NEWLINE ( "dated" | "status" | "source" | "uses" | "binds" | "wording" ) words }</c></para>
/// </remarks>
internal sealed class HeaderReader(Faults faults)
{
    /// <summary>The instrument, with no statements yet.</summary>
    public Instrument Read(RawStatement raw)
    {
        var title = Cursor(raw.Head, 1, raw).TakeRest();
        if (title.Length == 0)
        {
            faults.Missing(faults.Span(raw.Head[0]), "The title of the instrument");
        }
        var instrument = new Instrument(title, []) { Comments = [.. raw.Comments] };
        foreach (var line in raw.Lines)
        {
            instrument = With(instrument, Cursor(line.Tokens, 0, raw));
        }
        return instrument;
    }

    private Instrument With(Instrument instrument, Cursor cursor)
    {
        var at = cursor.Rest;
        switch (cursor)
        {
            case var _ when cursor.Take("dated"):
                return instrument with { Dated = cursor.TakeRest() };
            case var _ when cursor.Take("status"):
                return instrument with { Status = cursor.TakeRest() };
            case var _ when cursor.Take("source"):
                return instrument with { Sources = [.. instrument.Sources, Unquoted(cursor.TakeRest())] };
            case var _ when cursor.Take("uses"):
                return instrument with { Uses = [.. instrument.Uses, Unquoted(cursor.TakeRest())] };
            case var _ when cursor.Take("binds", "nobody"):
                return instrument with { BindsNobody = true };
            case var _ when cursor.Take("binds", "its", "parties"):
                return instrument;
            case var _ when cursor.Take("wording"):
                return instrument with { Wording = WordingReader.Read(cursor, faults) };
            default:
                faults.UnknownLine(at, cursor.TakeRest(), "'dated', 'status', 'source', 'uses', 'wording', 'binds nobody' or 'binds its parties'");
                return instrument;
        }
    }

    private static string Unquoted(string words) => words.Length > 1 && words[0] == '"' && words[^1] == '"' ? words[1..^1] : words;

    private Cursor Cursor(List<Token> tokens, int from, RawStatement raw) => new(tokens, faults, raw.Head[^1]) { At = Math.Min(from, tokens.Count) };
}
