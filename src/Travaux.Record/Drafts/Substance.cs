namespace Travaux.Record.Drafts;

/// <summary>Tells what touches the substance of a text from what only touches its looks.</summary>
public static class Substance
{
    extension(ChangeKind kind)
    {
        /// <summary>Whether a change of this kind leaves what the text says as it was.</summary>
        public bool IsEditorial => kind <= ChangeKind.Typography;
    }

    extension(Change change)
    {
        /// <summary>Whether nothing that the text says changed.</summary>
        public bool IsEditorial => change.Kinds.All(kind => kind.IsEditorial);
    }

    extension(RedlineRow row)
    {
        /// <summary>Whether it stands elsewhere among its neighbours.</summary>
        public bool IsMoved => row.Relation is Relation.Moved or Relation.MovedAndEdited;
    }
}
