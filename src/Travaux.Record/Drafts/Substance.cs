namespace Travaux.Record.Drafts;

/// <summary>Tells what touches the substance of a text from what only touches its looks.</summary>
public static class Substance
{
    extension(ChangeKind kind)
    {
        /// <summary>Whether a change of this kind leaves what the text says as it was.</summary>
        public bool IsEditorial => kind <= ChangeKind.Typography;

        /// <summary>How much such a change can matter: the higher the weightier; editorial kinds are below 0.</summary>
        /// <remarks><para>Modal, negation, quantifier, number, date, name, condition, cross-reference, definition, other wording.</para></remarks>
        public int Weight => kind.IsEditorial ? kind - ChangeKind.Wording
            : kind == ChangeKind.Wording ? 0
            : ChangeKind.Definition - kind + 1;
    }

    extension(Change change)
    {
        /// <summary>Whether nothing that the text says changed.</summary>
        public bool IsEditorial => change.Kinds.All(kind => kind.IsEditorial);

        /// <summary>The weight of its weightiest kind.</summary>
        public int Weight => change.Kinds.Count == 0 ? 0 : change.Kinds.Max(kind => kind.Weight);
    }

    extension(RedlineRow row)
    {
        /// <summary>Whether it stands elsewhere among its neighbours.</summary>
        public bool IsMoved => row.Relation is Relation.Moved or Relation.MovedAndEdited;
    }
}
