public import Foundation

/// One run of a program: how it ended and what it printed.
public struct CommandRun: Sendable {
  /// Exit status.
  public let status: Int32
  /// Standard output.
  public let output: Data
  /// Standard error, as text.
  public let messages: String

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs `program` with `arguments`, in `folder`, `environment` added to this process's own.
  public static func run(
    _ program: String, _ arguments: [String], in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let scratch = try TemporaryFolder()
    let (out, err) = (scratch.path("out"), scratch.path("err"))
    for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus,
      output: FileManager.default.contents(atPath: out) ?? Data(),
      messages: String(decoding: FileManager.default.contents(atPath: err) ?? Data(), as: UTF8.self)
    )
  }

  /// Runs the `faisceau` command that was built beside the tests.
  public static func faisceau(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(binary, arguments, in: folder, environment: environment)
  }

  /// The built command: beside the running test bundle.
  public static let binary: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("faisceau").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return Project.path(".build/release/faisceau")
  }()
}
