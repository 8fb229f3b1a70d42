using System.Text;

namespace Travaux.Cli;

/// <summary>Whether JSON was asked for, and where to.</summary>
/// <param name="OnOutput">On standard output, in place of the drawing.</param>
/// <param name="File">In a file, beside the drawing; <see langword="null"/> for none.</param>
internal sealed record JsonWanted(bool OnOutput, string? File)
{
    /// <summary>Writes the JSON to where it was asked for.</summary>
    public void Write(Surroundings surroundings, Action<Stream> write)
    {
        if (File is not null)
        {
            OutputFile.Write(File, write);
        }
        if (OnOutput)
        {
            surroundings.Output.Flush();
            if (surroundings.Output is StreamWriter output)
            {
                write(output.BaseStream);
                return;
            }
            using var memory = new MemoryStream();
            write(memory);
            surroundings.Output.Write(Encoding.UTF8.GetString(memory.ToArray()));
        }
    }
}
