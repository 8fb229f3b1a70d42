using Travaux.Record;

namespace Travaux.Analysis.Search;

/// <summary>A part of a query; see <see cref="SearchQuery"/> for the grammar.</summary>
public abstract record SearchTerm
{
    private protected SearchTerm()
    {
    }

    /// <summary>All of these.</summary>
    /// <param name="Of">The terms.</param>
    public sealed record All(Sequence<SearchTerm> Of) : SearchTerm;

    /// <summary>Any of these.</summary>
    /// <param name="Of">The terms.</param>
    public sealed record Any(Sequence<SearchTerm> Of) : SearchTerm;

    /// <summary>Not this.</summary>
    /// <param name="Of">The term.</param>
    public sealed record Not(SearchTerm Of) : SearchTerm;

    /// <summary>A field and what it is to be.</summary>
    /// <param name="Name">One of <see cref="SearchQuery.Fields"/>.</param>
    /// <param name="Value">What it is to be.</param>
    /// <param name="Column">Where the value stands in the query, from 1.</param>
    public sealed record Field(string Name, string Value, int Column) : SearchTerm;

    /// <summary>Words that stand one after the other.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="GoesOn">Whether the last of them may go on.</param>
    public sealed record Words(string Text, bool GoesOn) : SearchTerm;
}
