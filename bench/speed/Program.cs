using System.Globalization;
using Travaux.Bench.Speed;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case []:
        return Bench.Run([2_000, 8_000, 20_000, 76_000, 250_000, 700_000, 2_000_000], Console.Out);
    case ["--quick"]:
        return Bench.Run([2_000, 8_000, 20_000, 76_000], Console.Out);
    case ["--real"]:
        return Bench.Run([], Console.Out);
    case ["--write", var folder, var words]:
        Console.WriteLine(TextPair.MadeUp(int.Parse(words, CultureInfo.InvariantCulture), folder));
        return 0;
    case ["--copy", var file, var folder]:
        Console.WriteLine(TextPair.Changed(file, folder));
        return 0;
    case ["--steps", var older, var newer]:
        Steps.Print(older, newer, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Usage: Travaux.Bench.Speed [--quick | --real | --write FOLDER WORDS | --copy TREATY FOLDER | --steps OLD NEW]");
        return 2;
}
