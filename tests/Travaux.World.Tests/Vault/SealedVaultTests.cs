using Travaux.Record;
using Travaux.Store.Locking;
using Travaux.Store.Vault;
using Travaux.World.Tests.Journals;

namespace Travaux.World.Tests.Vault;

public sealed class SealedVaultTests : IDisposable
{
    private static readonly VaultKey.OfPassphrase Right = new(Passphrase.Of("seven herons wade at dawn"));
    private static readonly SealedIdentity Venn = new()
    {
        Handle = "",
        Identity = "Orla Venn, second secretary",
        Aliases = ["O.V.", "the ferryman"],
        GivesAway = ["second secretary at Pellmouth", "carried the annex"],
        Notes = "Promised by N. Sarn on 3 May 2031.",
    };

    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "sources.vault");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_identity_is_kept_under_a_handle_that_says_nothing_and_only_the_vault_knows_it()
    {
        var vault = SealedVault.Create(File, Right.Words);

        var added = vault.Add(Venn);
        var second = vault.Add(Venn with { Identity = "Another" });

        Assert.Matches("^sealed-[0-9a-hjkmnp-tv-z]{12}$", added.Handle);
        Assert.NotEqual(added.Handle, second.Handle);
        var opened = SealedVault.Open(File, Right);
        Assert.Equal(added, opened.Identities.Single(identity => identity.Handle == added.Handle));
        Assert.Empty(ByteSearch.Find(_folder.Path, [.. added.Secrets, "Venn", "Sarn", "secretary"]));
        Assert.True(opened.Remove(second.Handle));
        Assert.True(opened.Replace(added with { Notes = "" }));
        Assert.Equal([added with { Notes = "" }], SealedVault.Open(File, Right).Identities);
        Assert.False(opened.Remove(second.Handle));
    }

    [Fact]
    public void Two_custodians_who_add_at_once_lose_nothing()
    {
        SealedVault.Create(File, Right.Words);
        var vaults = new[] { SealedVault.Open(File, Right), SealedVault.Open(File, Right) };

        Parallel.For(0, 20, at => vaults[at % 2].Add(Venn with { Identity = $"Person {at}" }));

        Assert.Equal(20, SealedVault.Open(File, Right).Identities.Count);
    }

    [Fact]
    public void Every_way_to_fail_is_said_apart()
    {
        SealedVault.Create(File, Right.Words).Add(Venn);
        _folder.With("draft.txt", "Article 1");

        Assert.Equal($"{File}: This is not the passphrase of the vault. Give the right one, or the shares of its custodians.", Refusal(() => SealedVault.Open(File, new VaultKey.OfPassphrase(Passphrase.Of("seven herons wade at dusk")))));
        Assert.Equal($"{File}: There is a file already. Name another, or take that one away.", Refusal(() => SealedVault.Create(File, Right.Words)));
        Assert.EndsWith("There is no such file. Name a vault.", Refusal(() => SealedVault.Open(File + "2", Right)));
        Assert.EndsWith("This is no vault, or its beginning was altered. Name a vault, or take a copy from before.", Refusal(() => SealedVault.Open(Path.Combine(_folder.Path, "draft.txt"), Right)));
        Assert.EndsWith("The key of this vault was not split. Give its passphrase.", Refusal(() => SealedVault.Open(File, new VaultKey.OfShares(["tvs1-x"]))));
    }

    [Fact]
    public void A_vault_that_was_cut_off_or_altered_anywhere_is_refused()
    {
        SealedVault.Create(File, Right.Words).Add(Venn);
        var sound = System.IO.File.ReadAllBytes(File);

        for (var length = 0; length < sound.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, sound[..length]);
            Assert.Contains("altered", Refusal(() => SealedVault.Open(File, Right)));
        }
        for (var at = 0; at < sound.Length; at++)
        {
            sound[at] ^= 0x20;
            System.IO.File.WriteAllBytes(File, sound);
            Assert.Contains("altered", Refusal(() => SealedVault.Open(File, Right)));
            sound[at] ^= 0x20;
        }
    }

    [Fact]
    public void So_many_custodians_as_are_needed_open_it_together_and_no_fewer()
    {
        var vault = SealedVault.Create(File, Right.Words);
        var added = vault.Add(Venn);

        var shares = vault.Split(3, 5, keepsPassphrase: false);

        for (var set = 0; set < 32; set++)
        {
            Sequence<string> given = [.. shares.Where((_, at) => (set >> at & 1) == 1).Reverse()];
            if (given.Count >= 3)
            {
                Assert.Equal([added], Joined(given).Identities);
            }
            else
            {
                Assert.EndsWith($"3 of 5 shares are needed, and {given.Count} {(given.Count == 1 ? "is" : "are")} given. Ask the other custodians for theirs.", Refusal(() => Joined(given)));
            }
        }
        Assert.EndsWith("No passphrase opens this vault. It takes 3 shares of its custodians.", Refusal(() => SealedVault.Open(File, Right)));
        Assert.Contains("2 are given (one was given twice)", Refusal(() => Joined([shares[0], shares[1], shares[1]])));
        // Typed by hand: capitals, blanks, letters for digits.
        Assert.Equal([added], Joined([shares[4].ToUpperInvariant().Replace('-', ' '), shares[0].Replace("0", "o", StringComparison.Ordinal).Replace("1", "l", StringComparison.Ordinal).Replace("tvsl", "tvs1", StringComparison.Ordinal), shares[2]]).Identities);

        Joined(shares).SetPassphrase(Right.Words);
        Assert.Equal([added], SealedVault.Open(File, Right).Identities);
    }

    [Fact]
    public void A_share_of_another_split_or_with_a_slip_is_named()
    {
        var vault = SealedVault.Create(File, Right.Words);
        var earlier = vault.Split(2, 3, keepsPassphrase: true);
        var shares = vault.Split(2, 3, keepsPassphrase: true);
        var slip = shares[1][..20] + (shares[1][20] == 'x' ? 'y' : 'x') + shares[1][21..];

        Assert.EndsWith("Share 2 of those given is of another vault, or of an earlier split. Give shares of one split.", Refusal(() => Joined([shares[0], earlier[1]])));
        Assert.EndsWith("Share 2 of those given is none, or was not copied rightly. Compare it with its paper, letter by letter.", Refusal(() => Joined([shares[0], slip])));
        Assert.EndsWith("Share 1 of those given is none, or was not copied rightly. Compare it with its paper, letter by letter.", Refusal(() => Joined(["", shares[0]])));
        Assert.Contains("The key can't be split so that 1 of 3 open the vault.", Refusal(() => vault.Split(1, 3, keepsPassphrase: true)));
        Assert.Empty(Joined([shares[2], shares[0]]).Identities);
    }

    private SealedVault Joined(Sequence<string> shares) => SealedVault.Open(File, new VaultKey.OfShares(shares));

    private static string Refusal(Func<object> work) => Assert.Throws<VaultException>(work).Message;
}
