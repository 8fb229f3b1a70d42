namespace Travaux.Documents.Markup;

/// <summary>How a family of markup writes its tags.</summary>
internal sealed record Dialect
{
    /// <summary>HTML: names in either case, prefixes part of the name, scripts and styles hold no tags.</summary>
    public static Dialect Html { get; } = new()
    {
        Name = written => written.ToLowerInvariant(),
        Hidden = ["title", "template"],
        Raw = ["script", "style"],
    };

    /// <summary>XML: prefixes stand for namespaces and do not count.</summary>
    public static Dialect Xml { get; } = new() { Name = Token.Named, Hidden = ["meta"], Raw = [] };

    /// <summary>What a name as written is called.</summary>
    public required Func<string, string> Name { get; init; }

    /// <summary>Elements whose words are not displayed; one of them without an end tag is marked as such.</summary>
    public required string[] Hidden { get; init; }

    /// <summary>Elements that hold no tags.</summary>
    public required string[] Raw { get; init; }
}
