namespace Travaux.Analysis.Obligations.Language;

/// <summary>A line of a statement, with the lines that continue it.</summary>
internal sealed class RawLine
{
    /// <summary>How far in it begins.</summary>
    public int Indent { get; init; }

    /// <summary>Its words and signs.</summary>
    public required List<Token> Tokens { get; init; }

    /// <summary>Comments that stand above it.</summary>
    public List<string> Comments { get; init; } = [];
}

/// <summary>A statement as it stands in the file: its head, and the lines set in under it.</summary>
internal sealed class RawStatement
{
    /// <summary>The words of its head.</summary>
    public required List<Token> Head { get; init; }

    /// <summary>The lines under the head.</summary>
    public List<RawLine> Lines { get; } = [];

    /// <summary>Comments above it.</summary>
    public List<string> Comments { get; init; } = [];

    /// <summary>Whether an empty line stands above.</summary>
    public bool IsSetApart { get; init; }
}

/// <summary>Finds the statements of a file: one starts in the first column and goes on in lines that are set in.</summary>
/// <remarks>
/// <para>The first line that is set in fixes how far the lines of a statement are; a line further in continues the one above it.</para>
/// </remarks>
internal sealed class Layout(string text, Faults faults)
{
    private readonly List<RawStatement> _statements = [];
    private List<string> _comments = [];
    private bool _isSetApart;

    /// <summary>The statements, and the comments after the last.</summary>
    public (List<RawStatement> Statements, List<string> LastComments) Read()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            Take(start, end);
            start = end + 1;
        }
        return (_statements, _comments);
    }

    private void Take(int start, int end)
    {
        var (tokens, comment) = Lexer.Line(text, start, end, faults);
        if (tokens.Count == 0)
        {
            if (comment is null)
            {
                _isSetApart |= _comments.Count == 0;
            }
            else
            {
                _comments.Add(comment);
            }
            return;
        }
        if (comment is not null)
        {
            _comments.Add(comment);
        }
        Place(tokens, tokens[0].Start - start);
        (_comments, _isSetApart) = ([], false);
    }

    private void Place(List<Token> tokens, int indent)
    {
        if (indent == 0)
        {
            _statements.Add(new() { Head = tokens, Comments = _comments, IsSetApart = _isSetApart && _statements.Count > 0 });
        }
        else if (_statements.Count == 0)
        {
            faults.NothingToContinue(tokens[0]);
        }
        else if (_statements[^1].Lines is [var first, .., var last] && indent > first.Indent)
        {
            Continue(last, tokens);
        }
        else if (_statements[^1].Lines is [var only] && indent > only.Indent)
        {
            Continue(only, tokens);
        }
        else
        {
            _statements[^1].Lines.Add(new() { Indent = indent, Tokens = tokens, Comments = _comments });
        }
    }

    private void Continue(RawLine line, List<Token> tokens)
    {
        line.Tokens.AddRange(tokens);
        line.Comments.AddRange(_comments);
    }
}
