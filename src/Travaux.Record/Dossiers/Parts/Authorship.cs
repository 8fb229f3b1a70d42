using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Who wrote a draft, to what degree, and who says so.</summary>
public sealed record Authorship : IHasAudience
{
    /// <summary>The author.</summary>
    public string Who { get; init; } = "";

    /// <summary>To what degree.</summary>
    public AuthorDegree? Degree { get; init; }

    /// <summary>Who says so.</summary>
    public Sequence<Attribution> Per { get; init; }

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Authorship> Shape { get; } = new Shape<Authorship>("authorship")
        .Reference("who", x => x.Who, (x, v) => x with { Who = v }, Kinds.Whoever).Required().AsShort()
        .OptionalWord<AuthorDegree>("degree", x => x.Degree, (x, v) => x with { Degree = v })
        .Parts("per", Attribution.Shape, x => x.Per, (x, v) => x with { Per = v }).Ground()
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}

/// <summary>To what degree somebody wrote a text.</summary>
public enum AuthorDegree
{
    /// <summary>All of it.</summary>
    Wholly,

    /// <summary>Most of it.</summary>
    Largely,

    /// <summary>Together with others.</summary>
    Jointly,

    /// <summary>Somebody reports that they wrote it, without a degree.</summary>
    Reported,
}
