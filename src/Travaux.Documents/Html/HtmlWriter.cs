namespace Travaux.Documents.Html;

/// <summary>Writes HTML, element by element, so that no text can be taken for markup.</summary>
/// <remarks>
/// <para>
/// Text and attribute values are escaped here and nowhere else. A carriage return is written as a reference, since a
/// browser would turn it into a line feed; a null character, which HTML can't hold, becomes U+FFFD.
/// </para>
/// </remarks>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly System.Buffers.SearchValues<char> Special =
        System.Buffers.SearchValues.Create("&<>\"'\r\0");

    private readonly Stack<string> _open = new();
    private bool _inTag;

    /// <summary>Opens an element; <see cref="With"/> adds its attributes.</summary>
    public HtmlWriter Open(string element)
    {
        EndTag();
        output.Write('<');
        output.Write(element);
        _open.Push(element);
        _inTag = true;
        return this;
    }

    /// <summary>Opens an element with a class.</summary>
    public HtmlWriter Open(string element, string cssClass) => Open(element).With("class", cssClass);

    /// <summary>Gives the element just opened an attribute; none when the value is <see langword="null"/>.</summary>
    public HtmlWriter With(string attribute, string? value)
    {
        if (value is not null)
        {
            output.Write(' ');
            output.Write(attribute);
            output.Write("=\"");
            Escape(value);
            output.Write('"');
        }
        return this;
    }

    /// <summary>Gives the element just opened an attribute without a value, if <paramref name="present"/>.</summary>
    public HtmlWriter Flag(string attribute, bool present = true)
    {
        if (present)
        {
            output.Write(' ');
            output.Write(attribute);
        }
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        EndTag();
        Escape(text);
        return this;
    }

    /// <summary>Closes the innermost open element.</summary>
    public HtmlWriter Close()
    {
        EndTag();
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
        return this;
    }

    /// <summary>Ends an element that HTML gives no content: <c>meta</c>, <c>input</c>.</summary>
    public HtmlWriter Void()
    {
        EndTag();
        _open.Pop();
        return this;
    }

    /// <summary>Starts a new line in the source, where white space means nothing.</summary>
    public HtmlWriter Line()
    {
        EndTag();
        output.Write('\n');
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public HtmlWriter Leaf(string element, string? cssClass, string text) =>
        Open(element).With("class", cssClass).Text(text).Close();

    /// <summary>Writes our own style or script, which are not escaped in HTML.</summary>
    public HtmlWriter Trusted(string source)
    {
        EndTag();
        output.Write(source);
        return this;
    }

    private void EndTag()
    {
        if (_inTag)
        {
            output.Write('>');
            _inTag = false;
        }
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\r' => "&#13;",
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }
        output.Write(text);
    }
}
