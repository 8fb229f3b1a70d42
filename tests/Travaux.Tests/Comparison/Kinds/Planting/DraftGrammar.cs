using System.Globalization;

namespace Travaux.Tests.Comparison.Kinds.Planting;

/// <summary>Writes treaty sentences about a lake and its shores that no one ever negotiated.</summary>
/// <remarks><para>A reference is written as <c>{A7}</c> until the articles have their numbers.</para></remarks>
internal sealed class DraftGrammar(Random random, int articles)
{
    private static readonly string[] Parties = ["the Republic of Arvenia", "the Kingdom of Dormark", "the Union of Ostravel", "the Federation of Quillan"];

    private static readonly string[] Subjects =
    [
        "Each Party", "The Parties", "The Executive Council", "The Secretariat", "The Depositary", "A riparian State", "The Lake Authority",
        "The Joint Inspection Body", "The host State", "Any competent authority", "All riparian communities", "The Technical Committee",
        "The Director-General", "Every licensed operator", "Both shore districts", "The regional centre", "A Party's adviser",
        "The neighbouring municipalities", "The panel of experts", "The budget office", "Any shipowner", "The organisation of water users",
    ];

    private static readonly string[] Modals = ["shall", "shall", "shall", "shall", "shall", "may", "may", "should", "will", "must", "shall not", "may not"];

    private static readonly string[] Actions =
    [
        "notify the Secretariat of any planned measure", "establish a monitoring station at the mouth of each tributary",
        "co-operate in good faith on the defence of the shoreline", "publish the annual programme of dredging and embankment works",
        "recognise the certificates issued by the other riparian States", "keep a catalogue of all discharges and abstractions",
        "grant access to the harbour and to its storage areas", "bear the cost of restoring any damaged spawning ground",
        "analyse the samples taken upstream and downstream of the weir", "refrain from diverting water to other basins",
        "organise joint exercises for the rescue of persons and vessels", "submit a written report on compliance and enforcement",
        "appoint one inspector and two deputies for each sector", "transmit the minutes and the annexed charts to all members",
        "close the northern sluice during the breeding season", "compensate fishermen and farmers for lost income",
        "suspend or revoke the licence of the operator concerned", "adopt rules of procedure and financial regulations",
        "exempt humanitarian consignments from tolls and fees", "maintain the navigation channel at a depth of {D} metres",
        "consult the affected communities on the environmental assessment", "store and label hazardous cargo in accordance with local practice",
        "authorise the use of the ferry terminal by military personnel", "settle the outstanding contributions in equal instalments",
        "provide the centre with staff, premises and equipment", "exchange hydrological data and forecasts",
        "return confiscated gear to its lawful owner", "prosecute or extradite the alleged offender",
        "inspect any vessel flying the flag of a Party", "review the allocation of fishing quotas",
        "fulfil the commitments made towards {P}", "invite observers and representatives of industry",
        "cancel the scheduled release of water", "modernise the pumping installations and the early warning system",
        "limit the import and transit of invasive species", "withhold payment of disputed amounts",
        "make its archives available to accredited researchers", "recruit local labour for the construction works",
        "delegate its powers to a sub-committee or working group", "levy a charge on the export of gravel and sand",
        "mark the boundary with buoys, beacons and signs", "reimburse travel expenses of the long-term experts",
        "adjust the tariff schedule to the movement of prices", "evacuate residents of low-lying villages",
        "share the benefits of the hydropower plant with {P}", "protect the archaeological sites among the islands",
        "prevent, reduce and control pollution from land-based sources", "treat the information received as confidential",
        "hold public hearings in the official languages", "secure the rights of indigenous peoples and minorities",
    ];

    private static readonly string[] Circumstances =
    [
        "within {N} days of receipt of the request", "within {W} days after the meeting", "not later than {T}", "by {T} at the latest",
        "for a period of {W} years", "at least {S} times each year", "in accordance with Article {A}", "pursuant to Articles {A} and {A}",
        "without prejudice to Article {A}", "subject to the approval of the Executive Council", "with the written consent of {P}",
        "unless the Executive Council decides otherwise", "provided that adequate notice has been given", "except where human health is endangered",
        "if the water level falls below {D} metres", "to the extent that national law so permits", "in all cases of serious drought",
        "by a two-thirds majority of the members present and voting", "up to a total of {Q} tonnes", "of no more than {Q} francs",
        "only after prior consultation with {P}", "at the request of any Party or of the Lake Authority", "before the opening of the season",
        "until the Joint Inspection Body has delivered its opinion", "as described in Annex {R}", "whenever both shore districts so agree",
        "together with an estimate of the costs and benefits", "while the emergency lasts", "in respect of each vessel and each crew member",
        "under the supervision of the Technical Committee", "on behalf of {P} and {P}", "at a rate of {S} per cent of the assessed value",
        "jointly with the regional centre", "once every {W} months", "from {T} onwards", "within the limits set out in Article {A}",
    ];

    private static readonly string[] Openings =
    [
        "Where a dispute arises between {P} and {P}", "In the event of an accident on the lake", "If a Party fails to pay its share",
        "Following the entry into force of this Agreement", "Notwithstanding Article {A}", "When the reservoir is full",
        "As soon as the assessment is complete", "In exceptional circumstances", "Unless otherwise agreed", "During the transitional period",
        "Upon the request of {P}", "With effect from {T}", "Having regard to the decision of {T}", "Save as provided in Article {A}",
        "For the purposes of Articles {A} and {A}", "At its first session", "In the absence of a quorum",
    ];

