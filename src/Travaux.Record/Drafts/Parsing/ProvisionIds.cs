using System.Globalization;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Writes the ids of a copy's provisions; nothing else does.</summary>
/// <remarks>
/// <para>
/// An id is the parent's and a step (<c>para-2</c>); articles leave their parts and chapters out, annexes and protocols
/// begin anew. A provision without a number is counted among its unnumbered neighbours. What is taken gets <c>~2</c>.
/// </para>
/// </remarks>
internal sealed class ProvisionIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>The id of a provision inside another.</summary>
    /// <param name="scope">What ids of articles begin with here: nothing, or the annex or protocol.</param>
    /// <param name="parent">The parent's id; empty for the outermost.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number in normal form; empty when it has none.</param>
    internal string Next(string scope, string parent, ProvisionKind kind, string number)
    {
        var home = kind is ProvisionKind.Article ? scope : parent;
        var step = Step(kind);
        var plain = kind is ProvisionKind.Title or ProvisionKind.Preamble or ProvisionKind.Signature && number.Length == 0;
        if (plain)
        {
            return Take(Join(home, step));
        }
        var written = Written(number);
        if (written.Length > 0)
        {
            return Take(Join(home, $"{step}-{written}"));
        }
        var counter = Join(home, step);
        string id;
        do
        {
            var next = _next[counter] = _next.GetValueOrDefault(counter) + 1;
            id = $"{counter}-{next.ToString(CultureInfo.InvariantCulture)}";
        }
        while (!_taken.Add(id));
        return id;
    }

    private string Take(string wanted)
    {
        if (_taken.Add(wanted))
        {
            return wanted;
        }
        string id;
        do
        {
            var next = _next[wanted] = Math.Max(1, _next.GetValueOrDefault(wanted)) + 1;
            id = $"{wanted}~{next.ToString(CultureInfo.InvariantCulture)}";
        }
        while (!_taken.Add(id));
        return id;
    }

    private static string Join(string home, string step) => home.Length == 0 ? step : $"{home}/{step}";

    private static string Written(string number)
    {
        Span<char> letters = stackalloc char[Math.Min(number.Length, 40)];
        var length = 0;
        foreach (var character in number.AsSpan(0, letters.Length))
        {
            if (char.IsLetterOrDigit(character) || character is '.' or '-')
            {
                letters[length++] = char.ToLowerInvariant(character);
            }
        }
        return letters[..length].ToString();
    }

    private static string Step(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Title => "title",
        ProvisionKind.Preamble => "preamble",
        ProvisionKind.Recital => "rec",
        ProvisionKind.Part => "part",
        ProvisionKind.Division => "title",
        ProvisionKind.Chapter => "chap",
        ProvisionKind.Section => "sect",
        ProvisionKind.CrossHeading => "head",
        ProvisionKind.Article => "art",
        ProvisionKind.Paragraph => "para",
        ProvisionKind.Point => "point",
        ProvisionKind.SubPoint => "sub",
        ProvisionKind.Annex => "annex",
        ProvisionKind.Protocol => "protocol",
        ProvisionKind.Signature => "sign",
        ProvisionKind.Quoted => "quote",
        ProvisionKind.Option => "option",
        ProvisionKind.Footnote => "note",
        ProvisionKind.Table => "table",
        _ => "text",
    };
}
