using System.Text;
using Travaux.Record;
using Travaux.Record.Journal;
using Travaux.Store.Journals;

namespace Travaux.World.Tests.Journals;

/// <summary>What every journal promises, whatever it is kept in.</summary>
public abstract class JournalContract
{
    private protected readonly SteppingClock Clock = new();

    /// <summary>A new journal without entries.</summary>
    private protected abstract Journal Empty();

    /// <summary>The same journal as another program would open it.</summary>
    private protected abstract Journal Another();

    [Fact]
    public void A_new_journal_says_nothing_and_is_sound()
    {
        using var journal = Empty();

        Assert.Empty(journal.Log());
        Assert.Empty(journal.ReadLive(AsOf.Now));
        Assert.Equal(new Verification(0, EntryChain.Origin(journal.Id)), journal.Verify());
    }

    [Fact]
    public void What_was_appended_is_read_by_others_with_number_time_author_and_version()
    {
        using var journal = Empty();

        var first = Entries(journal.Append(New("src-1", "source", "{\"title\":\"Communiqué\"}"), "N. Sarn"));
        var second = Entries(journal.Append([Edit("src-1", "source", 1, "{\"title\":\"The communiqué\"}"), New("evt-1", "event", "{}")], "M. Brandt"));

        using var other = Another();
        Assert.Equal([.. first, .. second], other.Log());
        Assert.Equal([(1L, "src-1", 1L, "N. Sarn"), (2L, "src-1", 2L, "M. Brandt"), (3L, "evt-1", 1L, "M. Brandt")], other.Log().Select(entry => (entry.Seq, entry.Item, entry.Version, entry.RecordedBy)));
        Assert.Equal(["{}", "{\"title\":\"The communiqué\"}"], Bodies(other, AsOf.Now));
        Assert.True(other.Verify().IsSound);
    }

    [Fact]
    public void A_journal_is_read_as_it_was()
    {
        using var journal = Empty();
        journal.Append(New("src-1", "source", "\"one\""), "N. Sarn");
        var before = journal.Log().Last().RecordedAt;
        Clock.Pass(TimeSpan.FromHours(1));
        journal.Append(Edit("src-1", "source", 1, "\"two\""), "N. Sarn");
        journal.Append(new WithdrawalDraft("src-1", "source", 2, "It was a forgery."), "N. Sarn");

        Assert.Empty(journal.ReadLive(AsOf.Now));
        Assert.Equal(["\"two\""], Bodies(journal, new AsOf.Seq(2)));
        Assert.Equal(["\"one\""], Bodies(journal, new AsOf.Time(before)));
        Assert.Empty(Bodies(journal, new AsOf.Seq(0)));
        Assert.Equal("It was a forgery.", Assert.IsType<WithdrawnItem>(Assert.Single(journal.States(AsOf.Now))).Reason);
    }

    [Fact]
    public void Only_an_edit_of_the_same_item_conflicts_and_then_nothing_of_the_group_is_recorded()
    {
        using var journal = Empty();
        using var other = Another();
        journal.Append([New("src-1", "source", "1"), New("src-2", "source", "2")], "N. Sarn");

        var theirs = other.Append(Edit("src-2", "source", 1, "22"), "M. Brandt");
        var mine = journal.Append([Edit("src-1", "source", 1, "11"), Edit("src-2", "source", 1, "21")], "N. Sarn");
        var again = journal.Append(Edit("src-1", "source", 1, "11"), "N. Sarn");

        Assert.IsType<AppendOutcome.Appended>(theirs);
        Assert.Equal(new AppendOutcome.Conflict([new("src-2", 1, 2)]), mine);
        Assert.IsType<AppendOutcome.Appended>(again);
        Assert.Equal(["11", "22"], Bodies(other, AsOf.Now));
        Assert.Equal(4, other.Log().Count());
    }

