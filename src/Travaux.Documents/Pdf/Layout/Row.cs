namespace Travaux.Documents.Pdf.Layout;

/// <summary>What stands on one line of a column: its pieces, from the left.</summary>
internal sealed class Row
{
    private readonly List<Piece> _pieces = [];

    /// <summary>A row that begins with a piece.</summary>
    public Row(Piece first, int page)
    {
        (Main, Box, Page) = (first, first.Box, page);
        _pieces.Add(first);
    }

    /// <summary>The page it stands on, from 1.</summary>
    public int Page { get; }

    /// <summary>The pieces, from the left.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The piece that most of it is.</summary>
    public Piece Main { get; private set; }

    /// <summary>The box around it.</summary>
    public Box Box { get; private set; }

    /// <summary>Height of the font that most of it is set in, until <see cref="FontHeights"/> knows better.</summary>
    public float Size
    {
        get => field > 0 ? field : Main.Size;
        set;
    }

    /// <summary>Where its words end below.</summary>
    public float Baseline => Main.Baseline;

    /// <summary>Where it stands in the file's text as laid out; set once that is known.</summary>
    public int Start { get; set; }

    /// <summary>How long its text is.</summary>
    public int Length => Math.Max(0, Words.Sum(word => word.Text.Length + 1) - 1);

    /// <summary>The first word.</summary>
    public PrintedWord First => _pieces[0].Words[0];

    /// <summary>The last word.</summary>
    public PrintedWord Last => _pieces[^1].Words[^1];

    /// <summary>All its words, from the left.</summary>
    public IEnumerable<PrintedWord> Words => _pieces.SelectMany(piece => piece.Words);

    /// <summary>The words with blanks between them.</summary>
    public string Text => string.Join(' ', _pieces.Select(piece => piece.Text));

    /// <summary>Whether its first word is a number or sign that is hung before its text.</summary>
    public bool HasHungLabel => _pieces.Count > 1 && Labels.IsLabel(_pieces[0]);

    /// <summary>Where its text begins, a hung number left aside.</summary>
    public float TextLeft => HasHungLabel ? _pieces[1].Box.Left : Box.Left;

    /// <summary>Takes the first word away.</summary>
    public void DropFirst()
    {
        var rest = _pieces[0].Words[1..];
        _pieces.RemoveAt(0);
        if (rest.Length > 0)
        {
            _pieces.Insert(0, new(rest));
        }
        if (_pieces.Count > 0 && !_pieces.Contains(Main))
        {
            Main = _pieces.MaxBy(piece => piece.Box.Width * piece.Size)!;
        }
    }

    /// <summary>The rows that pieces stand on, from the top; each piece in one of them.</summary>
    public static List<Row> Of(IEnumerable<Piece> pieces, int page) => Of(pieces, page, (row, piece) => row.Takes(piece));

    /// <summary>Rows that lines of neighbouring columns share though they are not level.</summary>
    public static List<Row> Loosely(IEnumerable<Piece> pieces, int page) => Of(pieces, page, (row, piece) => row.Main.Box.Beside(piece.Box) >= 0.35f && row.HasRoom(piece));

    private static List<Row> Of(IEnumerable<Piece> pieces, int page, Func<Row, Piece, bool> takes)
    {
        var rows = new List<Row>();
        foreach (var piece in pieces.OrderBy(piece => piece.Box.Top + piece.Box.Bottom).ThenBy(piece => piece.Box.Left))
        {
            var row = rows.Count > 0 && takes(rows[^1], piece) ? rows[^1] : rows.Count > 1 && takes(rows[^2], piece) ? rows[^2] : null;
            if (row is null)
            {
                rows.Add(new(piece, page));
            }
            else
            {
                row.Add(piece);
            }
        }
        foreach (var row in rows)
        {
            row._pieces.Sort((one, other) => one.Box.Left.CompareTo(other.Box.Left));
        }
        rows.Sort((one, other) => one.Baseline.CompareTo(other.Baseline));
        return rows;
    }

    private bool Takes(Piece piece) =>
        Main.Box.Beside(piece.Box) >= 0.5f
        && (Math.Abs(Main.Baseline - piece.Baseline) < 0.5f * Math.Min(Main.Size, piece.Size) || piece.Size < 0.75f * Main.Size || Main.Size < 0.75f * piece.Size)
        && HasRoom(piece);

    private bool HasRoom(Piece piece) =>
        _pieces.Count > 40 || !_pieces.Exists(other => other.Box.Left < piece.Box.Right - 1 && piece.Box.Left < other.Box.Right - 1);

    private void Add(Piece piece)
    {
        Main = piece.Box.Width * piece.Size > Main.Box.Width * Main.Size ? piece : Main;
        Box = Box.With(piece.Box);
        _pieces.Add(piece);
    }
}
