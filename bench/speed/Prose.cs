using System.Globalization;

namespace Travaux.Bench.Speed;

/// <summary>Writes sentences as treaties have them: who must do what, how, when and under which article.</summary>
internal sealed class Prose(Words words, Random random)
{
    private static readonly string[] Subjects =
    [
        "The Parties", "Each Party", "The Commission", "The Council", "The Secretariat", "Any Party", "The Depositary",
        "The Conference of the Parties", "A riparian State", "The Joint Committee", "No Party", "The competent authorities",
    ];

    private static readonly string[] Modals = ["shall", "shall", "shall", "may", "should", "shall not", "will", "shall endeavour to", "is required to", "may, by consensus,"];

    private static readonly string[] Links = ["of", "for", "with", "under", "within", "concerning", "with regard to", "in respect of", "between", "against"];

    private static readonly string[] Openings = ["Subject to", "Without prejudice to", "Notwithstanding", "In accordance with", "For the purposes of"];

    private static readonly string[] Conditions = ["unless", "provided that", "if", "where", "to the extent that", "as soon as", "except where"];

    /// <summary>An article; what it refers to stands before it or not far after.</summary>
    public Article Article(int number)
    {
        var paragraphs = new List<string>();
        for (var count = random.Next(2, 7); count > 0; count--)
        {
            paragraphs.Add(random.Next(6) == 0 ? Points(number) : string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sentence(number))));
        }
        return new(Capital($"{words.Adjective(random)} {words.Noun(random)} and {words.Noun(random)}"), paragraphs);
    }

    private string Points(int number)
    {
        var points = Enumerable.Range(0, random.Next(2, 6))
            .Select(at => $"({(char)('a' + at)}) {words.Verb(random)} {Thing()} {Pick(Links)} {Thing()}");
        return $"{Pick(Subjects)} {Pick(Modals)}, {Pick(Conditions)} {Thing()} {words.Verb(random)}s {Thing()} under {Reference(number)}:\n{string.Join(";\n", points)}.";
    }

    private string Sentence(int number)
    {
        var opening = random.Next(5) == 0 ? $"{Pick(Openings)} {Reference(number)}, {Pick(Subjects)}" : Pick(Subjects);
        var sentence = $"{opening} {Pick(Modals)} {words.Verb(random)} {Thing()} {Pick(Links)} {Thing()}";
        for (var more = random.Next(3); more > 0; more--)
        {
            sentence += random.Next(4) switch
            {
                0 => $", {Pick(Conditions)} {Thing()} {words.Verb(random)}s {Thing()}",
                1 => $" and {words.Verb(random)} {Thing()} {Pick(Links)} {Thing()}",
                2 => $" within {random.Next(2, 120).ToString(CultureInfo.InvariantCulture)} days of {Thing()}",
                _ => $" pursuant to {Reference(number)}",
            };
        }
        return sentence + ".";
    }

    private string Thing() => random.Next(3) switch
    {
        0 => $"the {words.Noun(random)}",
        1 => $"the {words.Adjective(random)} {words.Noun(random)}",
        _ => $"any {words.Noun(random)} {Pick(Links)} the {words.Adjective(random)} {words.Noun(random)}",
    };

    private string Reference(int number) => random.Next(2) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"Article {random.Next(1, number + 3)}")
        : string.Create(CultureInfo.InvariantCulture, $"paragraph {random.Next(1, 6)} of Article {random.Next(1, number + 3)}");

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
