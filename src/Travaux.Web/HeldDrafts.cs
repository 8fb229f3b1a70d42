using System.Diagnostics.CodeAnalysis;

namespace Travaux.Web;

/// <summary>The drafts that the server holds, in memory only, until it stops or room is needed for newer ones.</summary>
/// <remarks><para>The example drafts are always found; they are read again when needed.</para></remarks>
internal sealed class HeldDrafts(ExampleDrafts examples)
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private const long Room = 512L * 1024 * 1024;
    private readonly Lock _lock = new();
    private readonly LinkedList<HeldDraft> _drafts = new();

    /// <summary>Keeps a draft; the longest unused ones go when there is no room.</summary>
    public void Keep(HeldDraft draft)
    {
        lock (_lock)
        {
            Remove(draft.Address);
            _drafts.AddFirst(draft);
            for (var size = _drafts.Sum(held => (long)held.Size); size > Room && _drafts.Count > 2;)
            {
                size -= _drafts.Last!.Value.Size;
                _drafts.RemoveLast();
            }
        }
    }

    /// <summary>Finds the draft of an address.</summary>
    public bool TryFind(string address, [NotNullWhen(true)] out HeldDraft? draft)
    {
        lock (_lock)
        {
            draft = Remove(address);
            if (draft is not null)
            {
                _drafts.AddFirst(draft);
                return true;
            }
        }
        draft = examples.ByAddress(address);
        if (draft is not null)
        {
            Keep(draft);
        }
        return draft is not null;
    }

    private HeldDraft? Remove(string address)
    {
        for (var node = _drafts.First; node is not null; node = node.Next)
        {
            if (node.Value.Address == address)
            {
                _drafts.Remove(node);
                return node.Value;
            }
        }
        return null;
    }
}
