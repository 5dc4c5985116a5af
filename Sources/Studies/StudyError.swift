/// Why a study could not be made, in the two languages people read.
public struct StudyError: Error, Equatable, Sendable {
  /// What was wrong.
  public enum Kind: Sendable, CaseIterable {
    /// A name that nothing answers to: bassin, métier, method, région, millésime.
    case unknownName
    /// The store holds nothing that the study could work on.
    case noData
    /// A recipe that gives what a method does not take.
    case badRecipe
    /// Two tools that nothing joins: another nomenclature, another région.
    case notComparable
    /// A question that has no answer, or one that would mislead.
    case badRequest
  }

  /// What was wrong.
  public let kind: Kind
  /// `where : what was found ; what was expected ; what to do`.
  public let french: String
  /// The same in English.
  public let english: String

  /// An error with its texts.
  public init(_ kind: Kind, french: String, english: String) {
    self.kind = kind
    self.french = french
    self.english = english
  }
}

extension StudyError {
  /// Where and what was found, without what the command line would have to say instead.
  public var found: MethodCard.Text {
    MethodCard.Text(Self.opening(of: french, " ; "), Self.opening(of: english, "; "))
  }

  private static func opening(of text: String, _ mark: String) -> String {
    text.firstRange(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
  }
}

extension StudyError: CustomStringConvertible {
  /// The French text.
  public var description: String { french }
}
