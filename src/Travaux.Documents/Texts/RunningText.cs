using System.Text;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Texts;

/// <summary>The text of a block while it is being read: stretches of one look, white space of the markup folded.</summary>
/// <remarks>
/// <para>
/// White space that markup was laid out with counts as one blank, and none at the ends of a line. A line break that the
/// format means is a line feed.
/// </para>
/// </remarks>
internal sealed class RunningText
{
    private readonly List<Run> _runs = [];
    private readonly StringBuilder _stretch = new();
    private Run _look = new("");
    private Run _blank = new("");
    private bool _owesBlank;
    private char _last = '\n';

    /// <summary>Whether no word has come yet.</summary>
    public bool IsEmpty => _runs.Count == 0 && _stretch.Length == 0;

    /// <summary>Where the first and after the last word stand in the source; meaningless while empty.</summary>
    public (int Start, int End) Place { get; private set; }

    /// <summary>Adds words in one look, white space folded.</summary>
    /// <param name="text">The words.</param>
    /// <param name="look">A run without text that says how they look.</param>
    /// <param name="start">Where they start in the source.</param>
    /// <param name="end">Where they end in the source.</param>
    public void Add(ReadOnlySpan<char> text, Run look, int start, int end)
    {
        var wasEmpty = IsEmpty;
        foreach (var sign in text)
        {
            if (sign is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _blank = _owesBlank ? _blank : look;
                _owesBlank = _last != '\n';
            }
            else
            {
                Put(sign, look);
            }
        }
        Reach(wasEmpty, start, end);
    }

    /// <summary>Adds words in one look as they stand, line feeds and blanks included.</summary>
    /// <inheritdoc cref="Add"/>
    public void AddVerbatim(ReadOnlySpan<char> text, Run look, int start, int end)
    {
        var wasEmpty = IsEmpty;
        foreach (var sign in text)
        {
            if (sign == '\n')
            {
                Break();
            }
            else
            {
                Put(sign, look);
            }
        }
        Reach(wasEmpty, start, end);
    }

    /// <summary>A line break that the format means; none at the start of a block.</summary>
    public void Break()
    {
        _owesBlank = false;
        if (!IsEmpty)
        {
            _stretch.Append('\n');
            _last = '\n';
        }
    }

    /// <summary>Makes the next word start a line.</summary>
    public void StartLine()
    {
        if (_last != '\n')
        {
            Break();
        }
    }

    /// <summary>The stretches so far, line breaks at the end left off; the text is empty again.</summary>
    public Sequence<Run> Take()
    {
        Close();
        while (_runs.Count > 0 && _runs[^1].Text.EndsWith('\n'))
        {
            var trimmed = _runs[^1].Text.TrimEnd('\n');
            if (trimmed.Length > 0)
            {
                _runs[^1] = _runs[^1] with { Text = trimmed };
                break;
            }
            _runs.RemoveAt(_runs.Count - 1);
        }
        Sequence<Run> taken = [.. _runs];
        _runs.Clear();
        (_owesBlank, _last) = (false, '\n');
        return taken;
    }

    private void Put(char sign, Run look)
    {
        if (_owesBlank && _last != '\n')
        {
            Append(' ', _blank);
        }
        _owesBlank = false;
        Append(sign, look);
    }

    private void Append(char sign, Run look)
    {
        if (!ReferenceEquals(look, _look) && look != _look)
        {
            Close();
        }
        _look = look;
        _stretch.Append(sign);
        _last = sign;
    }

    private void Close()
    {
        if (_stretch.Length > 0)
        {
            _runs.Add(_look with { Text = _stretch.ToString() });
            _stretch.Clear();
        }
    }

    private void Reach(bool wasEmpty, int start, int end)
    {
        if (!IsEmpty)
        {
            Place = (wasEmpty ? start : Place.Start, end);
        }
    }
}
