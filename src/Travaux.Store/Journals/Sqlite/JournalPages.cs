namespace Travaux.Store.Journals.Sqlite;

/// <summary>The pages of a journal file in their newest form: what is written ahead, else the file.</summary>
internal sealed class JournalPages(OpenFile file, WriteAheadLog log)
{
    /// <summary>A page by its number, from 1.</summary>
    /// <exception cref="PageFlawException">The file ends before it.</exception>
    public ReadOnlySpan<byte> Page(int number)
    {
        if (log.Page(number) is { IsEmpty: false } ahead)
        {
            return ahead;
        }
        var page = new byte[JournalSchema.PageSize];
        PagesCheck.Expect(number >= 1 && RandomAccess.Read(file.Handle, page, (long)(number - 1) * page.Length) == page.Length, number, "the file ends before it.");
        return page;
    }
}
