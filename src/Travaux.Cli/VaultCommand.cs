using System.CommandLine;
using Travaux.Store.Vault;

namespace Travaux.Cli;

/// <summary><c>travaux vault …</c>: who the sealed sources are, apart from the dossier.</summary>
internal sealed class VaultCommand(Surroundings surroundings)
{
    private readonly Argument<string> _file = new("VAULT") { Description = "The vault's file. Keep it apart from the dossier." };
    private readonly PassphraseOption _passphrase = new("--passphrase-file", "TRAVAUX_VAULT_PASSPHRASE", "the passphrase of the vault");
    private readonly Option<string[]> _shares = new("--share-file") { Description = "A file with a custodian's share; as often as shares are needed.", HelpName = "FILE" };

    /// <summary>The command and those under it.</summary>
    public static Command Create(Surroundings surroundings) => new("vault", "Who the sealed sources are: kept apart from the dossier, under a passphrase or shares of several custodians.")
    {
        new VaultCommand(surroundings).Create(),
        new VaultCommand(surroundings).Add(),
        new VaultCommand(surroundings).Show(),
        new VaultCommand(surroundings).Split(),
        new VaultCommand(surroundings).Join(),
    };

    private Command Create() => Command("create", "Make an empty vault.", parsed =>
    {
        SealedVault.Create(parsed.GetRequiredValue(_file), _passphrase.Choose(parsed, surroundings));
        surroundings.Output.WriteLine($"{parsed.GetRequiredValue(_file)}: an empty vault. Without its passphrase nobody can open it.");
    });

    private Command Add()
    {
        var from = new Option<string>("--from")
        {
            Description = "A file of lines 'identity: …', 'alias: …', 'gives-away: …', 'note: …'; '-' for standard input. Never as arguments: others can see those.",
            HelpName = "FILE",
            Required = true,
        };
        var command = Command("add", "Keep an identity, and tell the handle that the dossier calls it by.", parsed =>
        {
            var added = Open(parsed).Add(VaultLines.Read(parsed.GetRequiredValue(from)));
            surroundings.Output.WriteLine(added.Handle);
        });
        command.Options.Add(from);
        command.Options.Add(_shares);
        return command;
    }

    private Command Show()
    {
        var handle = new Argument<string?>("HANDLE") { Description = "Only this one.", Arity = ArgumentArity.ZeroOrOne };
        var command = Command("show", "Show the identities.", parsed =>
        {
            var all = Open(parsed).Identities;
            var wanted = parsed.GetValue(handle);
            if (wanted is not null && all.All(identity => identity.Handle != wanted))
            {
                throw new CommandException(parsed.GetRequiredValue(_file), "TX411", $"The vault has no handle '{wanted}'.");
            }
            foreach (var identity in all.Where(identity => wanted is null || identity.Handle == wanted))
            {
                VaultLines.Write(surroundings.Output, identity);
            }
        });
        command.Arguments.Add(handle);
        command.Options.Add(_shares);
        return command;
    }

    private Command Split()
    {
        var needed = NumberOption.Of("--needed", "wants how many shares open the vault, from 2.", number => number >= 2);
        var of = NumberOption.Of("--of", "wants how many shares there are, from 2.", number => number >= 2);
        var only = new Option<bool>("--without-passphrase") { Description = "From now on shares alone open the vault, and no passphrase." };
        (needed.Description, needed.HelpName, of.Description, of.HelpName) = ("How many custodians open the vault together.", "K", "How many custodians there are.", "N");
        var command = Command("split", "Split the vault's key among custodians: a share for each, told once and kept nowhere.", parsed =>
        {
            var shares = Open(parsed).Split(parsed.GetValue(needed) ?? 0, parsed.GetValue(of) ?? 0, !parsed.GetValue(only));
            foreach (var share in shares)
            {
                surroundings.Output.WriteLine(share);
            }
            surroundings.Errors.WriteLine("Give each custodian one line, and keep none. Shares of an earlier split open the vault no more.");
        });
        command.Options.Add(needed);
        command.Options.Add(of);
        command.Options.Add(only);
        command.Options.Add(_shares);
        return command;
    }

    private Command Join()
    {
        var fresh = new PassphraseOption("--new-passphrase-file", "TRAVAUX_NEW_PASSPHRASE", "the new passphrase of the vault");
        var command = Command("join", "Open the vault with shares, and give it a new passphrase.", parsed =>
        {
            if (parsed.GetValue(_shares) is not { Length: > 0 })
            {
                throw new CommandException("travaux", "TX412", "Name the shares: --share-file FILE, once for each.");
            }
            var vault = Open(parsed);
            vault.SetPassphrase(fresh.Choose(parsed, surroundings));
            surroundings.Output.WriteLine($"{parsed.GetRequiredValue(_file)}: the new passphrase opens it, and the shares still do.");
        });
        command.Options.Add(_shares);
        command.Options.Add(fresh.File);
        return command;
    }

    private Command Command(string name, string description, Action<ParseResult> run)
    {
        var command = new Command(name, description) { _file, _passphrase.File };
        command.SetAction(parsed =>
        {
            try
            {
                run(parsed);
                return ExitCode.Done;
            }
            catch (VaultException exception)
            {
                throw new CommandException(exception.File, "TX405", $"{exception.Reason} {exception.Advice}");
            }
        });
        return command;
    }

    private SealedVault Open(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        return parsed.GetValue(_shares) is { Length: > 0 } shares
            ? SealedVault.Open(file, new VaultKey.OfShares([.. shares.Select(VaultLines.Share)]))
            : SealedVault.Open(file, new VaultKey.OfPassphrase(_passphrase.Read(parsed, surroundings)));
    }
}
