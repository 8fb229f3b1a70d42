namespace Travaux.Documents.Pdf.Printing;

/// <summary>A PDF can't be made here: the program for it is absent, failed or took too long.</summary>
/// <param name="message">Why, and what to do about it, in sentences.</param>
public sealed class PrintingException(string message) : Exception(message);