    [Fact]
    public void An_item_that_is_there_can_not_be_new_and_one_that_is_not_can_not_be_edited_or_withdrawn()
    {
        using var journal = Empty();
        journal.Append(New("src-1", "source", "1"), "N. Sarn");

        Assert.Equal(new AppendOutcome.Conflict([new("src-1", 0, 1)]), journal.Append(New("src-1", "source", "x"), "N. Sarn"));
        Assert.Equal(new AppendOutcome.Conflict([new("src-9", 1, 0)]), journal.Append(Edit("src-9", "source", 1, "x"), "N. Sarn"));
        Assert.Equal(new AppendOutcome.Conflict([new("src-9", 0, 0)]), journal.Append(new WithdrawalDraft("src-9", "source", 0, "Gone."), "N. Sarn"));
        Assert.Equal(new AppendOutcome.Conflict([new("src-9", 0, 0)]), journal.Redact(new("src-9", 0, "Gone."), "N. Sarn"));
        Assert.Single(journal.Log());
    }

    [Fact]
    public void What_is_destroyed_can_not_be_read_at_any_point_and_is_said_to_be_redacted()
    {
        using var journal = Empty();
        journal.Append([New("src-1", "source", "\"the witness\""), New("src-2", "source", "\"another\"")], "N. Sarn");
        journal.Append(Edit("src-1", "source", 1, "\"the witness, again\""), "N. Sarn");

        var entry = Assert.Single(Entries(journal.Redact(new("src-1", 2, "Consent was withdrawn."), "N. Sarn")));

        Assert.Equal(new Redaction("Consent was withdrawn.", [1, 3]), entry.Content);
        Assert.Equal(["\"another\""], Bodies(journal, AsOf.Now));
        Assert.Equal(["\"another\""], Bodies(journal, new AsOf.Seq(3)));
        Assert.Equal(new RedactedItem(entry, "Consent was withdrawn."), journal.States(AsOf.Now)[0]);
        var verification = journal.Verify();
        Assert.True(verification.IsSound, string.Join("\n", verification.Flaws));
        Assert.Equal([1, 3], verification.Redacted);
        Assert.False(journal.DestructionIsPending);

        // Said anew, it is an item like others.
        journal.Append(Edit("src-1", "source", 3, "\"with a new consent\""), "N. Sarn");
        Assert.Equal(["\"with a new consent\"", "\"another\""], Bodies(journal, AsOf.Now));
        Assert.True(journal.Verify().IsSound);
    }

    [Fact]
    public void Times_never_run_backwards_though_clocks_do()
    {
        using var journal = Empty();
        journal.Append(New("a", "source", "1"), "N. Sarn");
        Clock.Pass(TimeSpan.FromDays(-30));
        journal.Append(New("b", "source", "2"), "N. Sarn");

        var times = journal.Log().Select(entry => entry.RecordedAt).ToList();
        Assert.Equal(times[0], times[1]);
        Assert.True(journal.Verify().IsSound);
    }

    [Fact]
    public void A_held_file_comes_back_byte_by_byte_and_is_held_once()
    {
        using var journal = Empty();
        var content = new byte[700_000];
        new Random(7).NextBytes(content);
        var captured = new DateTimeOffset(2031, 5, 9, 10, 0, 0, TimeSpan.FromHours(2));

        var held = journal.Hold(new MemoryStream(content), new("communiqué.pdf", captured, ["handed over by the secretariat"]), "N. Sarn");
        var again = journal.Hold(new MemoryStream(content), new("copy.pdf", captured, []), "M. Brandt");
        var empty = journal.Hold(new MemoryStream(), new("empty.txt", captured, []), "N. Sarn");
        journal.AddCustody(held, "sent to the archive", "N. Sarn");

        using var other = Another();
        Assert.Equal(held, again);
        Assert.Equal([(held.Content, 700_000L), (empty.Content, 0)], other.HeldFiles(AsOf.Now).Select(file => (file.Content, file.Length)));
        Assert.Equal(["handed over by the secretariat", "sent to the archive"], other.HeldFiles(AsOf.Now)[0].Custody);
        Assert.Equal(captured, other.HeldFiles(AsOf.Now)[0].CapturedAt);
        using var copy = new MemoryStream();
        Assert.True(other.CopyHeld(held.Content, copy));
        Assert.Equal(content, copy.ToArray());
        Assert.Empty(other.ReadLive(AsOf.Now));
        Assert.True(other.Verify().IsSound);

        journal.Redact(new(held.Item, 2, "Destroyed as agreed."), "N. Sarn");
        Assert.False(other.CopyHeld(held.Content, Stream.Null));
        Assert.True(other.CopyHeld(empty.Content, Stream.Null));
        Assert.Equal([1, 3], other.Verify().Redacted);
        Assert.True(other.Verify().IsSound, string.Join("\n", other.Verify().Flaws));
    }

