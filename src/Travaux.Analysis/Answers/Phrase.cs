using System.Text;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>Words put together piece by piece, which know where they name items.</summary>
internal sealed class Phrase
{
    private readonly StringBuilder _text = new();
    private readonly List<Mention> _mentions = [];

    /// <summary>Whether it has no words yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds words.</summary>
    public Phrase Add(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>Adds words that name an item.</summary>
    public Phrase Name(string words, string item, string at = "")
    {
        if (words.Length > 0)
        {
            _mentions.Add(new(_text.Length, words.Length, item, at));
        }
        return Add(words);
    }

    /// <summary>Adds words that were put together before.</summary>
    public Phrase Add(Said said)
    {
        foreach (var mention in said.Mentions)
        {
            _mentions.Add(mention with { Start = mention.Start + _text.Length });
        }
        return Add(said.Text);
    }

    /// <summary>The words as a sentence of a report.</summary>
    public Said Say() => new(_text.ToString()) { Mentions = [.. _mentions] };
}
