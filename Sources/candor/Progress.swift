import Evidence
import Foundation
import Pipeline
import Scan
import Synchronization

/// A line on standard error that grows while evidence is read: shown on a terminal only, and only when the work
/// takes more than a second.
final class Progress: Sendable {
  private struct State {
    var total = 0
    var read = 0
    var shown = false
    var last = ContinuousClock.now
  }

  private let state = Mutex(State())
  private let started = ContinuousClock.now

  /// `world` with its files watched, when standard error is a terminal.
  static func watching(_ world: World) -> (World, Progress?) {
    guard isatty(STDERR_FILENO) == 1 else { return (world, nil) }
    let progress = Progress()
    var watched = world
    watched.files = WatchedFiles(base: world.files, progress: progress)
    return (watched, progress)
  }

  /// Takes the line away.
  func finish() {
    if state.withLock({ $0.shown }) { send("\r\u{1B}[K") }
  }

  func expect(_ bytes: Int) { state.withLock { $0.total += bytes } }

  func advance(_ bytes: Int) {
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      state.read += bytes
      guard now - started > .seconds(1), now - state.last > .milliseconds(100) else { return nil }
      state.last = now
      state.shown = true
      return Self.line(read: state.read, total: state.total)
    }
    if let line { send("\r\u{1B}[K" + line) }
  }

  private static func line(read: Int, total: Int) -> String {
    let share = total > 0 ? min(1, Double(read) / Double(total)) : 0
    let filled = Int(share * 30)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    return "\(bar) \(Int(share * 100)) %  \(read >> 20) of \(total >> 20) MB read"
  }

  private func send(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// Files whose reading moves a progress line on.
private struct WatchedFiles: FileAccess {
  var base: any FileAccess
  var progress: Progress

  func kind(of path: String) -> FileKind? { base.kind(of: path) }
  func entries(of folder: String) throws(FileFailure) -> [String] { try base.entries(of: folder) }
  func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] { try base.read(path, limit: limit) }
  func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) { try base.write(files) }
  func makeFolder(_ folder: String) throws(FileFailure) { try base.makeFolder(folder) }
  func resolved(_ path: String) -> String { base.resolved(path) }
  func version(of path: String) -> FileVersion? { base.version(of: path) }

  func source(_ path: String, name: String) throws(FileFailure) -> ByteSource {
    let source = try base.source(path, name: name)
    let progress = progress
    return ByteSource(name: source.name, size: source.size, positional: positional(source)) {
      progress.expect(source.size ?? 0)
      return WatchedInput(base: try source.open(), progress: progress)
    }
  }

  func writer(_ path: String) throws(FileFailure) -> any FileWriter { try base.writer(path) }

  func scratch() throws(FileFailure) -> any ScratchFile { try base.scratch() }

  /// `nil` for a source that can only be read in order.
  private func positional(_ source: ByteSource) -> (@Sendable () throws -> any PositionalInput)? {
    guard source.isPositional else { return nil }
    let progress = progress
    return {
      guard let base = try source.openPositional() else {
        throw FileFailure(path: source.name, reason: "it is gone")
      }
      progress.expect(base.size)
      return WatchedPositional(base: base, progress: progress)
    }
  }
}

private struct WatchedPositional: PositionalInput {
  let base: any PositionalInput
  let progress: Progress

  var size: Int { base.size }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try base.read(at: offset, into: buffer)
    progress.advance(count)
    return count
  }
}

private final class WatchedInput: ByteInput {
  private let base: any ByteInput
  private let progress: Progress

  init(base: any ByteInput, progress: Progress) {
    self.base = base
    self.progress = progress
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try base.read(into: buffer)
    progress.advance(count)
    return count
  }
}
