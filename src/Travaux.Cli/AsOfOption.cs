using System.CommandLine;
using System.Globalization;
using Travaux.Record.Journal;

namespace Travaux.Cli;

/// <summary>Up to which entry a journal is read: <c>--as-of</c>.</summary>
internal sealed class AsOfOption
{
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "As recorded then: the number of an entry (travaux log), an instant such as 2031-03-14T09:30:00Z, or a day: to its end, in UTC.",
        HelpName = "WHEN",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_asOf);

    /// <summary>What was asked for; all that is recorded, where nothing was.</summary>
    /// <exception cref="CommandException">It is no point of a journal.</exception>
    public AsOf Of(ParseResult parsed) => parsed.GetValue(_asOf) is not { } typed ? AsOf.Now
        : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? new AsOf.Seq(seq)
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new AsOf.Time(new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero))
        : DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) && typed.Contains('T', StringComparison.Ordinal)
            ? new AsOf.Time(instant)
        : throw new CommandException("travaux", "TX539", $"--as-of wants the number of an entry, a day such as 2031-03-14 or an instant such as 2031-03-14T09:30:00Z, not '{typed}'.");
}
