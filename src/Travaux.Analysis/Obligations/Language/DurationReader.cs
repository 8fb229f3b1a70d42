using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads a length of time: <c>3 days</c>.</summary>
internal static class DurationReader
{
    private const int Most = 100_000;

    private static readonly string[] Units = ["hours", "days", "weeks", "months", "years"];

    /// <summary><c>int ( "hours" | "days" | "weeks" | "months" | "years" )</c>; a unit in the singular is the same. Days where the unit is missing.</summary>
    public static Duration Read(Cursor cursor, AtomReader atoms, Faults faults)
    {
        if (cursor.IsAtEnd)
        {
            faults.Missing(cursor.Here, "The time, as '3 days',");
            return new(0, "days");
        }
        var (first, written) = (cursor.Here, cursor.Next.Text);
        var number = atoms.Number(cursor, "whole number");
        if (number > Most)
        {
            faults.NotANumber(first, written, $"time that can be reckoned: at most {Most:N0}");
        }
        var count = (int)Math.Min(number, Most);
        var at = cursor.Here;
        if (cursor.IsAtEnd)
        {
            faults.Missing(at, "The unit, as days,");
            return new(count, "days");
        }
        var unit = cursor.Next.Folded;
        cursor.At++;
        unit = unit.EndsWith('s') ? unit : unit + "s";
        if (!Units.Contains(unit))
        {
            faults.UnknownLine(at, unit, "hours, days, weeks, months or years");
        }
        return new(count, unit);
    }
}
