import Foundation
import Glibc

/// One run of a program: how long it took, what it cost, what it printed.
struct ProcessRun {
  let wallSeconds: Double
  /// User and system time, children included.
  let cpuSeconds: Double
  /// Greatest resident size, in megabytes.
  let peakMegabytes: Double
  let output: Data

  /// Runs `command` to its end. Standard output goes to a file, so that no pipe slows it down.
  static func run(_ command: [String], accepting: Set<Int32> = [0]) throws -> ProcessRun {
    let path = NSTemporaryDirectory() + "/faisceau-bench-\(getpid()).out"
    defer { unlink(path) }
    let start = DispatchTime.now().uptimeNanoseconds
    let process = try spawn(command, outputPath: path)
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else {
      throw Failure(description: "\(command[0]): lost while it ran")
    }
    let wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    guard status & 0x7F == 0, accepting.contains(status >> 8) else {
      throw Failure(description: "\(command.joined(separator: " ")): status \(status >> 8)")
    }
    return ProcessRun(
      wallSeconds: wall, cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1e6,
      output: FileManager.default.contents(atPath: path) ?? Data())
  }

  private static func spawn(_ command: [String], outputPath: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let status = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    guard status == 0 else {
      throw Failure(description: "\(command[0]): \(String(cString: strerror(status)))")
    }
    return process
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
