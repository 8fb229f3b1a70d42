using Travaux.Analysis.Obligations.Model;
using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads a file of obligations: who must, may or must not do what, when, in English that a lawyer reads unaided (docs/obligations-language.md).</summary>
/// <remarks>
/// <para>
/// First the statements are found; then what they declare is read, states before groups before circumstances, so that
/// phrases can be used before they are declared; then rules and terms; last what is asked of them. All faults
/// are told in one go; an instrument with faults is not fit to be asked.
/// </para>
/// </remarks>
public static class InstrumentReader
{
    private const int Longest = 4_000_000;

    /// <summary>The instrument, and what is wrong with its file.</summary>
    /// <param name="file">The file's name, for places and to find the files that it uses.</param>
    /// <param name="text">Its text; lines end with <c>\n</c>.</param>
    /// <param name="used">Reads a file that this one uses, by its name without the ending; tells nothing where there is none. Without it no file can be used.</param>
    /// <exception cref="ArgumentNullException">There is no file name or no text.</exception>
    public static Reported<Instrument> Read(string file, string text, Func<string, string?>? used = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        return Read(file, text, used ?? (_ => null), []);
    }

    private static Reported<Instrument> Read(string file, string text, Func<string, string?> used, Sequence<string> path)
    {
        var faults = new Faults(file);
        if (text.Length > Longest)
        {
            faults.TooLong(text.Length, Longest);
            return new(new("", []), faults.InOrder);
        }
        var (statements, lastComments) = new Layout(text.Replace("\r\n", "\n", StringComparison.Ordinal), faults).Read();
        if (statements is not [var first, ..] || !first.Head[0].Is("instrument"))
        {
            faults.NoHeader(statements is [var other, ..] ? faults.Span(other.Head[0]) : faults.Span(0, 0));
            return new(new("", []), faults.InOrder);
        }
        var header = new HeaderReader(faults).Read(first) with { LastComments = [.. lastComments] };
        var passes = new Passes(faults);
        var instruments = Used(first, header, used, path, faults);
        instruments.ForEach(passes.Enter);
        var instrument = header with { Statements = passes.Read(statements[1..]), Used = [.. instruments] };
        CircleCheck.Run(instrument, faults);
        return new(instrument, faults.InOrder);
    }

    /// <summary>The instruments that a file uses, each with those that it uses in turn.</summary>
    private static List<Instrument> Used(RawStatement head, Instrument header, Func<string, string?> used, Sequence<string> path, Faults faults)
    {
        var found = new List<Instrument>();
        foreach (var name in header.Uses)
        {
            var line = head.Lines.Find(line => line.Tokens[0].Is("uses") && line.Tokens.Exists(token => token.Text.Contains(name.Split(' ')[0], StringComparison.Ordinal))) ?? head.Lines[0];
            var at = faults.Span(line.Tokens[0].Start, line.Tokens[^1].End);
            if (path.Contains(name) || path.Count > 20)
            {
                faults.UsedInCircle(at, name);
            }
            else if (used(name) is not { } text)
            {
                faults.NotUsed(at, name);
            }
            else
            {
                var reading = Read($"{name}.obligations", text, used, [.. path, name]);
                if (reading.Diagnostics.Count > 0)
                {
                    faults.UsedIsWrong(at, name, reading.Diagnostics.Count);
                }
                found.Add(reading.Value);
            }
        }
        return found;
    }
}