    private static readonly string[] Endings =
    [
        "Any change to this arrangement requires the agreement of all Parties.", "The decision is final and binding.",
        "Nothing in this Article affects the rights of {P} under existing treaties.", "The costs are borne in equal parts - travel included - by the Parties.",
        "The term \"emergency\" is to be read narrowly, and the Parties' practice is to be taken into account.",
        "No fee is payable for the first {W} months.", "The quorum is {S} members, of whom at least {S} must be present in person.",
        "The Parties' contributions amount to {Q} francs per year.", "The Secretariat keeps the list up to date and makes it public.",
        "This applies to both the upper and the lower basin.", "Each member has one vote, and decisions on finance require unanimity.",
        "The authorisation lapses on {T} unless it is renewed.", "Persons employed by the Lake Authority enjoy immunity from jurisdiction only for official acts.",
        "An amendment enters into force when accepted by every Party.", "The behaviour of operators is assessed against the programme approved under Article {A}.",
        "Failure to comply does not of itself terminate this Agreement.", "Reports are drawn up in the languages of the depositary state - without delay - and circulated.",
        "The chair, who may vote, is elected for {W} years from among the members.", "Where this is not feasible, paragraph {G} does not apply.",
    ];

    private static readonly string[] Terms =
    [
        "Lake", "Basin", "Vessel", "Operator", "Discharge", "Emergency measure", "Riparian community", "Installation", "Hazardous cargo",
        "Quota", "Fishing gear", "Tributary", "Shore district", "Inspector", "Transit", "Contribution",
    ];

    private static readonly string[] Meanings =
    [
        "the waters within the boundary shown in Annex {R}", "any ship, boat or floating platform of more than {S} tonnes",
        "a natural or legal person who holds a licence under Article {A}", "the release of any substance into the water, directly or through a drain",
        "an act that is necessary to protect life or property and is limited in time", "a village or town situated within {S} kilometres of the shore",
        "fixed or mobile equipment used for the storage of fuel", "goods that are explosive, toxic and liable to cause damage",
        "the share of the annual catch that is allotted to a Party", "a stream that carries water into the lake in at least {S} months of the year",
    ];

    private static readonly string[] Headings =
    [
        "Scope", "Monitoring", "Navigation", "Fisheries", "Settlement of disputes", "Financial provisions", "Access to the harbour",
        "Exchange of data", "Emergency measures", "Licences", "Voting", "The Secretariat", "Protection of wetlands", "Tolls and fees",
        "Joint inspections", "Compensation", "Public participation", "Dredging", "Hydropower", "Confidentiality", "Amendment", "Withdrawal",
    ];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] NumberWords = ["two", "three", "four", "five", "six", "nine", "ten", "twelve", "fourteen", "fifteen", "eighteen", "thirty", "forty", "sixty", "ninety"];

    public static IReadOnlyList<string> PartyNames => Parties;

    public static IReadOnlyList<string> MonthNames => Months;

    public static IReadOnlyList<string> DefinedTerms => Terms;

    public string Heading() => Pick(Headings);

    public string Definition(int index) => Fill($"\"{Terms[index]}\" means {Pick(Meanings)}, including {Pick(Meanings)};");

    public string Recital() => Fill($"Recalling the declaration of {{T}} and the importance of the lake to {{P}} and {{P}}, which {Pick(Circumstances)} was recognised,");

    public string Paragraph()
    {
        var sentences = new List<string> { Sentence() };
        for (var more = random.Next(3); more > 0; more--)
        {
            sentences.Add(random.Next(3) switch
            {
                0 => Pick(Endings),
                1 => $"{Pick(Openings)}, {Lower(Pick(Subjects))} {Pick(Modals)} {Pick(Actions)} {Pick(Circumstances)}.",
                _ => Sentence(),
            });
        }
        return Fill(string.Join(' ', sentences));
    }

    private string Sentence() => random.Next(5) switch
    {
        0 => $"{Pick(Subjects)} {Pick(Modals)} {Pick(Actions)}, {Pick(Circumstances)}, and {Pick(Modals)} {Pick(Actions)}.",
        1 => $"{Pick(Subjects)} {Pick(Modals)}, {Pick(Circumstances)}, {Pick(Actions)} or {Pick(Actions)}.",
        2 => $"{Pick(Subjects)} {Pick(Modals)} {Pick(Actions)} {Pick(Circumstances)}, {Pick(Circumstances)}.",
        3 => $"{Pick(Openings)}, {Lower(Pick(Subjects))} {Pick(Modals)} {Pick(Actions)}; {Lower(Pick(Subjects))} {Pick(Modals)} {Pick(Actions)}.",
        _ => $"{Pick(Subjects)} {Pick(Modals)} {Pick(Actions)} {Pick(Circumstances)}.",
    };

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private string Pick(string[] from) => from[random.Next(from.Length)];

    /// <summary>
    /// Fills the slots: numbers, dates, names; an article becomes a reference that gets its number later.
    /// </summary>
    private string Fill(string text)
    {
        while (text.IndexOf('{') is >= 0 and var at && at + 2 < text.Length && text[at + 2] == '}')
        {
            text = text[..at] + Slot(text[at + 1]) + text[(at + 3)..];
        }
        return text.Replace('⟨', '{').Replace('⟩', '}');
    }

    private string Slot(char kind) => kind switch
    {
        'P' => Pick(Parties),
        'N' => Number(10, 120),
        'S' => Number(2, 9),
        'W' => Pick(NumberWords),
        'Q' => random.Next(1_000, 90_000).ToString("N0", CultureInfo.InvariantCulture),
        'D' => $"{Number(1, 30)}.{Number(1, 9)}",
        'T' => $"{Number(1, 28)} {Pick(Months)} {Number(2027, 2049)}",
        'R' => Pick(["I", "II", "III", "IV", "V"]),
        'G' => Number(1, 3),
        'A' => $"⟨A{random.Next(articles)}⟩",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string Number(int from, int to) => random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);
}
