using System.Globalization;
using Travaux.Bench.Word;

// bench/word: Word redlines, ours beside LibreOffice's, judged by the shared tools; exits with 1 below a floor.
//   --ours          leave LibreOffice and wdiff out
//   --minutes N     LibreOffice gets at most so long for the small pairs, here 15
//   --each          a line for every small pair, to find out where the words are
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var minutes = 15;
for (var at = 0; at < args.Length; at++)
{
    if (args[at] == "--minutes" && at + 1 < args.Length && int.TryParse(args[at + 1], out minutes) && minutes > 0)
    {
        at++;
    }
    else if (args[at] is not ("--ours" or "--each"))
    {
        Console.Error.WriteLine("Usage: Travaux.Bench.Word [--ours] [--each] [--minutes N]");
        return 2;
    }
}
if (Places.Shared is not { } shared)
{
    Console.WriteLine("skipped: the folder 'shared' with the Word files and the judge is not beside this clone");
    return 0;
}
return Bench.Run(shared, new() { OursOnly = args.Contains("--ours"), Each = args.Contains("--each"), Time = TimeSpan.FromMinutes(minutes) }, Console.Out);
