using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Travaux.Cli;

/// <summary>The help of System.CommandLine, with examples of the command under it; under that of <c>travaux</c> itself one of each.</summary>
internal sealed class Examples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly (string Command, string Line)[] All =
    [
        ("outline", "travaux outline draft.md                          the provisions of a draft, with their ids"),
        ("compare", "travaux compare tuesday.txt friday.txt            what changed, what matters first"),
        ("compare", "travaux compare draft.docx                        what the tracked changes of a Word file change"),
        ("compare", "travaux compare old.xml new.xml --only modal,number"),
        ("compare", "travaux compare old.docx new.docx --word redline.docx --cover"),
        ("compare", "travaux compare old.txt new.txt --html redline.html"),
        ("compare", "travaux compare old.txt new.txt --json | jq '.counts'"),
        ("compare", "git show HEAD~1:draft.md | travaux compare - draft.md"),
        ("correct", "travaux correct old.txt new.txt --one art-5 art-7/para-2      these two are one: kept beside the drafts"),
        ("correct", "travaux correct old.txt new.txt --list                        what was said so far; --undo 1 takes the first back"),
        ("new", "travaux new talks                                 begins a dossier in the folder 'talks'"),
        ("source", "travaux add source talks letter.pdf --kind letter --date 2031-03-14"),
        ("citation", "travaux add citation talks letter \"joint and several\" --to c-first"),
        ("check", "travaux check talks                               what a careful editor would not let stand"),
        ("format", "travaux format talks --check                      which files are not in canonical form"),
        ("import", "travaux import talks talks.travaux --by \"A. Clerk\""),
        ("export", "travaux export talks.travaux released --audience public --vault talks.vault"),
        ("export", "travaux export talks.travaux --audience public --reader talks.html"),
        ("log", "travaux log talks.travaux --item m-first          each version of one item"),
        ("verify", "travaux verify talks.travaux --head 12:5f0c…      is all as it was recorded, up to the head kept elsewhere?"),
        ("backup", "travaux backup talks.travaux /media/copy.travaux"),
        ("redact", "travaux redact talks.travaux s-witness --reason \"Consent withdrawn\" --by \"A. Clerk\""),
        ("lock", "travaux lock talks.travaux --passphrase-file words.txt"),
        ("unlock", "travaux unlock talks.travaux"),
        ("create", "travaux vault create talks.vault"),
        ("what-happened", "travaux what-happened examples/istanbul-2022 --on 2022-03-29"),
        ("what-happened", "travaux what-happened examples/istanbul-2022 --drafts --json"),
        ("find", "travaux find examples/istanbul-2022 'kind:claim by:medinsky before:2022-04'"),
        ("how-close", "travaux how-close examples/istanbul-2022 --on 2022-03-29"),
        ("why-ended", "travaux why-ended examples/istanbul-2022"),
        ("obliges", "travaux obliges check examples/instruments/budapest-1994.obligations"),
        ("check", "travaux obliges check draft.obligations           all that is wrong with a file of obligations"),
        ("format", "travaux obliges format draft.obligations --check"),
        ("run", "travaux obliges run examples/istanbul-2022/obligations/2022-03-29.obligations \"attack on Kharkiv\""),
        ("who-can-block", "travaux obliges who-can-block examples/istanbul-2022/obligations/2022-04-15.obligations \"Ukraine can obtain\""),
        ("strength", "travaux obliges strength examples/instruments/locarno-1925.obligations"),
        ("monitor", "travaux obliges monitor examples/istanbul-2022/obligations/2022-03-29.obligations --on 2022-06-14"),
        ("against", "travaux obliges against examples/lake-talks/obligations/2031-05-30.obligations examples/lake-talks/drafts/05-2031-05-30-final-draft.txt"),
        ("template", "travaux obliges template collective-decision > guarantee.obligations"),
        ("brackets", "travaux obliges brackets examples/istanbul-2022/obligations/2022-04-15.obligations"),
        ("defects", "travaux obliges defects examples/istanbul-2022/obligations/2022-03-29.obligations"),
        ("profile", "travaux obliges profile examples/istanbul-2022/obligations/2022-04-15.obligations --of Ukraine"),
        ("what-it-obliges", "travaux what-it-obliges examples/istanbul-2022 --with examples/instruments/budapest-1994.obligations"),
        ("diff", "travaux obliges diff examples/istanbul-2022/obligations/2022-04-15.obligations --in-old \"adopt Ukraine's text\" --in-new \"adopt Russia's text\""),
        ("prove", "travaux obliges prove examples/istanbul-2022/obligations/2022-04-15.obligations"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var lines = command is RootCommand
            ? All.DistinctBy(each => each.Command).Select(each => each.Line)
            : All.Where(each => each.Command == command.Name).Select(each => each.Line);
        var output = parseResult.InvocationConfiguration.Output;
        if (lines.Any())
        {
            output.WriteLine("Examples:");
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }
            output.WriteLine();
        }
        output.WriteLine("Exit codes: 0 done, 1 findings (only with --exit-code, --check and such), 2 bad input or usage.");
        return ExitCode.Done;
    }
}
