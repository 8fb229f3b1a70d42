using Travaux.Store.Vault;

namespace Travaux.Tests.Vault;

public class ShamirTests
{
    [Fact]
    public void The_product_is_that_of_polynomials_after_long_division()
    {
        for (var one = 0; one < 256; one++)
        {
            for (var other = 0; other < 256; other++)
            {
                Assert.Equal(Remainder(Product(one, other)), Shamir.Times(one, other));
            }
        }
    }

    /// <summary>The products that FIPS 197 works out by hand (§§ 4.2 and 4.2.1).</summary>
    [Theory]
    [InlineData(0x57, 0x83, 0xC1)]
    [InlineData(0x57, 0x13, 0xFE)]
    [InlineData(0x57, 0x02, 0xAE)]
    [InlineData(0x53, 0xCA, 0x01)]
    public void The_field_is_that_of_AES(int one, int other, int product) => Assert.Equal(product, Shamir.Times(one, other));

    /// <summary>The test vector of draft-mcgrew-tss-03, section 9: "test" and a zero byte, two of two.</summary>
    [Fact]
    public void Shares_made_elsewhere_are_joined() => Assert.Equal(
        Convert.FromHexString("7465737400"),
        Shamir.Join([(1, Convert.FromHexString("B9FA07E185")), (2, Convert.FromHexString("F5409B4511"))]));

    [Fact]
    public void Any_so_many_shares_as_are_needed_give_the_secret()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 300; trial++)
        {
            var of = random.Next(2, 9);
            var needed = random.Next(2, of + 1);
            var secret = new byte[random.Next(1, 40)];
            random.NextBytes(secret);

            var shares = Shamir.Split(secret, needed, of, random.NextBytes).Select((value, at) => ((byte)(at + 1), value)).ToArray();
            random.Shuffle(shares);

            Assert.Equal(secret, Shamir.Join(shares[..needed]));
        }
    }

    [Fact]
    public void With_one_share_too_few_every_secret_is_as_likely()
    {
        // All polynomials of degree 2 over one byte, by brute force: those through two given shares meet zero at each value once.
        const int needed = 3;
        var counts = new int[256];
        var given = Shamir.Split([0x2A], needed, 5, new Random(7).NextBytes);
        for (var secret = 0; secret < 256; secret++)
        {
            for (var first = 0; first < 256; first++)
            {
                for (var second = 0; second < 256; second++)
                {
                    counts[secret] += Value(secret, first, second, 2) == given[1][0] && Value(secret, first, second, 5) == given[4][0] ? 1 : 0;
                }
            }
        }
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 3)]
    [InlineData(2, 256)]
    public void Numbers_that_can_not_be_are_refused(int needed, int of) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shamir.Split([1], needed, of, _ => { }));

    private static readonly int[,] Table = Products();

    private static int Value(int secret, int first, int second, int place) => secret ^ Table[first, place] ^ Table[second, Table[place, place]];

    private static int[,] Products()
    {
        var table = new int[256, 256];
        for (var one = 0; one < 256; one++)
        {
            for (var other = 0; other < 256; other++)
            {
                table[one, other] = Remainder(Product(one, other));
            }
        }
        return table;
    }

    private static int Product(int one, int other) => Enumerable.Range(0, 8).Where(bit => (other >> bit & 1) == 1).Aggregate(0, (sum, bit) => sum ^ (one << bit));

    private static int Remainder(int product)
    {
        for (var bit = 15; bit >= 8; bit--)
        {
            product ^= (product >> bit & 1) == 1 ? 0x11B << (bit - 8) : 0;
        }
        return product;
    }
}
