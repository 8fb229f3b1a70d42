using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;

namespace Travaux.Tests.Obligations;

/// <summary>What is written for solvers says what the words say: read back and evaluated by the test's own reader of SMT-LIB.</summary>
public class SmtTests
{
    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void A_file_is_true_of_counterexamples_and_of_nothing_else(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var instrument = InstrumentReader.Read("chance", new RandomInstrument(random).Write()).Value;
            var space = CaseSpace.Of(instrument);
            foreach (var property in instrument.Of<Statement.Property>())
            {
                var script = new Script(SmtText.Of(space, property));
                var taken = space.TakenAsBound(property);
                for (var j = 0; j < 20; j++)
                {
                    int[] values = [.. space.Variables.All.Select((variable, place) => taken[place] >= 0 ? taken[place] : random.Next(variable.Count))];
                    var reading = new Interpreter(instrument, space.Variables, values);
                    Assert.Equal(reading.Holds(property.Whenever) && !reading.Holds(property.Then), script.Holds(values));
                }
            }
        }
    }

    /// <summary>A reader of the few words of SMT-LIB that are written: assertions are evaluated for given values.</summary>
    private sealed class Script
    {
        private readonly List<object> _asserted = [];
        private readonly Dictionary<string, object> _defined = [];

        public Script(string text)
        {
            var tokens = new Queue<string>(string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(';'))).Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
                .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            while (tokens.Count > 0)
            {
                var command = (List<object>)Read(tokens);
                switch (command[0])
                {
                    case "assert":
                        _asserted.Add(command[1]);
                        break;
                    case "define-fun":
                        _defined[(string)command[1]] = command[4];
                        break;
                    default:
                        Assert.True(command[0] is "set-logic" or "declare-const" or "check-sat", $"{command[0]}");
                        break;
                }
            }
        }

        public bool Holds(int[] values) => _asserted.TrueForAll(each => Value(each, values) == 1);

        private static object Read(Queue<string> tokens)
        {
            var token = tokens.Dequeue();
            if (token != "(")
            {
                return token;
            }
            List<object> list = [];
            while (tokens.Peek() != ")")
            {
                list.Add(Read(tokens));
            }
            tokens.Dequeue();
            return list;
        }

        private long Value(object term, int[] values) => term switch
        {
            "true" => 1,
            "false" => 0,
            string name when name[0] == 'v' => values[int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture)],
            string name when name[0] == 'g' => Value(_defined[name], values),
            string number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
            List<object> list => Applied((string)list[0], [.. list.Skip(1)], values),
            _ => throw new InvalidOperationException(),
        };

        private long Applied(string function, List<object> terms, int[] values) => function switch
        {
            "not" => 1 - Value(terms[0], values),
            "and" => terms.TrueForAll(each => Value(each, values) == 1) ? 1 : 0,
            "or" => terms.Exists(each => Value(each, values) == 1) ? 1 : 0,
            "=" => Value(terms[0], values) == Value(terms[1], values) ? 1 : 0,
            ">=" => Value(terms[0], values) >= Value(terms[1], values) ? 1 : 0,
            "<" => Value(terms[0], values) < Value(terms[1], values) ? 1 : 0,
            "+" => terms.Sum(each => Value(each, values)),
            "ite" => Value(Value(terms[0], values) == 1 ? terms[1] : terms[2], values),
            _ => throw new InvalidOperationException(function),
        };
    }
}
