using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Json;

/// <summary>Writes the provisions of a copy as JSON; <c>docs/json.md</c> documents every field.</summary>
public static class OutlineJson
{
    /// <summary>The name and version of the format; the number rises when a field changes its meaning or goes.</summary>
    public const string Format = "travaux.outline/1";

    /// <summary>Writes a copy as UTF-8. The same copy gives the same bytes.</summary>
    public static void Write(Copy copy, Stream output)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(output);
        var names = ProvisionNames.In(copy);
        JsonOutput.Write(output, new OutlineShape
        {
            Copy = JsonOutput.Shape(copy),
            Provisions = Provisions(copy.Provisions).Select(each => new OutlineProvisionShape
            {
                Provision = JsonOutput.Shape(each.Provision, copy.Document, names),
                Text = each.Provision.Text,
                Depth = each.Depth,
            }),
        });
    }

    private static IEnumerable<(Provision Provision, int Depth)> Provisions(Sequence<Provision> outermost)
    {
        var open = new Stack<(Provision Provision, int Depth)>(outermost.Reverse().Select(provision => (provision, 0)));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Provision.Children.Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }
    }
}
