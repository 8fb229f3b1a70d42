using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>A run of rows that are not drawn, said in one line where they would stand.</summary>
internal sealed class SkippedRows(Canvas canvas, ComparedPlaces places, Selection selection)
{
    private RedlineRow? _first;
    private RedlineRow? _last;
    private int _unchanged;
    private int _others;

    /// <summary>Adds a row to the run.</summary>
    public void Add(RedlineRow row)
    {
        _first ??= row;
        _last = row;
        var unchanged = row.Changes.Count == 0 && !row.Renumbered;
        _unchanged += unchanged ? 1 : 0;
        _others += unchanged ? 0 : 1;
    }

    /// <summary>Says from where to where and how many, and begins another run; whether there was one.</summary>
    public bool Draw()
    {
        if (_first is null || _last is null)
        {
            return false;
        }
        canvas.Gap();
        canvas.Line(0, new Stroke($"… {Range(Name(_first), Name(_last))}: {Said()} …", Ink.Quiet));
        (_first, _last, _unchanged, _others) = (null, null, 0, 0);
        return true;
    }

    private string Said()
    {
        const string Slight = "only editorial changes or a new number";
        return !selection.IsEverything ? $"{Wording.Count(_unchanged + _others, "provision")} without such changes"
            : _others == 0 && _unchanged == 1 ? "unchanged"
            : _unchanged == 0 && _others == 1 ? Slight
            : _others == 0 ? $"{Wording.Count(_unchanged, "provision")} unchanged"
            : _unchanged == 0 ? $"{Wording.Count(_others, "provision")} with {Slight}"
            : $"{Wording.Count(_unchanged, "provision")} unchanged, {_others} with {Slight}";
    }

    private static string Range(string first, string last) => first == last ? first : $"{first} to {last}";

    private string Name(RedlineRow row) => row.Newer is { } newer ? places.Newer[newer.Id] : places.Older[row.Older[0].Id];
}
