using System.Security.Cryptography;
using System.Text;
using Travaux.Record;
using Travaux.Record.Journal;

namespace Travaux.Store.Journals;

/// <content>Files that the dossier holds byte by byte.</content>
public abstract partial class Journal
{
    private const int ChunkLength = 256 * 1024;
    private static readonly CompositeFormat ItemOfFile = CompositeFormat.Parse("held/{0}");

    /// <summary>Takes a file in, byte by byte. One that is held already is not held twice: what is told is that one, as it was.</summary>
    /// <param name="content">The file; it is read twice, from its beginning.</param>
    /// <param name="draft">What is said of it.</param>
    /// <param name="by">Who records it.</param>
    /// <exception cref="JournalException">The journal can't be written, or the file changed while it was read; nothing was recorded.</exception>
    public HeldFile Hold(Stream content, HeldFileDraft draft, string by)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(draft);
        _ = Checked(by);
        content.Position = 0;
        var digest = new Digest(SHA256.HashData(content));
        return InTurn(work => Held(work, AsOf.Now).Select(each => each.File).FirstOrDefault(file => file.Content == digest) ?? Hold(work, content, (digest, draft, by)));
    }

    /// <summary>The files held at a point, in the order of their items.</summary>
    public Sequence<HeldFile> HeldFiles(AsOf asOf)
    {
        using var snapshot = Snapshot();
        return [.. Held(snapshot, asOf).Select(each => each.File)];
    }

    /// <summary>Writes the content of a held file; what was destroyed is gone.</summary>
    /// <returns>Whether it is held.</returns>
    /// <exception cref="JournalException">The content is not what was taken in.</exception>
    public bool CopyHeld(Digest content, Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var snapshot = Snapshot();
        if (Held(snapshot, AsOf.Now).Select(each => each.Text).FirstOrDefault(text => text.Sha256 == content.ToString()) is not { } held)
        {
            return false;
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chunk in Chunks(snapshot, held))
        {
            hash.AppendData(chunk);
            target.Write(chunk);
        }
        return new Digest(hash.GetHashAndReset()) == content ? true
            : throw Broken($"The content of the held file {content} is not what was taken in.");
    }

    /// <summary>Adds a note on the custody of a held file.</summary>
    /// <exception cref="JournalException">The journal can't be written; nothing was recorded.</exception>
    public AppendOutcome AddCustody(HeldFile file, string note, string by)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        HeldFileText? text;
        using (var snapshot = Snapshot())
        {
            text = Held(snapshot, AsOf.Now).Where(each => each.File.Item == file.Item).Select(each => each.Text).FirstOrDefault();
        }
        return text is null
            ? new AppendOutcome.Conflict([new(file.Item, file.Version, 0)])
            : AppendAny([new VersionDraft(file.Item, HeldFile.Kind, file.Version, (text with { Custody = [.. file.Custody, note] }).Write())], by);
    }

    /// <summary>A failure that names this journal.</summary>
    private protected abstract JournalException Broken(string reason);

    /// <summary>The pieces of a held file, in order.</summary>
    private protected IEnumerable<byte[]> Chunks(JournalSnapshot snapshot, HeldFileText held)
    {
        for (var at = 0L; at < held.Chunks; at++)
        {
            yield return snapshot.Chunk(held.FirstChunk + at) ?? throw Broken($"A piece of the held file {held.Sha256} is missing.");
        }
    }

    private protected static IEnumerable<(HeldFile File, HeldFileText Text)> Held(JournalSnapshot snapshot, AsOf asOf) =>
        JournalFold.Of(snapshot.EntriesAfter(0), asOf).OfType<LiveItem>()
            .Where(item => item.Latest.Kind == HeldFile.Kind)
            .Select(item => (item.Latest, Text: snapshot.Body(item.Source.Seq) is { } body ? HeldFileText.Read(body.Bytes.AsSpan()) : null))
            .Where(each => each.Text is not null)
            .Select(each => (each.Text!.File(each.Latest), each.Text));

    private HeldFile Hold(JournalTransaction work, Stream content, (Digest Digest, HeldFileDraft Draft, string By) said)
    {
        content.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (first, count, length) = (0L, 0L, 0L);
        var buffer = new byte[ChunkLength];
        while (content.ReadAtLeast(buffer, ChunkLength, throwOnEndOfStream: false) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            var number = work.WriteChunk(buffer.AsSpan(0, read));
            first = count == 0 ? number : first;
            (count, length) = (count + 1, length + read);
        }
        if (new Digest(hash.GetHashAndReset()) != said.Digest)
        {
            throw Broken("The file to be held changed while it was read.");
        }
        var text = new HeldFileText
        {
            Name = said.Draft.Name,
            Sha256 = said.Digest.ToString(),
            Length = length,
            CapturedAt = said.Draft.CapturedAt,
            Custody = [.. said.Draft.Custody],
            FirstChunk = Math.Max(first, 1),
            Chunks = count,
        };
        var registrar = new Registrar(Index, Options.Clock.GetUtcNow());
        var entry = registrar.Register(new VersionDraft(NewItem(), HeldFile.Kind, 0, text.Write()), said.By);
        work.Write(registrar.Made[0]);
        work.Commit();
        Index.Take(entry);
        return text.File(entry);
    }

    private string NewItem()
    {
        for (var number = Index.HeldFiles + 1; ; number++)
        {
            var item = string.Format(System.Globalization.CultureInfo.InvariantCulture, ItemOfFile, number);
            if (Index.Of(item).Version == 0)
            {
                return item;
            }
        }
    }
}
