using Microsoft.Win32.SafeHandles;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>The bytes of a journal file, read past SQLite.</summary>
/// <remarks>
/// <para>
/// On Unix, a program that closes a file lets go of all its locks on it, those of SQLite too. So one opened here stays open
/// until the last journal on it in this program is closed.
/// </para>
/// </remarks>
internal sealed class OpenFile : IDisposable
{
    private static readonly Lock One = new();
    private static readonly Dictionary<string, (SafeFileHandle Handle, int Users)> All = new(StringComparer.Ordinal);
    private readonly string _path;
    private bool _isDisposed;

    private OpenFile(string path, SafeFileHandle handle) => (_path, Handle) = (path, handle);

    public SafeFileHandle Handle { get; }

    /// <summary>The file beside it in which SQLite writes ahead.</summary>
    public string Log => _path + "-wal";

    /// <summary>Opens a file, or takes part in one that is open.</summary>
    /// <exception cref="JournalException">It can't be opened.</exception>
    public static OpenFile Take(string file)
    {
        var path = Path.GetFullPath(file);
        lock (One)
        {
            if (All.TryGetValue(path, out var open))
            {
                All[path] = (open.Handle, open.Users + 1);
                return new(path, open.Handle);
            }
            try
            {
                var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                All[path] = (handle, 1);
                return new(path, handle);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new JournalException(file, "There is no such file.", "Name a journal: a file NAME.travaux.", exception);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                var reason = Directory.Exists(path) ? "This is a folder, not a journal." : $"The file can't be read: {exception.Message}";
                throw new JournalException(file, reason, "Name a journal: a file NAME.travaux.", exception);
            }
        }
    }

    public void Dispose()
    {
        lock (One)
        {
            if (_isDisposed)
            {
                return;
            }
            _isDisposed = true;
            var (handle, users) = All[_path];
            if (users > 1)
            {
                All[_path] = (handle, users - 1);
            }
            else
            {
                All.Remove(_path);
                handle.Dispose();
            }
        }
    }
}
