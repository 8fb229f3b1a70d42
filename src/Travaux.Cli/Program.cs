using System.Text;
using Travaux.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Rehearsal.Begin(args);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
using var errors = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
return new CommandLine(new Surroundings(output, errors)).Run(args);
