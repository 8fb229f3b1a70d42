using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How messages are told, and what was said in public.</summary>
internal static class SpokenTelling
{
    /// <summary>A message: from whom, to whom, through whom, and how it was taken.</summary>
    public static Told Of(Message message, Telling telling)
    {
        var carried = message.CarriedBy.Count > 0 ? $", carried by {telling.Who(message.CarriedBy)}" : "";
        var quote = message.Quote is { Text.Length: > 0 } words ? $" In words: “{words.Text}”." : "";
        var head = $"{telling.Who(message.From)} to {telling.Who(message.To)}";
        return new($"{head}: message", new($"{head}{carried}: {Telling.Sentence(message.Says)}{quote}")
        {
            Manner = Manners.Of(message),
            Hedge = message.Hedge,
            Items = [message.Id],
            Cites = message.Cites,
            Details =
            [
                .. message.Receptions.Select(each => new Statement(Telling.Sentence($"Taken by {telling.Who(each.By)}: {each.How}"))
                {
                    Items = [message.Id],
                    Cites = each.Cites.Count > 0 ? each.Cites : message.Cites,
                }),
            ],
        }, Lane.OtherChannels, telling.Dossier.Find<Meeting>(message.Meeting)?.Track ?? "");
    }

    /// <summary>A claim made in public on a day.</summary>
    public static Told Of(Claim claim, Telling telling) => new(Short(telling.Of(claim with { Quote = null }).Text), telling.Of(claim) with { Rivals = [.. telling.Rivals(claim), .. telling.Against(claim)] }, Lane.PublicStatements);

    /// <summary>A sentence as a title: as many words as a line has room for.</summary>
    private static string Short(string sentence)
    {
        const int Longest = 72;
        var plain = sentence.TrimEnd('.');
        var end = plain.Length <= Longest ? -1 : plain.LastIndexOf(' ', Longest);
        return plain.Length <= Longest ? plain : $"{plain[..(end > 0 ? end : Longest)].TrimEnd(',', ';', ':')}…";
    }

    /// <summary>A public statement of which the record tells no more than that it was made.</summary>
    public static Told Of(Source source, Telling telling)
    {
        var kind = Record.Dossiers.Shapes.Words.For(source.SourceKind).Replace('-', ' ');
        var who = telling.Who(source.Of.Count > 0 ? source.Of : source.By);
        var title = source is { Title.Length: > 0, Sealed: null } ? $", “{source.Title}”" : "";
        var name = source.Sealed?.AttributionLine ?? $"{who}: {kind}";
        return new(name, new(Telling.Sentence($"{name}{title}{(source.Medium.Length > 0 ? $" ({source.Medium})" : "")}; what was said the record does not tell"))
        {
            Manner = Manner.Stated,
            Hedge = source.Hedge,
            Items = [source.Id],
            Cites = source.Cites.Count > 0 ? source.Cites : [new Citation { Source = source.Id }],
        }, Lane.PublicStatements);
    }
}
