namespace Travaux.Tests.Comparison.Kinds.Planting;

/// <summary>Makes one editorial change in a provision: what a copy editor does between two drafts.</summary>
internal static class EditorialPlanter
{
    private static readonly (string Older, string Newer)[] Swaps =
    [
        // Spelling
        ("defence", "defense"), ("programme", "program"), ("recognise", "recognize"), ("recognised", "recognized"), ("catalogue", "catalog"), ("harbour", "harbor"),
        ("analyse", "analyze"), ("organise", "organize"), ("licence", "license"), ("authorise", "authorize"), ("authorisation", "authorization"),
        ("organisation", "organization"), ("centre", "center"), ("fulfil", "fulfill"), ("towards", "toward"), ("modernise", "modernize"), ("labour", "labor"),
        ("instalments", "installments"), ("neighbouring", "neighboring"), ("adviser", "advisor"), ("behaviour", "behavior"), ("metres", "meters"),
        ("kilometres", "kilometers"), ("per cent", "percent"), ("among", "amongst"), ("while", "whilst"), ("archaeological", "archeological"),
        ("labelled", "labeled"), ("cancelled", "canceled"), ("favourable", "favorable"), ("unless otherwise", "unless otherwise"),
        // Capitals
        ("riparian", "Riparian"), ("depositary state", "depositary State"), ("annual", "Annual"), ("panel", "Panel"), ("regional", "Regional"), ("members", "Members"),
        ("weir", "Weir"), ("lake", "Lake"), ("reservoir", "Reservoir"), ("basin", "Basin"), ("vessel", "Vessel"), ("operator", "Operator"), ("inspector", "Inspector"),
        ("The Parties", "the Parties"), ("national", "National"), ("host State", "Host State"), ("water", "Water"), ("crew", "Crew"), ("tariff", "Tariff"),
        // Hyphens
        ("co-operate", "cooperate"), ("sub-committee", "subcommittee"), ("low-lying", "low lying"), ("long-term", "long term"), ("land-based", "land based"),
        ("early warning", "early-warning"), ("two-thirds majority", "two-thirds-majority"), ("spawning ground", "spawning-ground"), ("shore districts", "shore-districts"),
        ("water users", "water-users"), ("water level", "water-level"), ("working group", "working-group"), ("hydropower plant", "hydro-power plant"),
        // Punctuation
        (", and", " and"), (" and", ", and"), (" or", ", or"), ("; the", ". The"), ("; each", ", each"), (" unless", ", unless"), (" except", ", except"), (" provided", ", provided"),
        (" pursuant", ", pursuant"), (", pursuant", " pursuant"), (", within", " within"), (", unless", " unless"), (" which", ", which"), (" in accordance", ", in accordance"),
        ("; ", ", "), (". ", "; "), (" whenever", ", whenever"), (" at the request", ", at the request"), (", with", " with"), (" before", ", before"), (" until", ", until"),
        // Quotation marks, dashes, spaces
        ("\"", "“"), ("\" ", "” "), ("Parties' ", "Parties’ "), ("Party's", "Party’s"), (" - ", " – "), (" - ", " — "), (" - ", "—"),
        (" the", "  the"), (" of", "\u00A0of"), (" shall", "\n shall"), (". ", ".  "), (", ", ",  "), (" Article ", " Article\u00A0"), (" to", "  to"),
    ];

    /// <summary>Makes the change; <see langword="false"/> when the words chosen are not there.</summary>
    public static bool TryPlant(PlantedProvision provision, Random random)
    {
        var (older, newer) = Swaps[random.Next(Swaps.Length)];
        if (older == newer)
        {
            return false;
        }
        if (random.Next(2) == 0 && char.IsLetter(older[0]) && char.IsLetter(newer[0]) && char.IsLower(older[0]) == char.IsLower(newer[0]))
        {
            (older, newer) = (newer, older);
        }
        var places = Places(provision.Newer, older).ToList();
        if (places.Count == 0)
        {
            return false;
        }
        var at = places[random.Next(places.Count)];
        return provision.TryEdit(at, older.Length, newer);
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            var before = !char.IsLetter(words[0]) || at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '-');
            var after = !char.IsLetter(words[^1]) || end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '\'' or '’');
            // A mark is not doubled, and an end of a sentence stays one only before a capital.
            var tidy = !(words[0] == ' ' && at > 0 && char.IsPunctuation(text[at - 1]));
            if (before && after && tidy)
            {
                yield return at;
            }
        }
    }
}
