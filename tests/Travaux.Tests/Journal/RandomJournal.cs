using System.Text;
using Travaux.Record;
using Travaux.Record.Journal;

namespace Travaux.Tests.Journal;

/// <summary>Journals made up at random, rightly chained.</summary>
internal static class RandomJournal
{
    public const string Id = "0123456789abcdef0123456789abcdef";
    private static readonly string[] Texts = ["Communiqué", "\"quoted\"", "back\\slash", "tab\tand\nline", "Кінець", "😀", "{\"of\":[1]}", "\u0001", "a"];

    /// <summary>The entries with their bodies, those that were redacted without.</summary>
    public static List<KeptEntry> Of(Random random, int length)
    {
        var (kept, head, time) = (new List<KeptEntry>(), EntryChain.Origin(Id), DateTimeOffset.UnixEpoch);
        for (var seq = 1; seq <= length; seq++)
        {
            time += TimeSpan.FromMilliseconds(random.Next(3));
            var item = $"item-{random.Next(6)}";
            var own = kept.Where(each => each.Entry.Item == item).ToList();
            var bodies = own.Where(each => each.Body is not null).Select(each => each.Entry.Seq).ToList();
            var body = new SaltedBody(Bytes(random, SaltedBody.SaltLength), [.. Encoding.UTF8.GetBytes(Texts[random.Next(Texts.Length)])]);
            EntryContent content = random.Next(5) switch
            {
                0 when own.Count > 0 => new Withdrawal(Texts[random.Next(Texts.Length)] + "."),
                1 when bodies.Count > 0 => new Redaction(Texts[random.Next(Texts.Length)] + ".", [.. bodies.Where((_, at) => at == 0 || random.Next(2) == 0)]),
                _ => new NewVersion(body.Digest),
            };
            var entry = new Entry
            {
                Seq = seq,
                RecordedAt = time,
                RecordedBy = "N. Sarn",
                Item = item,
                Kind = "source",
                Version = own.Count + 1,
                Content = content,
                Hash = default,
            };
            entry = entry with { Hash = EntryChain.Hash(head, entry) };
            head = entry.Hash;
            kept.Add(new(entry, content is NewVersion ? body : null));
            if (content is Redaction redaction)
            {
                kept = kept.ConvertAll(each => redaction.Of.Contains(each.Entry.Seq) ? each with { Body = null } : each);
            }
        }
        return kept;
    }

    /// <summary>What a check says of entries.</summary>
    public static Verification Check(IEnumerable<KeptEntry> entries)
    {
        var check = new JournalCheck(EntryChain.Origin(Id));
        foreach (var kept in entries)
        {
            check.Next(kept);
        }
        return check.Finish();
    }

    public static Sequence<byte> Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return Sequence.Owning(bytes);
    }
}
