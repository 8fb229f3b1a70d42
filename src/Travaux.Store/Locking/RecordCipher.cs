using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Travaux.Store.Locking;

/// <summary>How the records of a journal are written: as they are, or closed under its data key.</summary>
internal abstract class RecordCipher : IDisposable
{
    /// <summary>Records as they are.</summary>
    public static RecordCipher None { get; } = new Plain();

    /// <summary>Records closed with AES-256-GCM; each opens in its own table, under its own number, in its own journal only.</summary>
    public static RecordCipher Under(ReadOnlySpan<byte> key, string journal) => new Locked(key, journal);

    /// <summary>What is written for a record.</summary>
    public abstract byte[] Close(string table, long number, byte[] record);

    /// <summary>The record; <see langword="null"/> where it was changed or moved.</summary>
    public abstract byte[]? Open(string table, long number, byte[] written);

    public virtual void Dispose()
    {
    }

    private sealed class Plain : RecordCipher
    {
        public override byte[] Close(string table, long number, byte[] record) => record;

        public override byte[]? Open(string table, long number, byte[] written) => written;
    }

    private sealed class Locked(ReadOnlySpan<byte> key, string journal) : RecordCipher
    {
        private readonly AesGcm _cipher = new(key, tagSizeInBytes: 16);
        private readonly Lock _one = new();

        public override byte[] Close(string table, long number, byte[] record)
        {
            lock (_one)
            {
                return SealedRecord.Close(_cipher, record, Place(table, number));
            }
        }

        public override byte[]? Open(string table, long number, byte[] written)
        {
            lock (_one)
            {
                return SealedRecord.Open(_cipher, written, Place(table, number));
            }
        }

        public override void Dispose()
        {
            _cipher.Dispose();
            base.Dispose();
        }

        private byte[] Place(string table, long number)
        {
            var words = Encoding.UTF8.GetBytes($"travaux.record/1\n{journal}\n{table}\n");
            var place = new byte[words.Length + sizeof(long)];
            words.CopyTo(place, 0);
            BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(words.Length), number);
            return place;
        }
    }
}
