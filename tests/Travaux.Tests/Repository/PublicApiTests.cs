using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Travaux.Record;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Repository;

/// <summary>What others can build on is listed in a file, so that no change of it goes unseen.</summary>
public class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_public_nouns_are_those_of_the_list() => Golden.Same("public-api-record.txt", List(typeof(Sequence).Assembly));

    private static string List(Assembly assembly)
    {
        var list = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(IsWritten).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            list.Append(type.Namespace).Append('.').Append(Name(type)).Append('\n');
            var members = type.IsEnum ? Enum.GetNames(type).AsEnumerable() : type.GetMembers(Declared).Where(IsWritten).Select(Line).Order(StringComparer.Ordinal);
            foreach (var member in members)
            {
                list.Append("  ").Append(member).Append('\n');
            }
        }
        return list.ToString();
    }

    private static bool IsWritten(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !member.Name.Contains('<', StringComparison.Ordinal)
        && (member is not MethodBase { IsSpecialName: true } || member is ConstructorInfo)
        && member is not Type { IsNested: true, IsSpecialName: true };

    private static string Line(MemberInfo member) => member switch
    {
        PropertyInfo property => $"{property.Name}: {Name(property.PropertyType)}",
        FieldInfo field => $"{field.Name}: {Name(field.FieldType)}",
        MethodInfo method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
