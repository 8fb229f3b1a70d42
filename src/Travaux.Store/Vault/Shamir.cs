namespace Travaux.Store.Vault;

/// <summary>Divides a secret among several so that any so many of them have it together, and fewer know nothing of it.</summary>
/// <remarks>
/// <para>
/// Each byte of the secret is where a polynomial of degree needed − 1 over GF(2^8) meets zero; its other coefficients are
/// random. A share is its value at another place. As many values as are needed settle the polynomial, by Lagrange's formula;
/// with one fewer every secret is as likely as any other. The field is that of AES: x^8 + x^4 + x^3 + x + 1.
/// </para>
/// <para>No table and no branch depends on a secret. Time O(needed² + needed · length).</para>
/// <para>Source: A. Shamir, "How to Share a Secret", Communications of the ACM 22 (1979); field and layout by byte as in draft-mcgrew-tss-03.</para>
/// </remarks>
internal static class Shamir
{
    /// <summary>The values for the places 1, 2, 3 …</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="needed">How many are needed; at least 2.</param>
    /// <param name="of">How many there are; at most 255.</param>
    /// <param name="random">Fills bytes at random.</param>
    public static byte[][] Split(ReadOnlySpan<byte> secret, int needed, int of, Action<byte[]> random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, needed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(of, 255);
        var coefficients = new byte[needed - 1][];
        for (var degree = 0; degree < coefficients.Length; degree++)
        {
            random(coefficients[degree] = new byte[secret.Length]);
        }
        var shares = new byte[of][];
        for (var place = 1; place <= of; place++)
        {
            var share = shares[place - 1] = new byte[secret.Length];
            for (var at = 0; at < secret.Length; at++)
            {
                // Horner's rule, from the highest degree down.
                var value = 0;
                for (var degree = coefficients.Length - 1; degree >= 0; degree--)
                {
                    value = Times(value, place) ^ coefficients[degree][at];
                }
                share[at] = (byte)(Times(value, place) ^ secret[at]);
            }
        }
        return shares;
    }

    /// <summary>The secret of which these are shares: as many as are needed, from different places.</summary>
    public static byte[] Join(IReadOnlyList<(byte Place, byte[] Value)> shares)
    {
        var secret = new byte[shares[0].Value.Length];
        foreach (var (place, value) in shares)
        {
            var weight = 1;
            foreach (var (other, _) in shares)
            {
                weight = other == place ? weight : Times(weight, Times(other, Inverse(other ^ place)));
            }
            for (var at = 0; at < secret.Length; at++)
            {
                secret[at] ^= (byte)Times(weight, value[at]);
            }
        }
        return secret;
    }

    /// <summary>The product in the field: shifted copies added up, brought back below 2^8 at each step.</summary>
    internal static int Times(int one, int other)
    {
        var product = 0;
        for (var bit = 0; bit < 8; bit++)
        {
            product ^= one & -(other & 1);
            other >>= 1;
            one = (one << 1) ^ (0x11B & -(one >> 7));
        }
        return product;
    }

    /// <summary>What times a number is 1: its 254th power, since its 255th is 1.</summary>
    private static int Inverse(int number)
    {
        var power = number;
        for (var step = 0; step < 6; step++)
        {
            power = Times(Times(power, power), number);
        }
        return Times(power, power);
    }
}
