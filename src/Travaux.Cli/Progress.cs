namespace Travaux.Cli;

/// <summary>Tells a waiting person what is being done: on a terminal, and only after a second.</summary>
internal sealed class Progress : IDisposable
{
    private readonly TextWriter _errors;
    private readonly Timer? _timer;
    private readonly Lock _turn = new();
    private string _doing = "";
    private int _shown;
    private bool _ended;

    public Progress(Surroundings surroundings)
    {
        _errors = surroundings.Errors;
        _timer = surroundings.IsWatched ? new Timer(_ => Show(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) : null;
    }

    /// <summary>Says what is done from here on: <c>reading friday.txt</c>.</summary>
    public void Now(string doing)
    {
        lock (_turn)
        {
            _doing = doing;
        }
    }

    /// <summary>Takes the line off the terminal.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_turn)
        {
            Wipe();
            _ended = true;
        }
    }

    private void Show()
    {
        lock (_turn)
        {
            if (_ended)
            {
                return;
            }
            Wipe();
            var line = $"{_doing} …";
            _errors.Write(line);
            _errors.Flush();
            _shown = line.Length;
        }
    }

    private void Wipe()
    {
        if (_shown > 0)
        {
            _errors.Write($"\r{new string(' ', _shown)}\r");
            _shown = 0;
        }
    }
}
