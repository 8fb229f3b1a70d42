using System.Globalization;
using Travaux.Bench.Obligations;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case []:
        return Bench.Run(withCommands: true, Console.Out);
    case ["--inside"]:
        return Bench.Run(withCommands: false, Console.Out);
    case ["--throughput"]:
        return Throughput.Measure(Console.Out).Any(limit => limit.Holds == false) ? 1 : 0;
    case ["--smt", var file, var property]:
        Console.Write(SmtText.Of(Question.Violated(Example.Read(file), property)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: Travaux.Bench.Obligations [--inside | --throughput | --smt FILE PROPERTY]");
        return 2;
}
