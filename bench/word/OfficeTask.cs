namespace Travaux.Bench.Word;

/// <summary>One thing that LibreOffice is to do: load a file, do a deed, write the result.</summary>
/// <param name="Name">How it is told apart from the others.</param>
/// <param name="Deed"><c>compare</c> (with an older draft, written as a Word file), <c>accept</c> or <c>reject</c> (all tracked changes, written as text).</param>
/// <param name="File">The file.</param>
/// <param name="Result">Where the result goes.</param>
/// <param name="Older">The draft that it is compared with.</param>
internal sealed record OfficeTask(string Name, string Deed, string File, string Result, string? Older = null)
{
    /// <summary>A line of the list that the program works through.</summary>
    public string Line => string.Join('\t', (string?[])[Name, Deed, Address(File), Address(Result), .. Older is null ? (string[])[] : [Address(Older)]]);

    private static string Address(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;
}
