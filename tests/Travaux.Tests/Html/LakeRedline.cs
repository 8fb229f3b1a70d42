using Travaux.Record.Drafts;
using static Travaux.Tests.Html.DraftBuilder;

namespace Travaux.Tests.Html;

/// <summary>A small redline of two invented drafts with every relation, and with an Arabic provision.</summary>
internal static class LakeRedline
{
    private const string Notice = "Each Party shall give notice of a planned diversion thirty days before it begins.";
    private const string Storage = "The Commission keeps the records of the lake.";

    public static Redline Build()
    {
        var scope = Paragraph("art-1/para-1", "1.", "This Agreement applies to the waters of the Lake, and to its banks.");
        var oldScope = scope with { Text = "This Agreement applies to the waters of the Lake and to its banks." };
        var terms = Paragraph("art-1/para-2", "2.", "Terms have the meaning that Annex I gives them.");
        var one = Article("art-1", "Article 1", "Scope", scope, terms);
        var oldOne = one with { Children = [oldScope, terms] };

        var oldUse = Paragraph("art-2/para-1", "1.", "The Parties shall use the Lake in an equitable manner.");
        var use = oldUse with { Text = "The Parties should use the Lake in an equitable manner, as appropriate." };
        var oldNotice = Paragraph("art-2/para-2", "2.", Notice);
        var oldTwo = Article("art-2", "Article 2", "Use of the Lake", oldUse, oldNotice);
        var harm = Paragraph("art-2/para-2", "2.", "No Party may drain a wetland without the consent of the others.");
        var two = Article("art-2", "Article 2", "Use of the Lake", use, harm);

        var arabic = Paragraph("art-3/para-1", "1.", "تتعاون الأطراف في حماية البحيرة خلال ستين يوماً.");
        var oldArabic = arabic with { Text = "تتعاون الأطراف في حماية البحيرة خلال ثلاثين يوماً." };
        var oldPoint = Point("art-3/para-2/point-a", "(a)", "keep nets of a mesh above 40 mm;");
        var point = oldPoint with { Text = "keep nets of a mesh above 60 mm;" };
        var fishing = Paragraph("art-3/para-2", "2.", "The fishing fleets shall:", point);
        var oldFishing = fishing with { Children = [oldPoint] };
        var three = Article("art-3", "Article 3", "Fisheries", arabic, fishing);
        var oldThree = three with { Children = [oldArabic, oldFishing] };

        var oldArchive = Article("art-4", "Article 4", "Archive", Paragraph("art-4/para-1", "", Storage));
        var oldDuty = Article("art-5", "Article 5", "Customs", Paragraph("art-5/para-1", "", "Boats pay no customs duty."));

        var notice = Paragraph("art-4/para-1", "1.", Notice);
        var four = Article("art-4", "Article 4", "Notice", notice);
        var archive = Article("art-5", "Article 5", "Archive", Paragraph("art-5/para-1", "", Storage));

        return new Redline
        {
            Older = Copy("lake-draft-1.txt", "en", oldOne, oldTwo, oldThree, oldArchive, oldDuty),
            Newer = Copy("lake-draft-2.txt", "en", one, two, three, four, archive),
            Findings = [new(ChangeKind.Modal, "shall", "should", 9, 2,
                "“shall” became “should” in 9 of 11 places: obligations of result became recommendations.")],
            Rows =
            [
                Row(Relation.Same, 0, [oldOne], one),
                Row(Relation.Edited, 1, [oldScope], scope) with
                {
                    Text = [Keep("This Agreement applies to the waters of the "), Delete("Lake "), Insert("Lake, "), Keep("and to its banks.")],
                    Changes = [Change("Lake", "Lake,", ChangeKind.Punctuation)],
                },
                Row(Relation.Same, 1, [terms], terms),
                Row(Relation.Same, 0, [oldTwo], two),
                Row(Relation.Edited, 1, [oldUse], use) with
                {
                    Text = [Keep("The Parties "), Delete("shall "), Insert("should "), Keep("use the Lake in an equitable "),
                        Delete("manner.", 1), Insert("manner, as appropriate.", 1)],
                    Changes = [Change("shall", "should", ChangeKind.Modal) with { Finding = 0 },
                        Change("", ", as appropriate", ChangeKind.Modal, ChangeKind.Condition)],
                },
                Row(Relation.Inserted, 1, [], harm),
                Row(Relation.Same, 0, [oldThree], three),
                Row(Relation.Edited, 1, [oldArabic], arabic) with
                {
                    Text = [Keep("تتعاون الأطراف في حماية البحيرة خلال "), Delete("ثلاثين "), Insert("ستين "), Keep("يوماً.")],
                    Changes = [Change("ثلاثين", "ستين", ChangeKind.Number)],
                },
                Row(Relation.Same, 1, [oldFishing], fishing),
                Row(Relation.Edited, 2, [oldPoint], point) with
                {
                    Confidence = Confidence.Doubtful,
                    Text = [Keep("keep nets of a mesh above "), Delete("40 "), Insert("60 "), Keep("mm;")],
                    Changes = [Change("40", "60", ChangeKind.Number) with { Remark = "a wider mesh lets more fish through" }],
                },
                Row(Relation.Inserted, 0, [], four) with { Text = default, Changes = default },
                Row(Relation.Moved, 1, [oldNotice], notice),
                Row(Relation.Same, 0, [oldArchive], archive),
                Row(Relation.Same, 1, [oldArchive.Children[0]], archive.Children[0]),
                Row(Relation.Deleted, 0, [oldDuty], null) with { Text = default, Changes = default },
                Row(Relation.Deleted, 1, [oldDuty.Children[0]], null),
            ],
        };
    }
}
