using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Tests.Dossiers.Schema;

/// <summary>Checks nodes against a JSON Schema, for the keywords that ours has: the tests' own reading of JSON Schema 2020-12, of plain scalars as YAML 1.2's core schema.</summary>
internal sealed partial class SchemaCheck(JsonElement schema)
{
    private static readonly HashSet<string> Known = ["$schema", "title", "description", "$defs", "$ref", "type", "properties", "additionalProperties", "required", "items", "oneOf", "anyOf", "const", "pattern", "minimum", "maximum"];

    /// <summary>Whether a node fits.</summary>
    public bool Fits(Node node) => Fits(node, schema);

    private bool Fits(Node node, JsonElement rule)
    {
        Assert.All(rule.EnumerateObject(), keyword => Assert.Contains(keyword.Name, Known));
        return Of(rule, "$ref", name => Fits(node, schema.GetProperty("$defs").GetProperty(name.GetString()!["#/$defs/".Length..])))
            && Of(rule, "type", type => type.GetString() == TypeOf(node))
            && Of(rule, "const", word => node is ScalarNode scalar && TypeOf(node) == "string" && scalar.Text == word.GetString())
            && Of(rule, "minimum", least => node is not ScalarNode scalar || BigInteger.Parse(scalar.Text, CultureInfo.InvariantCulture) >= least.GetInt64())
            && Of(rule, "maximum", most => node is not ScalarNode scalar || BigInteger.Parse(scalar.Text, CultureInfo.InvariantCulture) <= most.GetInt64())
            // The end of a text is the end, as in ECMAScript, not also the line end before it.
            && Of(rule, "pattern", pattern => node is not ScalarNode scalar || Regex.IsMatch(scalar.Text, pattern.GetString()!.Replace("$", @"\z", StringComparison.Ordinal)))
            && Of(rule, "oneOf", rules => rules.EnumerateArray().Count(each => Fits(node, each)) == 1)
            && Of(rule, "anyOf", rules => rules.EnumerateArray().Any(each => Fits(node, each)))
            && Of(rule, "items", items => node is not ListNode list || list.Items.All(item => Fits(item, items)))
            && Of(rule, "required", keys => node is not MapNode map || keys.EnumerateArray().All(key => map[key.GetString()!] is not null))
            && Of(rule, "properties", properties => node is not MapNode map || map.Entries.All(entry => !properties.TryGetProperty(entry.Key, out var inner) || Fits(entry.Value, inner)))
            && Of(rule, "additionalProperties", _ => node is not MapNode map || map.Entries.All(entry => rule.GetProperty("properties").TryGetProperty(entry.Key, out var _)));
    }

    private static bool Of(JsonElement rule, string keyword, Func<JsonElement, bool> holds) => !rule.TryGetProperty(keyword, out var value) || holds(value);

    private static string TypeOf(Node node) => node switch
    {
        MapNode => "object",
        ListNode => "array",
        ScalarNode { Style: ScalarStyle.Quoted } => "string",
        ScalarNode { IsNothing: true } => "null",
        ScalarNode { Text: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => "boolean",
        ScalarNode scalar when Whole().IsMatch(scalar.Text) => "integer",
        ScalarNode scalar when Fraction().IsMatch(scalar.Text) => "number",
        ScalarNode => "string",
        _ => "nothing",
    };

    [GeneratedRegex(@"^[-+]?[0-9]+\z|^0o[0-7]+\z|^0x[0-9a-fA-F]+\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\z|^[-+]?\.(?:inf|Inf|INF)\z|^\.(?:nan|NaN|NAN)\z")]
    private static partial Regex Fraction();
}
