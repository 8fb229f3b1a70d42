using System.Globalization;
using System.Text;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Store.Corrections;

/// <summary>Understands a file of corrections line by line, and says everything that is wrong with it in one go.</summary>
/// <remarks>
/// <para>
/// <c>correction := kind TAB older TAB newer (TAB who (TAB when (TAB older-id (TAB newer-id)?)?)?)?</c>,
/// <c>kind := "one" | "different"</c>; <c>when</c> is a day or an instant of ISO 8601.
/// </para>
/// </remarks>
internal sealed class CorrectionsReader(string file)
{
    /// <summary>These two are one.</summary>
    internal const string One = "one";

    /// <summary>These two are not one.</summary>
    internal const string Different = "different";

    private const int MostParts = 7;
    private static readonly string[] Kinds = [One, Different];

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    private readonly List<CorrectionLine> _lines = [];
    private readonly List<int> _starts = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<(string Older, string Newer), List<(Correction Says, SourceSpan At)>> _said = [];
    private int _at;
    private bool _begun;
    private bool _namesItsFormat;
    private bool _isOfAnotherVersion;

    /// <summary>Reads one line, its end included.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        var decoded = Encoding.UTF8.GetString(bytes);
        var line = decoded.TrimEnd('\n').TrimEnd('\r');
        _starts.Add(_at);
        if (_lines.Count == 0 && line.StartsWith('\uFEFF'))
        {
            line = line[1..];
        }
        ReportWrongBytes(bytes, line);
        _lines.Add(new([.. bytes], Read(line)));
        _at += line.Length + (decoded.EndsWith('\n') ? 1 : 0);
    }

    /// <summary>The file and what was odd about it.</summary>
    public Reported<CorrectionsText> Done() => new(
        new()
        {
            Lines = [.. _lines],
            LineStarts = [.. _starts],
            NamesItsFormat = _namesItsFormat,
            IsOfAnotherVersion = _isOfAnotherVersion,
        },
        [.. _diagnostics]);

    private Correction? Read(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
        {
            return null;
        }
        if (!_begun)
        {
            _begun = true;
            if (IsFirstLine(line))
            {
                return null;
            }
        }
        return _isOfAnotherVersion ? null : ReadCorrection(line);
    }

    private bool IsFirstLine(string line)
    {
        var name = line.Split('\t')[0].TrimEnd();
        var slash = CorrectionsText.Version.IndexOf('/', StringComparison.Ordinal) + 1;
        if (name == CorrectionsText.Version)
        {
            return _namesItsFormat = true;
        }
        if (name.StartsWith(CorrectionsText.Version[..slash], StringComparison.Ordinal))
        {
            _namesItsFormat = _isOfAnotherVersion = true;
            Report("TX202", slash, name.Length - slash, $"Version '{name[slash..]}' of this format is not read here, so nothing is; expected '{CorrectionsText.Version}'.");
            return true;
        }
        var misspelt = Nearest.To(name, [CorrectionsText.Version]) is not null;
        Report("TX201", 0, name.Length, misspelt
            ? $"Expected '{CorrectionsText.Version}' as first line: did you mean that?"
            : $"Expected '{CorrectionsText.Version}' as first line; the rest is read as if it were there.");
        return misspelt;
    }

    private Correction? ReadCorrection(string line)
    {
        var parts = Parts(line);
        if (KindOf(parts, line) is not { } kind || !HasItsWords(parts, line))
        {
            return null;
        }
        var correction = new Correction(kind, parts[1].Text, parts[2].Text)
        {
            By = Text(parts, 3),
            On = Moment(parts),
            OlderId = Id(parts, 5),
            NewerId = Id(parts, 6),
        };
        ReportContradiction(correction, new(file, _at, line.Length));
        return correction;
    }

    /// <summary>The parts between tabs, with the column where each begins; empty ones at the end left out.</summary>
    private static List<(int Start, string Text)> Parts(string line)
    {
        var parts = new List<(int Start, string Text)>();
        var start = 0;
        foreach (var part in line.Split('\t'))
        {
            parts.Add((start, part));
            start += part.Length + 1;
        }
        while (parts.Count > 1 && string.IsNullOrWhiteSpace(parts[^1].Text))
        {
            parts.RemoveAt(parts.Count - 1);
        }
        return parts;
    }

    private CorrectionKind? KindOf(List<(int Start, string Text)> parts, string line)
    {
        var word = parts[0].Text.Trim();
        switch (word)
        {
            case One:
                return CorrectionKind.One;
            case Different:
                return CorrectionKind.Different;
        }
        var first = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries)[0];
        var sentence = Kinds.Contains(first) ? $"Expected a tab after '{first}' and between the older and the newer words, not blanks."
            : Nearest.To(first, Kinds) is { } meant ? $"Expected 'one' or 'different': did you mean '{meant}'?"
            : "Expected 'one' or 'different', or '#' before a comment.";
        Report("TX203", 0, first.Length, sentence + " The line is kept and not heeded.");
        return null;
    }

    private bool HasItsWords(List<(int Start, string Text)> parts, string line)
    {
        var missing = parts.Count < 2 || string.IsNullOrWhiteSpace(parts[1].Text) ? "older"
            : parts.Count < 3 || string.IsNullOrWhiteSpace(parts[2].Text) ? "newer"
            : null;
        if (missing is not null)
        {
            var column = missing == "older" && parts.Count > 1 ? parts[1].Start : line.Length;
            Report("TX204", column, 0, $"Expected the words of the {missing} provision here. The line is kept and not heeded.");
            return false;
        }
        if (parts.Count > MostParts)
        {
            var start = parts[MostParts].Start;
            Report("TX205", start, line.Length - start, "Expected the end of the line: words have no tabs in them. The line is kept and not heeded.");
            return false;
        }
        return true;
    }

    private string Moment(List<(int Start, string Text)> parts)
    {
        var text = Text(parts, 4).Trim();
        if (text.Length > 0 && !DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            Report("TX206", parts[4].Start, parts[4].Text.Length, $"Expected a day or an instant, such as 2031-03-21 or 2031-03-21T09:30:00Z, and found '{text}'. The correction holds without it.");
            return "";
        }
        return text;
    }

    private ProvisionId Id(List<(int Start, string Text)> parts, int part)
    {
        var text = Text(parts, part).Trim();
        if (!ProvisionId.TryParse(text, CultureInfo.InvariantCulture, out var id))
        {
            Report("TX207", parts[part].Start, parts[part].Text.Length, $"Expected the id of a provision, such as art-5/para-2, and found '{text}'. The correction holds without it.");
        }
        return id;
    }

    private static string Text(List<(int Start, string Text)> parts, int part) => part < parts.Count ? parts[part].Text : "";

    private void ReportContradiction(Correction correction, SourceSpan at)
    {
        var key = (correction.Older, correction.Newer);
        var before = _said.TryGetValue(key, out var known) ? known : _said[key] = [];
        if (before.FindLast(earlier => earlier.Says.IsAbout(correction)) is { Says: { } says, At: var there } && says.Kind != correction.Kind)
        {
            var (word, other) = correction.Kind == CorrectionKind.One ? (One, Different) : (Different, One);
            _diagnostics.Add(new("TX208", at, $"'{word}' contradicts '{other}', said before of the same two provisions: the later holds.")
            {
                Also = [new(there, $"'{other}' is said here")],
            });
        }
        before.Add((correction, at));
    }

    private void ReportWrongBytes(ReadOnlySpan<byte> bytes, string line)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            var column = Math.Max(0, line.IndexOf('\uFFFD', StringComparison.Ordinal));
            Report("TX209", column, 1, "Expected UTF-8: these bytes are no letter of it. The line is kept as it is.");
        }
    }

    private void Report(string code, int column, int length, string sentence) =>
        _diagnostics.Add(new(code, new(file, _at + column, length), sentence));
}
