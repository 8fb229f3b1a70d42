using System.Text.RegularExpressions;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Tests.Dossiers.Schema;

/// <summary>The kinds, parts and closed lists of a dossier, each with the name by which the schema and the documentation know it.</summary>
internal static partial class DossierTypes
{
    /// <summary>The parts, by name.</summary>
    public static SortedDictionary<string, Shape> Parts { get; } = Found(shape => shape.Fields.Select(field => PartOf(field.Type)).OfType<Shape>());

    /// <summary>The closed lists, by name.</summary>
    public static SortedDictionary<string, Type> Lists { get; } = new(
        ItemKind.All.Select(kind => kind.Shape).Concat(Parts.Values)
            .SelectMany(shape => shape.Fields.Where(field => field.Type is FieldType.Word).Select(field => ListOf(shape, field)))
            .Distinct().ToDictionary(Name), StringComparer.Ordinal);

    /// <summary>A type's name: <c>HeldCopy</c> is <c>held-copy</c>.</summary>
    public static string Name(Type type) => ItemKind.All.FirstOrDefault(kind => kind.Shape.Type == type)?.Name ?? Capitals().Replace(type.Name, "-$0").ToLowerInvariant().TrimStart('-');

    /// <summary>How a value of a closed list is written.</summary>
    public static string Name(Type list, string value) => Capitals().Replace(value, "-$0").ToLowerInvariant().TrimStart('-') is var word && list.IsEnum ? word : throw new ArgumentException($"{list} is no list.");

    /// <summary>The closed list of a field.</summary>
    public static Type ListOf(Shape shape, Field field) => Meanings.Property(shape, field).PropertyType is var type ? Nullable.GetUnderlyingType(type) ?? type : type;

    private static Shape? PartOf(FieldType type) => type switch
    {
        FieldType.Part part => part.Shape,
        FieldType.Many many => PartOf(many.Of),
        _ => null,
    };

    private static SortedDictionary<string, Shape> Found(Func<Shape, IEnumerable<Shape>> inside)
    {
        var found = new SortedDictionary<string, Shape>(StringComparer.Ordinal);
        var next = new Queue<Shape>(ItemKind.All.SelectMany(kind => inside(kind.Shape)));
        while (next.TryDequeue(out var shape))
        {
            if (found.TryAdd(Name(shape.Type), shape))
            {
                foreach (var inner in inside(shape))
                {
                    next.Enqueue(inner);
                }
            }
        }
        return found;
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
