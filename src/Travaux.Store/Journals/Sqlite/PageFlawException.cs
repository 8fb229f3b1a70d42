namespace Travaux.Store.Journals.Sqlite;

/// <summary>A page of a journal file is not as SQLite writes it: the check of the pages ends there.</summary>
internal sealed class PageFlawException(int page, string sentence) : Exception($"Page {page} of the file: {sentence}");
