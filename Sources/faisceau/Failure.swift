import ArgumentParser
import Ingestion
import MarketStore
import Reports
import Studies

/// How a run that went wrong ends: what is said, and the exit code. The one place where errors of
/// every room meet.
struct Failure: Error {
  /// The exit codes of the command line.
  enum Code: Int32 {
    /// The command line itself, or a name in it, is wrong.
    case usage = 2
    /// The data are bad.
    case badData = 65
    /// There is no such input.
    case noInput = 66
    /// The result cannot be written.
    case cannotWrite = 73
  }

  let code: Code
  let french: String
  let english: String

  init(_ code: Code, french: String, english: String) {
    self.code = code
    self.french = french
    self.english = english
  }

  /// The failure that an error of any room amounts to.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StudyError: self.init(error)
    case let error as StoreError: self.init(error)
    case let error as IngestionError: self.init(error)
    default:
      let text = String(describing: error)
      self.init(.badData, french: text, english: text)
    }
  }

  private init(_ error: StudyError) {
    let code: Code =
      switch error.kind {
      case .unknownName, .notComparable, .badRequest: .usage
      case .noData: .noInput
      case .badRecipe: .badData
      }
    self.init(code, french: error.french, english: error.english)
  }

  private init(_ error: StoreError) {
    let code: Code =
      switch error.kind {
      case .noSuchStore, .noSuchSlice: .noInput
      case .busy, .cannotWrite: .cannotWrite
      default: .badData
      }
    self.init(code, french: error.french, english: error.english)
  }

  private init(_ error: IngestionError) {
    let code: Code =
      switch error.kind {
      case .noSuchInput: .noInput
      case .badOption: .usage
      case .cannotWrite: .cannotWrite
      default: .badData
      }
    self.init(code, french: error.french, english: error.english)
  }

  /// What is said in a language.
  func text(_ language: Language) -> String { language == .french ? french : english }
}
