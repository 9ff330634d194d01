import Foundation

/// Other programs as the pipeline sees them. Only `git` is run, and only when asked for.
public protocol ProcessAccess: Sendable {
  /// Runs a program of the PATH to its end; `nil` when it cannot be started.
  func run(_ program: String, _ arguments: [String], in folder: String) -> ProcessResult?
}

/// How a program ended and what it wrote to standard output.
public struct ProcessResult: Sendable, Hashable {
  public var status: Int32
  public var output: [UInt8]

  public init(status: Int32, output: [UInt8]) {
    self.status = status
    self.output = output
  }
}

/// Starts nothing.
public struct NoProcesses: ProcessAccess {
  public init() {}
  public func run(_ program: String, _ arguments: [String], in folder: String) -> ProcessResult? { nil }
}

/// The machine's programs, without a shell in between.
public struct LocalProcesses: ProcessAccess {
  public init() {}

  public func run(_ program: String, _ arguments: [String], in folder: String) -> ProcessResult? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.isEmpty ? "." : folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return ProcessResult(status: process.terminationStatus, output: output)
  }
}
