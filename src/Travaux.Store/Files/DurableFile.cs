using System.Runtime.InteropServices;
using System.Text;

namespace Travaux.Store.Files;

/// <summary>Replaces a file so that at every instant, power cuts included, it is the old one or the new one, whole.</summary>
/// <remarks>
/// <para>
/// The new content goes into a file beside it and to the disk; then the name is given to that file, and the folder's own
/// record of names is brought to the disk too, where the system lets one.
/// </para>
/// <para>Source of the order of steps: T. Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014, §2.</para>
/// </remarks>
internal static class DurableFile
{
    /// <summary>The whole content; <see langword="null"/> where it is longer than wanted.</summary>
    public static byte[]? Read(string path, int longest)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > longest)
        {
            return null;
        }
        using var content = new MemoryStream((int)stream.Length);
        stream.CopyTo(content);
        return content.Length > longest ? null : content.ToArray();
    }

    /// <summary>Puts new content in the place of a file, or makes it; the caller has the turn.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The new content.</param>
    /// <param name="ownerOnly">Whether nobody else may read it where it is new.</param>
    public static void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        var folder = Path.GetDirectoryName(path)!;
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.part");
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
            }
            else if (!OperatingSystem.IsWindows() && ownerOnly)
            {
                File.SetUnixFileMode(stream.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
        FlushFolder(folder);
    }

    /// <summary>Brings a folder's record of names to the disk, where the system lets one.</summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            Folders.Flush(folder);
        }
    }

    /// <summary>Brings a folder's record of names to the disk: .NET opens no folders, so the system is asked itself.</summary>
    private static class Folders
    {
        private const int ForReading = 0;
        private static readonly int[] FailuresOfDisks = [5 /* EIO */, 28 /* ENOSPC */];

        public static void Flush(string folder)
        {
            var handle = Open([.. Encoding.UTF8.GetBytes(folder), 0], ForReading);
            if (handle < 0)
            {
                return;
            }
            var failure = Synchronise(handle) < 0 ? Marshal.GetLastPInvokeError() : 0;
            _ = Close(handle);
            if (FailuresOfDisks.Contains(failure))
            {
                throw new IOException($"The folder '{folder}' can't be brought to the disk (error {failure}).");
            }
        }

        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Synchronise(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Close(int handle);
    }
}
