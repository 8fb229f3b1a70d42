namespace Travaux.Record.Drafts;

/// <summary>Tells what touches the substance of a text from what only touches its looks.</summary>
public static class Substance
{
    extension(ChangeKind kind)
    {
        /// <summary>Whether a change of this kind leaves what the text says as it was.</summary>
        public bool IsEditorial => kind <= ChangeKind.Typography;

        /// <summary>How much such a change can matter: <see cref="ChangeWeight"/>.</summary>
        public int Weight => ChangeWeight.Of(kind);
    }

    extension(Change change)
    {
        /// <summary>Whether nothing that the text says changed.</summary>
        public bool IsEditorial => change.Kinds.All(kind => kind.IsEditorial);

        /// <summary>Whether it touches what the text says.</summary>
        public bool IsSubstantive => !change.IsEditorial;

        /// <summary>Whether it touches nothing weightier than how words stand: brackets and their supporters.</summary>
        /// <remarks><para>Words that came or went with their bracket may be in it; words in the place of others may not.</para></remarks>
        public bool IsOfStanding => change.Weight == ChangeKind.Standing.Weight
            && !(change.Older.Length > 0 && change.Newer.Length > 0 && change.Kinds.Contains(ChangeKind.Wording));

        /// <summary>How much it can matter: as much as its weightiest kind.</summary>
        public int Weight => ChangeWeight.Of(change);
    }

    extension(RedlineRow row)
    {
        /// <summary>Whether it stands elsewhere among its neighbours.</summary>
        public bool IsMoved => row.Relation is Relation.Moved or Relation.MovedAndEdited;

        /// <summary>Whether it is of the title block: symbol, date and name of a draft are always new, and bind nobody.</summary>
        public bool IsOfTitle => row.Newer?.Kind == ProvisionKind.Title || row.Older.Any(older => older.Kind == ProvisionKind.Title);
    }
}
