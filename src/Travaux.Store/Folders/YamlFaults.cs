using Travaux.Record.Diagnostics;
using YamlDotNet.Core;

namespace Travaux.Store.Folders;

/// <summary>Says in a sentence why a text is no YAML, and what to do.</summary>
internal static class YamlFaults
{
    /// <summary>The first character that no text file holds, if there is one.</summary>
    public static Diagnostic? ControlCharacter(string file, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is < ' ' and not ('\t' or '\n') or '\u007F')
            {
                return new("TX557", new(file, at, 1), $"A character stands here that no text has (U+{(int)text[at]:X4}): take it out, or write it \"\\x{(int)text[at]:X2}\" in quotation marks.");
            }
        }
        return null;
    }

    /// <summary>What a fault found by YamlDotNet means.</summary>
    public static Diagnostic Told(string file, string text, YamlException exception)
    {
        var inner = exception.InnerException as YamlException ?? exception;
        var at = (int)Math.Clamp(inner.Start.Index, 0, text.Length);
        var reason = Reason(inner);
        if (reason.Contains("tab", StringComparison.Ordinal) && text.IndexOf('\t', at) is >= 0 and var tab)
        {
            return new("TX520", new(file, tab, 1), "This is no YAML: a tab stands where the line begins. Indent with spaces.");
        }
        return new("TX520", new(file, at, 0), $"This is no YAML: {Advice(text, at, reason)}");
    }

    private static string Advice(string text, int at, string reason)
    {
        bool Says(string words) => reason.Contains(words, StringComparison.OrdinalIgnoreCase);
        return at < text.Length && text[at] is '@' or '`' or '%' && Says("start any token")
            ? $"no text may begin with '{text[at]}' without quotation marks. Use them."
            : Says("invalid mapping") || Says("mapping values are not allowed")
            ? "a colon stands here behind words without quotation marks. Put a text with ': ' in it in quotation marks, and indent the keys of one map alike."
            : Says("expected key") || Says("indicator")
            ? "this line is not where the lines above it say. Indent the keys of one map alike, and the '-' of one list alike."
            : Says("quoted scalar") && Says("end of stream")
            ? "the quotation marks that open here are not closed."
            : Says("expected ',' or")
            ? "a list or map on one line, begun above or here, lacks a comma or its closing bracket."
            : Says("escape character")
            ? "a backslash in this text begins no escape that YAML has. Write it twice to mean itself."
            : Says("surrogates")
            ? "this text holds half of a letter (a lone surrogate). Write the letter anew."
            : Says("expected node content")
            ? "a value is missing here. Is there a comma too many, or a text that needs quotation marks?"
            : $"{char.ToLowerInvariant(reason[0])}{reason[1..]}";
    }

    private static string Reason(YamlException exception)
    {
        var message = exception.Message;
        var text = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is > 0 and var end ? message[(end + 3)..] : message;
        return text.Length == 0 ? "It ends too soon." : text.EndsWith('.') ? text : text + ".";
    }
}
