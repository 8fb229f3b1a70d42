using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Travaux.Record;
using Travaux.Store.Files;
using Travaux.Store.Locking;

namespace Travaux.Store.Vault;

/// <summary>The file apart from the journal that knows who the sealed sources are.</summary>
/// <remarks>
/// <para>
/// A passphrase opens it, or so many of its custodians' shares, or either (see <see cref="Split"/>). All of it is closed with AES-256-GCM.
/// Changes are made one at a time, each on what the file holds then, and put in its place whole.
/// </para>
/// </remarks>
public sealed class SealedVault
{
    private const int Largest = 64 * 1024 * 1024;
    private const int MostShares = 50;
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int LettersOfHandle = 12;
    private readonly string _file;
    private readonly byte[] _key;

    private SealedVault(string file, byte[] key, VaultText text)
    {
        (_file, _key) = (file, key);
        Identities = Known(text.Open(key) ?? throw Altered(file));
    }

    /// <summary>The identities, by handle.</summary>
    public Sequence<SealedIdentity> Identities { get; private set; }

    /// <summary>Makes an empty vault.</summary>
    /// <exception cref="ArgumentException">The passphrase is too short.</exception>
    /// <exception cref="VaultException">A file is there, or none can be made.</exception>
    public static SealedVault Create(string file, Passphrase passphrase)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        Chosen(passphrase);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var key = RandomNumberGenerator.GetBytes(WrappedKey.KeyLength);
        var header = new VaultHeader { Id = id, Lock = WrappedKey.Wrap(key, passphrase, Place(id)), Split = null };
        InTurn(file, path =>
        {
            if (Path.Exists(path))
            {
                throw new VaultException(file, "There is a file already.", "Name another, or take that one away.");
            }
            DurableFile.Replace(path, VaultText.Write(header, new() { Identities = [] }, key), ownerOnly: true);
        });
        return new(file, key, Read(file));
    }

    /// <summary>Opens a vault.</summary>
    /// <exception cref="VaultException">It is no vault, was cut off or altered, or the key does not open it: each said apart.</exception>
    public static SealedVault Open(string file, VaultKey key)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var text = Read(file);
        return new(file, key switch
        {
            VaultKey.OfPassphrase passphrase => ByPassphrase(file, text.Header, passphrase.Words),
            VaultKey.OfShares shares => VaultShares.Join(file, text.Header, shares.Texts),
            _ => throw new System.Diagnostics.UnreachableException($"No such key: {key?.GetType().Name}"),
        }, text);
    }

    /// <summary>Keeps an identity, under a handle that is drawn for it.</summary>
    /// <param name="identity">The identity; its handle is not looked at.</param>
    /// <returns>The identity with its handle.</returns>
    /// <exception cref="VaultException">The file can't be written; it is as it was.</exception>
    public SealedIdentity Add(SealedIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentException.ThrowIfNullOrWhiteSpace(identity.Identity);
        var added = identity with { Handle = "sealed-" + RandomNumberGenerator.GetString(Letters, LettersOfHandle) };
        Change((header, known) => (header, [.. known, added]));
        return added;
    }

    /// <summary>Puts an identity in the place of the one with its handle.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="VaultException">The file can't be written; it is as it was.</exception>
    public bool Replace(SealedIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var found = false;
        Change((header, known) =>
        {
            found = known.Any(each => each.Handle == identity.Handle);
            return (header, [.. known.Select(each => each.Handle == identity.Handle ? identity : each)]);
        });
        return found;
    }

    /// <summary>Forgets an identity.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="VaultException">The file can't be written; it is as it was.</exception>
    public bool Remove(string handle)
    {
        var found = false;
        Change((header, known) =>
        {
            found = known.Any(each => each.Handle == handle);
            return (header, [.. known.Where(each => each.Handle != handle)]);
        });
        return found;
    }

    /// <summary>Splits the key among custodians: any so many of them open the vault. Shares of an earlier split open it no more.</summary>
    /// <param name="needed">How many are needed; from 2.</param>
    /// <param name="of">How many there are; at most 50.</param>
    /// <param name="keepsPassphrase">Whether the passphrase opens it still.</param>
    /// <returns>The shares, one for each custodian; they are kept nowhere.</returns>
    /// <exception cref="VaultException">The numbers do not fit, or the file can't be written; it is as it was.</exception>
    public Sequence<string> Split(int needed, int of, bool keepsPassphrase)
    {
        if (needed < 2 || of < needed || of > MostShares)
        {
            throw new VaultException(_file, $"The key can't be split so that {needed} of {of} open the vault.", $"At least 2 are needed, and there are as many or more, at most {MostShares}.");
        }
        var shares = default(Sequence<string>);
        Change((header, known) =>
        {
            (var split, shares) = VaultShares.Split(_key, header.Id, needed, of);
            return (header with { Split = split, Lock = keepsPassphrase ? header.Lock : null }, known);
        });
        return shares;
    }

    /// <summary>Lets a passphrase open the vault, instead of the one before.</summary>
    /// <exception cref="ArgumentException">The passphrase is too short.</exception>
    /// <exception cref="VaultException">The file can't be written; it is as it was.</exception>
    public void SetPassphrase(Passphrase passphrase)
    {
        Chosen(passphrase);
        Change((header, known) => (header with { Lock = WrappedKey.Wrap(_key, passphrase, Place(header.Id)) }, known));
    }

    private static byte[] ByPassphrase(string file, VaultHeader header, Passphrase passphrase)
    {
        if (header.Lock is null)
        {
            throw new VaultException(file, "No passphrase opens this vault.", $"It takes {header.Split?.Needed} shares of its custodians.");
        }
        return header.Lock.Unwrap(passphrase, Place(header.Id))
            ?? throw new VaultException(file, "This is not the passphrase of the vault.", "Give the right one, or the shares of its custodians.");
    }

    private static VaultText Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = DurableFile.Read(Path.GetFullPath(file), Largest) ?? throw new VaultException(file, "This is no vault: it is too large.", "Name a vault.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VaultException(file, "There is no such file.", "Name a vault.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VaultException(file, $"The file can't be read: {exception.Message}", "Name a vault.", exception);
        }
        return VaultText.Read(bytes) ?? throw (VaultText.IsVault(bytes) ? Altered(file) : new VaultException(file, "This is no vault, or its beginning was altered.", "Name a vault, or take a copy from before."));
    }

    private static VaultException Altered(string file) => new(file, "The vault was cut off or altered.", "Take a copy from before.");

    private static Sequence<SealedIdentity> Known(VaultContent content) =>
    [
        .. content.Identities.OrderBy(each => each.Handle, StringComparer.Ordinal).Select(each => new SealedIdentity
        {
            Handle = each.Handle,
            Identity = each.Identity,
            Aliases = [.. each.Aliases],
            GivesAway = [.. each.GivesAway],
            Notes = each.Notes,
        }),
    ];

    private static VaultContent Written(Sequence<SealedIdentity> known) => new()
    {
        Identities =
        [
            .. known.Select(each => new IdentityText
            {
                Handle = each.Handle,
                Identity = each.Identity,
                Aliases = [.. each.Aliases],
                GivesAway = [.. each.GivesAway],
                Notes = each.Notes,
            }),
        ],
    };

    private void Change(Func<VaultHeader, Sequence<SealedIdentity>, (VaultHeader Header, Sequence<SealedIdentity> Known)> change) => InTurn(_file, path =>
    {
        var text = Read(_file);
        var content = text.Open(_key) ?? throw new VaultException(_file, "The vault was exchanged for another meanwhile.", "Open it again.");
        var (header, known) = change(text.Header, Known(content));
        DurableFile.Replace(path, VaultText.Write(header, Written(known), _key), ownerOnly: true);
        Identities = [.. known.OrderBy(each => each.Handle, StringComparer.Ordinal)];
    });

    private static void InTurn(string file, Action<string> work)
    {
        try
        {
            var path = Path.GetFullPath(file);
            using var turn = FileTurn.Take(path);
            work(path);
        }
        catch (TimeoutException exception)
        {
            throw new VaultException(file, "Another program is writing the vault.", "Wait until it is done, and try again.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VaultException(file, $"The vault can't be written: {exception.Message}", "It is as it was.", exception);
        }
    }

    private static void Chosen(Passphrase passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.IsTooShort)
        {
            throw new ArgumentException($"A passphrase has at least {Passphrase.Shortest} characters.");
        }
    }

    internal static string Place(string id) => $"vault {id}";
}

