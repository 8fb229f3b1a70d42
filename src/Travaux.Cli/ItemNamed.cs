using Travaux.Analysis.Search;
using Travaux.Record.Dossiers;

namespace Travaux.Cli;

/// <summary>Finds the item that somebody named on the command line: by id, or by name.</summary>
internal static class ItemNamed
{
    /// <summary>Its id; empty where nothing was named.</summary>
    /// <exception cref="CommandException">There is none, or more than one.</exception>
    public static string Find(Dossier dossier, string? typed, string kind)
    {
        if (typed is null)
        {
            return "";
        }
        var names = new Naming(dossier);
        return names.Find(typed, kind) switch
        {
            [var only] => only,
            [] => throw new CommandException("travaux", "TX741", $"The dossier has no {kind} '{typed}'.{(names.Nearest(typed, kind) is { } near ? $" Did you mean '{near}'?" : "")}"),
            var several => throw new CommandException("travaux", "TX742", $"'{typed}' can be {string.Join(" or ", several.Select(id => $"'{id}' ({dossier.NameOf(id)})"))}: use the id."),
        };
    }
}
