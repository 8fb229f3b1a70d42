namespace Travaux.Analysis.Answers;

/// <summary>A kind of source that a reader may want to do without.</summary>
public enum SourceClass
{
    /// <summary>Those who speak are not named, or it relies on some who are not.</summary>
    Anonymous,

    /// <summary>It speaks of things long after them: said of it, or its date lies after the period of the dossier.</summary>
    Later,
}
