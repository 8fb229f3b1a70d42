using System.Security.Cryptography;
using System.Text;
using Travaux.Record.Journal;

namespace Travaux.Tests.Journal;

public class EntryChainTests
{
    [Fact]
    public void An_entry_is_written_in_one_way_and_reads_back()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 200; trial++)
        {
            foreach (var (entry, _) in RandomJournal.Of(random, 12))
            {
                var line = EntryText.Write(entry);

                Assert.Equal(entry, EntryText.Read(line, entry.Hash));
            }
        }
    }

    [Fact]
    public void The_form_that_is_hashed_is_this()
    {
        var entry = new Entry
        {
            Seq = 12,
            RecordedAt = new(2031, 5, 9, 10, 0, 0, 7, TimeSpan.Zero),
            RecordedBy = "N. \"Sarn\"",
            Item = "src-1",
            Kind = "source",
            Version = 3,
            Content = new Redaction("Consent was\nwithdrawn.", [4, 9]),
            Hash = default,
        };
        const string line = """{"seq":12,"recorded-at":"2031-05-09T10:00:00.007Z","recorded-by":"N. \"Sarn\"","item":"src-1","kind":"source","version":3,"redacted":"Consent was\u000awithdrawn.","of":[4,9]}""";
        var before = Digest.Of("before"u8);

        Assert.Equal(line, Encoding.UTF8.GetString(EntryText.Write(entry)));
        Assert.Equal(new Digest(SHA256.HashData([.. SHA256.HashData("before"u8), .. Encoding.UTF8.GetBytes(line)])), EntryChain.Hash(before, entry));
        Assert.Equal(new Digest(SHA256.HashData("travaux.journal/1\nabc"u8)), EntryChain.Origin("abc"));
    }

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0} ")]
    [InlineData("{0}{0}")]
    [InlineData("")]
    [InlineData("null")]
    public void What_is_written_in_another_way_is_no_entry(string form)
    {
        var entry = RandomJournal.Of(new Random(3), 1)[0].Entry;
        var line = Encoding.UTF8.GetString(EntryText.Write(entry));

        Assert.Null(EntryText.Read(Encoding.UTF8.GetBytes(form.Replace("{0}", line, StringComparison.Ordinal)), entry.Hash));
        Assert.Null(EntryText.Read(Encoding.UTF8.GetBytes(line.Replace("\"source\"", "\"s\\u006furce\"", StringComparison.Ordinal)), entry.Hash));
        Assert.Null(EntryText.Read(Encoding.UTF8.GetBytes(line.Replace("{\"seq\"", "{\"more\":1,\"seq\"", StringComparison.Ordinal)), entry.Hash));
    }

    [Fact]
    public void A_line_with_any_byte_changed_is_no_entry_or_another_one()
    {
        var random = new Random(5);
        foreach (var (entry, _) in RandomJournal.Of(random, 40))
        {
            var line = EntryText.Write(entry);
            for (var at = 0; at < line.Length; at++)
            {
                var before = line[at];
                line[at] ^= (byte)random.Next(1, 256);
                Assert.NotEqual(entry, EntryText.Read(line, entry.Hash));
                line[at] = before;
            }
        }
    }

    [Fact]
    public void Whatever_reads_as_an_entry_is_written_as_that_entry_is()
    {
        // The other half of "one way to write": no line but the one that is written reads, whatever stands in it.
        var random = new Random(17);
        string[] pieces = ["\"", "\\", "\\u001f", "\\u001F", "\\u0020", "\\n", "\\/", "\u0001", "\t", "0", "1", ",", "]", "}", "é", "\u200f", "𝔸", "body", "of", " "];
        foreach (var (entry, _) in RandomJournal.Of(random, 60))
        {
            var line = Encoding.UTF8.GetString(EntryText.Write(entry));
            for (var trial = 0; trial < 400; trial++)
            {
                var at = random.Next(line.Length + 1);
                var changed = Encoding.UTF8.GetBytes(line[..at] + pieces[random.Next(pieces.Length)] + line[Math.Min(line.Length, at + random.Next(3))..]);

                if (EntryText.Read(changed, entry.Hash) is { } read)
                {
                    Assert.Equal(Encoding.UTF8.GetString(changed), Encoding.UTF8.GetString(EntryText.Write(read)));
                }
            }
        }
    }

    [Theory]
    [InlineData("\"seq\":", "\"seq\":0")]
    [InlineData("\"seq\":", "\"seq\":99999999999999999999")]
    [InlineData("\"seq\":", "\"seq\":-")]
    [InlineData("T", "t")]
    [InlineData("\"kind\":\"", "\"kind\":\"\\q")]
    [InlineData("\"kind\":\"", "\"kind\":\"\\u00")]
    public void What_is_nearly_a_line_is_none(string before, string after)
    {
        var line = Encoding.UTF8.GetString(EntryText.Write(RandomJournal.Of(new Random(3), 1)[0].Entry));

        Assert.Null(EntryText.Read(Encoding.UTF8.GetBytes(line.Replace(before, after, StringComparison.Ordinal)), default));
        Assert.All(Enumerable.Range(0, line.Length), length => Assert.Null(EntryText.Read(Encoding.UTF8.GetBytes(line[..length]), default)));
    }

    [Fact]
    public void A_journal_is_sound_and_says_which_bodies_were_redacted()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 300; trial++)
        {
            var kept = RandomJournal.Of(random, random.Next(30));

            var verification = RandomJournal.Check(kept);

            Assert.Empty(verification.Flaws);
            Assert.Equal(kept.Where(each => each.Entry.Content is NewVersion && each.Body is null).Select(each => each.Entry.Seq), verification.Redacted);
            Assert.Equal(kept.Count, verification.Entries);
        }
    }

    [Fact]
    public void Whatever_is_changed_taken_out_put_in_or_moved_is_found()
    {
        var random = new Random(13);
        for (var trial = 0; trial < 600; trial++)
        {
            var kept = RandomJournal.Of(random, random.Next(3, 25));

            var tampered = Tampered(kept, random, trial % 8);

            Assert.False(RandomJournal.Check(tampered).IsSound, $"Trial {trial}.");
        }
    }

    [Fact]
    public void A_body_that_is_missing_without_a_redaction_is_a_flaw_that_names_the_entry()
    {
        var kept = RandomJournal.Of(new Random(1), 1);

        var verification = RandomJournal.Check([kept[0] with { Body = null }]);

        Assert.Equal([new Flaw(1, "Its body is missing, and no redaction says so.")], verification.Flaws);
        Assert.Empty(verification.Redacted);
    }

    [Fact]
    public void A_body_that_is_there_although_it_was_redacted_is_a_flaw()
    {
        var first = RandomJournal.Of(new Random(1), 1)[0];
        var redaction = first.Entry with { Seq = 2, Version = 2, Content = new Redaction("Gone.", [1]) };
        redaction = redaction with { Hash = EntryChain.Hash(first.Entry.Hash, redaction) };

        Assert.Equal([new Flaw(1, "Its body is there, and a redaction says that it was destroyed.")], RandomJournal.Check([first, new(redaction, null)]).Flaws);
        Assert.Empty(RandomJournal.Check([first with { Body = null }, new(redaction, null)]).Flaws);
    }

    private static List<KeptEntry> Tampered(List<KeptEntry> kept, Random random, int way)
    {
        var result = kept.ToList();
        var at = random.Next(kept.Count);
        var (entry, body) = kept[at];
        switch (way)
        {
            case 0:
                result[at] = new(entry with { RecordedBy = "M. Brandt" }, body);
                break;
            case 1:
                result[at] = new(entry with { Item = "item-x" }, body);
                break;
            case 2:
                result[at] = new(entry with { RecordedAt = entry.RecordedAt.AddMilliseconds(1) }, body);
                break;
            case 3:
                result.RemoveAt(random.Next(kept.Count - 1));
                break;
            case 4:
                var other = (at + 1) % kept.Count;
                (result[at], result[other]) = (result[other], result[at]);
                break;
            case 5:
                result.Insert(at, kept[at]);
                break;
            case 6:
                result[at] = new(entry with { Content = new Withdrawal("As if.") }, null);
                break;
            default:
                at = kept.FindIndex(each => each.Body is not null);
                if (at < 0)
                {
                    return [.. kept.Skip(1)];
                }
                result[at] = kept[at] with { Body = new(kept[at].Body!.Salt, [.. kept[at].Body!.Bytes, 0x20]) };
                break;
        }
        return result;
    }
}
