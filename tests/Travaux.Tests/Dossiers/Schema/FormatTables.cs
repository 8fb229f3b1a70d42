using System.Globalization;
using System.Text;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Tests.Dossiers.Schema;

/// <summary>The tables of <c>docs/dossier-format.md</c>: every field of every kind, from the same source as the schema.</summary>
internal static class FormatTables
{
    /// <summary>What a question has beside its text every item has; what a phase has beside that and its title every item with a place in time has.</summary>
    private static readonly HashSet<string> OfAll = [.. ItemKind.Find(Kinds.Question)!.Shape.Fields.Select(field => field.Name).Where(name => name != "text")];

    private static readonly HashSet<string> OfDated = [.. ItemKind.Find(Kinds.Phase)!.Shape.Fields.Select(field => field.Name).Where(name => name != "title" && !OfAll.Contains(name))];

    public static string Write()
    {
        var text = new StringBuilder("\n### Every item\n\n");
        Fields(text, ItemKind.Find(Kinds.Question)!.Shape, OfAll.Contains);
        text.Append("\n### Every item with a place in time\n\n");
        Fields(text, ItemKind.Find(Kinds.Phase)!.Shape, OfDated.Contains);
        foreach (var kind in ItemKind.All)
        {
            var isDated = kind.Shape.Fields.Any(field => OfDated.Contains(field.Name));
            text.Append(CultureInfo.InvariantCulture, $"\n### {kind.Collection}\n\n{Meanings.Of(kind.Shape.Type)} {(kind.IsSingle ? "One map" : "A list")}, in a canonical folder in `{kind.File}`.{(isDated ? " With a place in time." : "")}\n\n");
            Fields(text, kind.Shape, name => !OfAll.Contains(name) && !(isDated && OfDated.Contains(name)));
        }
        text.Append("\n## Parts\n");
        foreach (var (name, shape) in DossierTypes.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### part: {name}\n\n{Meanings.Of(shape.Type)}{(shape.Shorthand is { } key ? $" A single value in its place is its `{key}`." : "")}\n\n");
            Fields(text, shape, _ => true);
        }
        return text.ToString();
    }

    private static void Fields(StringBuilder text, Shape shape, Func<string, bool> shows)
    {
        text.Append("| key | holds | what it is |\n| --- | --- | --- |\n");
        foreach (var field in shape.Fields.Where(field => shows(field.Name)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {(field.IsRequired ? $"**`{field.Name}`**" : $"`{field.Name}`")} | {Holds(field.Type)} | {Meanings.Of(shape, field).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }

    private static string Holds(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Slug => "name",
        FieldType.Number => "number",
        FieldType.Flag => "true",
        FieldType.Date => "date",
        FieldType.Word word => string.Join(", ", word.Words.Select(each => $"`{each}`")),
        FieldType.Reference { Kinds.Count: 0 } => "id",
        FieldType.Reference reference => $"id: {string.Join(", ", reference.Kinds)}",
        FieldType.Part part => $"[{DossierTypes.Name(part.Shape.Type)}](#part-{DossierTypes.Name(part.Shape.Type)})",
        FieldType.Many many => $"list: {Holds(many.Of)}",
        _ => throw new InvalidOperationException($"No such type: {type}"),
    };
}
