using System.Security.Cryptography;
using System.Text;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Web;

/// <summary>What readers have said about pairs of provisions, for every comparison alike: a correction knows words, not drafts.</summary>
internal sealed class HeldCorrections
{
    private readonly Lock _lock = new();
    private readonly List<Correction> _corrections = [];

    /// <summary>The corrections, in the order in which they were made.</summary>
    public Sequence<Correction> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _corrections];
            }
        }
    }

    /// <summary>Adds a correction; what was said before about the same two provisions no longer holds.</summary>
    public void Add(Correction correction)
    {
        lock (_lock)
        {
            _corrections.RemoveAll(known => known.Older == correction.Older && known.Newer == correction.Newer);
            _corrections.Add(correction);
        }
    }

    /// <summary>Takes the correction of a name back; nothing when it is not held.</summary>
    public void Undo(string name)
    {
        lock (_lock)
        {
            _corrections.RemoveAll(known => NameOf(known) == name);
        }
    }

    /// <summary>A short name for a correction, made of what it says.</summary>
    public static string NameOf(Correction correction) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{correction.Kind}\n{correction.Older}\n{correction.Newer}")).AsSpan(0, 8));
}
