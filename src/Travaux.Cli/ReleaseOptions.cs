using System.CommandLine;
using Travaux.Analysis.Release;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Store.Vault;

namespace Travaux.Cli;

/// <summary>For whom a dossier leaves, and what it is checked against before.</summary>
internal sealed class ReleaseOptions
{
    private readonly Option<string?> _audience = new("--audience") { Description = "Only what this audience of the dossier may see, after a check for what would give a sealed source away.", HelpName = "NAME" };
    private readonly Option<string?> _disclose = new("--disclose") { Description = "Release in spite of what was found and can be taken on; the reason is told with it.", HelpName = "REASON" };
    private readonly Option<string?> _vault = new("--vault") { Description = "The vault: names, aliases and telling details in it may not stand in the release.", HelpName = "FILE" };
    private readonly PassphraseOption _passphrase = new("--vault-passphrase-file", "TRAVAUX_VAULT_PASSPHRASE", "the passphrase of the vault");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_audience);
        command.Add(_disclose);
        command.Add(_vault);
        command.Add(_passphrase.File);
    }

    /// <summary>What leaves: all for the custodians, else what the audience may see today. What was found is written to the errors.</summary>
    /// <exception cref="CommandException">There is no such audience, or what was found refuses the release.</exception>
    public Dossier Of(Surroundings surroundings, ParseResult parsed, Dossier whole, string path)
    {
        if (parsed.GetValue(_audience) is not { } audience)
        {
            return whole;
        }
        var released = DossierOptions.Audience(whole, audience, surroundings.Clock);
        var vault = parsed.GetValue(_vault);
        if (vault is null && whole.Items.Any(item => Attributions.SealOf(item) is not null))
        {
            surroundings.Errors.WriteLine($"{path}: TX668: The dossier has sealed sources and no vault was named: their names and aliases were not looked for, neither in items nor in files. --vault FILE does it.");
        }
        var files = vault is null ? new ReleasedFiles([], []) : ReleasedFiles.Of(released, path, surroundings);
        var found = DisclosureCheck.Run(whole, released, new()
        {
            Secrets = vault is null ? [] : Secrets(vault, parsed, surroundings),
            Files = files.Read,
            Unread = files.Unread,
        });
        foreach (var each in found)
        {
            surroundings.Errors.WriteLine($"{path}: {each.Code}: {(each.Weight == DisclosureWeight.Listed ? "to be judged" : "refused")}: {each.Message}");
        }
        var reason = parsed.GetValue(_disclose);
        var refused = found.Count(each => each.Weight == DisclosureWeight.Never || (each.Weight == DisclosureWeight.Refused && string.IsNullOrWhiteSpace(reason)));
        if (refused > 0)
        {
            throw new CommandException(path, "TX669", $"Nothing was released: {refused} {(refused == 1 ? "finding" : "findings")} above. Mend the record{(found.Any(each => each.Weight == DisclosureWeight.Refused) ? ", or take it on with --disclose REASON" : "")}.");
        }
        if (!string.IsNullOrWhiteSpace(reason) && found.Any(each => each.Weight == DisclosureWeight.Refused))
        {
            surroundings.Errors.WriteLine($"{path}: Released all the same: {reason}");
        }
        return released;
    }

    private Sequence<string> Secrets(string vault, ParseResult parsed, Surroundings surroundings)
    {
        try
        {
            return [.. SealedVault.Open(vault, new VaultKey.OfPassphrase(_passphrase.Read(parsed, surroundings))).Identities.SelectMany(identity => identity.Secrets)];
        }
        catch (VaultException exception)
        {
            throw new CommandException(vault, "TX670", $"{exception.Reason} {exception.Advice}");
        }
    }
}