    [Fact]
    public void Writers_at_once_lose_nothing_and_each_conflict_is_told()
    {
        using var journal = Empty();
        using var other = Another();
        journal.Append(New("shared", "source", "0"), "N. Sarn");
        var told = new List<(string By, AppendOutcome Outcome)>();

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, writer =>
        {
            var mine = writer % 2 == 0 ? journal : other;
            for (var round = 0; round < 25; round++)
            {
                var seen = mine.States(AsOf.Now).Single(state => state.Latest.Item == "shared").Latest.Version;
                var outcome = mine.Append([Edit("shared", "source", seen, $"{writer}"), New($"own-{writer}-{round}", "event", $"{round}")], $"writer {writer}");
                lock (told)
                {
                    told.Add(($"writer {writer}", outcome));
                }
            }
        });

        var acknowledged = told.Select(each => each.Outcome).OfType<AppendOutcome.Appended>().SelectMany(outcome => outcome.Entries).OrderBy(entry => entry.Seq);
        Assert.Equal(200, told.Count);
        Assert.Equal(journal.Log().Skip(1), acknowledged);
        // Every version of the shared item was made by one writer, out of the version before: no edit was lost.
        var versions = journal.Log().Where(entry => entry.Item == "shared").Select(entry => entry.Version);
        Assert.Equal(Enumerable.Range(1, 1 + told.Count(each => each.Outcome is AppendOutcome.Appended)).Select(version => (long)version), versions);
        Assert.All(told.Select(each => each.Outcome).OfType<AppendOutcome.Conflict>(), conflict => Assert.True(Assert.Single(conflict.Items) is { Item: "shared" } item && item.Edited < item.Current));
        Assert.True(journal.Verify().IsSound);
    }

    [Theory]
    [InlineData("", "source", "N. Sarn")]
    [InlineData("a\nb", "source", "N. Sarn")]
    [InlineData("a", " source", "N. Sarn")]
    [InlineData("a", "held-file", "N. Sarn")]
    public void What_is_no_name_is_refused(string item, string kind, string by)
    {
        using var journal = Empty();

        Assert.ThrowsAny<ArgumentException>(() => journal.Append(New(item, kind, "1"), by));
        Assert.Empty(journal.Log());
    }

    private protected static VersionDraft New(string item, string kind, string body) => Edit(item, kind, 0, body);

    private protected static VersionDraft Edit(string item, string kind, long version, string body) => new(item, kind, version, [.. Encoding.UTF8.GetBytes(body)]);

    private protected static Sequence<Entry> Entries(AppendOutcome outcome) => Assert.IsType<AppendOutcome.Appended>(outcome).Entries;

    private protected static IEnumerable<string> Bodies(Journal journal, AsOf asOf) =>
        journal.ReadLive(asOf).OrderBy(live => live.Item.Latest.Item == "evt-1" ? 0 : 1).Select(live => Encoding.UTF8.GetString(live.Body.AsSpan()));
}

/// <summary>A clock that tests set: an hour in May 2031.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private DateTimeOffset _now = new(2031, 5, 9, 10, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;
}
