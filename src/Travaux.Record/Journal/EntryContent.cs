namespace Travaux.Record.Journal;

/// <summary>What an entry does to its item.</summary>
public abstract record EntryContent
{
    private protected EntryContent()
    {
    }
}

/// <summary>The item has a new version; its body lies apart and can be destroyed.</summary>
/// <param name="Body">The salted digest of the body: SHA-256 over the salt, then the body (see <see cref="SaltedBody"/>).</param>
public sealed record NewVersion(Digest Body) : EntryContent;

/// <summary>The item is taken back; what was said of it stays readable in the past.</summary>
/// <param name="Reason">Why, in a sentence; it stays for good.</param>
public sealed record Withdrawal(string Reason) : EntryContent
{
    /// <summary>Why, in a sentence; it stays for good.</summary>
    public string Reason { get; init => field = Wording.Sentence(value); } = Wording.Sentence(Reason);
}

/// <summary>Bodies of the item were destroyed: nobody can read them again, at any point in time.</summary>
/// <param name="Reason">Why, in a sentence; it stays for good, so it must not repeat what is destroyed.</param>
/// <param name="Of">The entries whose bodies went, by their numbers, ascending; never empty.</param>
public sealed record Redaction(string Reason, Sequence<long> Of) : EntryContent
{
    /// <summary>Why, in a sentence; it stays for good.</summary>
    public string Reason { get; init => field = Wording.Sentence(value); } = Wording.Sentence(Reason);

    /// <summary>The entries whose bodies went, by their numbers, ascending; never empty.</summary>
    public Sequence<long> Of { get; init => field = Ascending(value); } = Ascending(Of);

    private static Sequence<long> Ascending(Sequence<long> numbers)
    {
        if (numbers.Count == 0 || numbers[0] < 1 || numbers.Zip(numbers.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException("A redaction names the entries whose bodies went, once each and ascending.");
        }
        return numbers;
    }
}
