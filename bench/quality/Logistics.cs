namespace Travaux.Bench.Quality;

/// <summary>Fits a logistic regression by Newton's method, with a ridge that keeps the weights small.</summary>
internal static class Logistics
{
    private const int MostSteps = 30;

    /// <summary>The bias and weights that make the labels likeliest; features are standardised for the ridge's sake.</summary>
    public static (double Bias, double[] Weights) Fit(
        IReadOnlyList<(float[] Features, bool Right, double Weight)> rows, int features, double ridge)
    {
        var mean = Enumerable.Range(0, features).Select(f => rows.Average(row => row.Features[f])).ToArray();
        var deviation = Enumerable.Range(0, features)
            .Select(f => Math.Sqrt(rows.Average(row => Math.Pow(row.Features[f] - mean[f], 2))) + 1e-9).ToArray();
        var beta = new double[features + 1];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = Slopes(rows, beta, mean, deviation, ridge);
            var move = Solve(curvature, gradient);
            for (var i = 0; i < beta.Length; i++)
            {
                beta[i] += move[i];
            }
            if (move.Max(Math.Abs) < 1e-6)
            {
                break;
            }
        }
        var weights = Enumerable.Range(0, features).Select(f => beta[f + 1] / deviation[f]).ToArray();
        return (beta[0] - weights.Zip(mean, (weight, average) => weight * average).Sum(), weights);
    }

    private static (double[] Gradient, double[,] Curvature) Slopes(
        IReadOnlyList<(float[] Features, bool Right, double Weight)> rows, double[] beta, float[] mean, double[] deviation, double ridge)
    {
        var size = beta.Length;
        var (gradient, curvature, x) = (new double[size], new double[size, size], new double[size]);
        foreach (var (values, right, weight) in rows)
        {
            x[0] = 1;
            for (var f = 1; f < size; f++)
            {
                x[f] = (values[f - 1] - mean[f - 1]) / deviation[f - 1];
            }
            var chance = 1 / (1 + Math.Exp(-x.Zip(beta, (value, b) => value * b).Sum()));
            var error = weight * ((right ? 1 : 0) - chance);
            var bend = weight * Math.Max(1e-9, chance * (1 - chance));
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * x[i];
                for (var j = 0; j <= i; j++)
                {
                    curvature[i, j] += bend * x[i] * x[j];
                }
            }
        }
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                curvature[j, i] = curvature[i, j];
            }
            curvature[i, i] += i == 0 ? 1e-9 : ridge;
            gradient[i] -= i == 0 ? 0 : ridge * beta[i];
        }
        return (gradient, curvature);
    }

    /// <summary>Solves a system of linear equations by elimination with pivots.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(a[i, k]));
            for (var j = 0; j < n && pivot != k; j++)
            {
                (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            }
            (b[k], b[pivot]) = (b[pivot], b[k]);
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i, k] / a[k, k];
                for (var j = k; j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (var k = n - 1; k >= 0; k--)
        {
            for (var j = k + 1; j < n; j++)
            {
                b[k] -= a[k, j] * b[j];
            }
            b[k] /= a[k, k];
        }
        return b;
    }
}