/// <summary>Splits a vault's key among custodians, and joins their shares.</summary>
internal static class VaultShares
{
    /// <summary>A data key closed under a new key, and that key's shares.</summary>
    public static (SplitKey Split, Sequence<string> Shares) Split(byte[] key, string vault, int needed, int of)
    {
        var secret = RandomNumberGenerator.GetBytes(WrappedKey.KeyLength);
        var number = BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(4));
        var split = new SplitKey(number, (byte)needed, (byte)of, "");
        split = split with { Key = Convert.ToHexStringLower(SealedRecord.Close(secret, key, Place(vault, split))) };
        var values = Shamir.Split(secret, needed, of, bytes => RandomNumberGenerator.Fill(bytes));
        CryptographicOperations.ZeroMemory(secret);
        return (split, [.. values.Select((value, at) => new Share(number, (byte)needed, (byte)of, (byte)(at + 1), value).Write())]);
    }

    /// <summary>The data key that shares open.</summary>
    /// <exception cref="VaultException">A share was not copied rightly, is of another split, is given twice, or there are too few.</exception>
    public static byte[] Join(string file, VaultHeader header, Sequence<string> texts)
    {
        if (header.Split is not { } split)
        {
            throw new VaultException(file, "The key of this vault was not split.", "Give its passphrase.");
        }
        var shares = new List<Share>();
        foreach (var (at, text) in texts.Index())
        {
            var share = Share.Read(text) ?? throw new VaultException(file, $"Share {at + 1} of those given is none, or was not copied rightly.", "Compare it with its paper, letter by letter.");
            if (share.Split != split.Number || share.Needed != split.Needed || share.Of != split.Of)
            {
                throw new VaultException(file, $"Share {at + 1} of those given is of another vault, or of an earlier split.", "Give shares of one split.");
            }
            shares.Add(share);
        }
        var distinct = shares.DistinctBy(share => share.Place).Take(split.Needed).ToList();
        if (distinct.Count < split.Needed)
        {
            var twice = distinct.Count < shares.Count ? " (one was given twice)" : "";
            throw new VaultException(file, $"{split.Needed} of {split.Of} shares are needed, and {distinct.Count} {(distinct.Count == 1 ? "is" : "are")} given{twice}.", "Ask the other custodians for theirs.");
        }
        var closed = split.Key.Length % 2 == 0 && split.Key.All(char.IsAsciiHexDigit) ? Convert.FromHexString(split.Key) : [];
        return SealedRecord.Open(Shamir.Join([.. distinct.Select(share => (share.Place, share.Value))]), closed, Place(header.Id, split))
            ?? throw new VaultException(file, "These shares do not open the vault together.", "One of them is not what was handed out: try others.");
    }

    private static byte[] Place(string vault, SplitKey split) => Encoding.UTF8.GetBytes($"travaux.split/1\n{vault}\n{split.Number} {split.Needed} {split.Of}");
}
