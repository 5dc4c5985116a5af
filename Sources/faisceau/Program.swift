import ArgumentParser
import Foundation
import Reports

/// The program: parse, run, and end with one message and one code.
@main
enum Program {
  static func main() {
    // A reader that stops reading (`faisceau rank | head`) is not an error: writes report it.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Faisceau.parseAsRoot()
      try command.run()
    } catch {
      exit(end(of: error))
    }
  }

  /// Says what happened, and gives the exit code.
  private static func end(of error: any Error) -> Int32 {
    if error is ClosedPipe { return 0 }
    let code = Faisceau.exitCode(for: error)
    if code.isSuccess { return finish(Faisceau.fullMessage(for: error, columns: Terminal.width)) }
    if let exitCode = error as? ExitCode { return exitCode.rawValue }
    if code == .validationFailure { return refuse(error) }
    return fail(error)
  }

  /// An error of any room.
  private static func fail(_ error: any Error) -> Int32 {
    let failure = Failure(error)
    Output.message(MessageLine.error(failure.text(Tongue.spoken), Tongue.spoken))
    return failure.code.rawValue
  }

  /// Help, version, completion scripts: on the standard output.
  private static func finish(_ text: String) -> Int32 {
    do {
      let screen = HelpWords.screen(text, Tongue.spoken)
      try Output.print(screen.hasSuffix("\n") ? screen : screen + "\n")
      return 0
    } catch {
      return error is ClosedPipe ? 0 : fail(error)
    }
  }

  /// A command line that the parser refuses.
  private static func refuse(_ error: any Error) -> Int32 {
    let refusal = Refusal(
      message: Faisceau.message(for: error),
      whole: Faisceau.fullMessage(for: error, columns: 1_000))
    Output.message(refusal.text)
    return Failure.Code.usage.rawValue
  }
}
