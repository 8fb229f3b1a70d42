using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>How a draft or message came in.</summary>
public sealed record Receipt : IHasAudience
{
    /// <summary>From whom.</summary>
    public Sequence<Attribution> From { get; init; }

    /// <summary>Who took it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>How: by hand, by e-mail.</summary>
    public string How { get; init; } = "";

    /// <summary>When; a day or an instant with its zone.</summary>
    public EdtfDate? Date { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Receipt> Shape { get; } = new Shape<Receipt>("receipt")
        .Parts("from", Attribution.Shape, x => x.From, (x, v) => x with { From = v }).Ground()
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v }).Ground()
        .Text("how", x => x.How, (x, v) => x with { How = v })
        .Date("date", x => x.Date, (x, v) => x with { Date = v })
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}
