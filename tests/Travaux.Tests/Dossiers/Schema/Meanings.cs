using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Travaux.Record.Dossiers.Shapes;
using ItemReading = Travaux.Record.Dossiers.Shapes.Reading;

namespace Travaux.Tests.Dossiers.Schema;

/// <summary>What each kind, field and word of a dossier means: the first sentence that its documentation in the source has.</summary>
/// <remarks><para>Which property a field is for nobody has to say: the field is read alone, and the property that is another then is it.</para></remarks>
internal static partial class Meanings
{
    private static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(typeof(Shape).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, member => Plain(member.Element("summary")));

    /// <summary>What a type is.</summary>
    public static string Of(Type type) => Summaries[$"T:{type.FullName}"];

    /// <summary>What a word of a closed list means.</summary>
    public static string Of(Type list, string word) => Summaries[$"F:{list.FullName}.{Enum.GetNames(list).Single(name => Written(name) == word)}"];

    /// <summary>What a field is.</summary>
    public static string Of(Shape shape, Field field)
    {
        var property = Property(shape, field);
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            if (Summaries.TryGetValue($"P:{type.FullName}.{property.Name}", out var summary) && summary.Length > 0)
            {
                return summary;
            }
        }
        return property.DeclaringType!.GetInterfaces().Select(type => Summaries.GetValueOrDefault($"P:{type.FullName}.{property.Name}", "")).First(summary => summary.Length > 0);
    }

    /// <summary>The property that a field is for.</summary>
    public static PropertyInfo Property(Shape shape, Field field)
    {
        var read = shape.GetType().GetMethod("Read")!.Invoke(shape, [new MapNode([new(field.Name, default, Sample(field.Type))], default), new ItemReading()])!;
        var empty = Activator.CreateInstance(shape.Type)!;
        return shape.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Single(property => property.CanWrite && !Equals(property.GetValue(read), property.GetValue(empty)));
    }

    private static Node Sample(FieldType type) => type switch
    {
        FieldType.Number => new ScalarNode("7", ScalarStyle.Plain, default),
        FieldType.Flag => new ScalarNode("true", ScalarStyle.Plain, default),
        FieldType.Date => new ScalarNode("2022", ScalarStyle.Quoted, default),
        FieldType.Word word => new ScalarNode(word.Words[^1], ScalarStyle.Plain, default),
        FieldType.Part => new MapNode([], default),
        FieldType.Many many => new ListNode([Sample(many.Of)], default),
        _ => new ScalarNode("x", ScalarStyle.Quoted, default),
    };

    private static string Written(string name) => name.Length == 1 ? name : Capitals().Replace(name, match => match.Index == 0 ? match.Value : "-" + match.Value).ToLowerInvariant();

    private static string Plain(XElement? summary) => summary is null ? "" : Blanks().Replace(
        string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "").Split('.')[^1],
            XElement element => element.Value,
            XText text => text.Value,
            _ => "",
        })),
        " ").Trim();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
