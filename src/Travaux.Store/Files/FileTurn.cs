namespace Travaux.Store.Files;

/// <summary>A writer's turn at a file: one at a time, in this program and in others.</summary>
/// <remarks>
/// <para>
/// The turn is an open, empty file beside it (<c>.NAME.lock</c>) that the operating system lends to one holder and takes
/// back when that one ends, however it ends. It stays: taking it away could hand the turn to two.
/// </para>
/// </remarks>
internal sealed class FileTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly FileStream _held;

    private FileTurn(FileStream held) => _held = held;

    /// <summary>Waits for the turn.</summary>
    /// <exception cref="TimeoutException">Others held it for 20 seconds on end.</exception>
    /// <exception cref="IOException">The folder is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static FileTurn Take(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var file = Path.Combine(folder, $".{Path.GetFileName(path)}.lock");
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new(new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
            {
                if (TimeProvider.System.GetElapsedTime(since) > Patience)
                {
                    throw new TimeoutException($"{file} is held by another.", exception);
                }
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Gives the turn to the next.</summary>
    public void Dispose() => _held.Dispose();
}
