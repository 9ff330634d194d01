import Evidence
import Scan

/// The file system as the pipeline sees it. Paths are as the user wrote them.
public protocol FileAccess: Sendable {
  /// What lies at `path`, or `nil` when nothing does.
  func kind(of path: String) -> FileKind?
  /// The names inside a folder, sorted by their bytes, hidden ones left out.
  func entries(of folder: String) throws(FileFailure) -> [String]
  /// The whole file; fails when it is larger than `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8]
  /// A source that opens the file anew at each reading.
  func source(_ path: String, name: String) throws(FileFailure) -> ByteSource
  /// Replaces the files: all of them, or on a failure none. Missing folders are made.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure)
  /// For replacing a file with bytes that come in pieces.
  func writer(_ path: String) throws(FileFailure) -> any FileWriter
  /// Makes the folder and those above it; nothing happens when it is there.
  func makeFolder(_ folder: String) throws(FileFailure)
  /// Temporary storage that vanishes with the last reference to it.
  func scratch() throws(FileFailure) -> any ScratchFile
  /// Where symbolic links and `..` lead to; for telling whether two paths are one file.
  func resolved(_ path: String) -> String
  /// What changes whenever the content of `path` does; `nil` when nothing lies there.
  func version(of path: String) -> FileVersion?
}

extension FileAccess {
  /// Replaces one file at once: written beside it, synced, renamed. Missing folders are made.
  public func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    try write([(path: path, bytes: bytes)])
  }
}

/// A file that is being written beside its place. It stays as it was unless `finish` is called.
public protocol FileWriter: AnyObject {
  func append(_ bytes: [UInt8]) throws(FileFailure)
  /// Puts the file in its place: synced, renamed.
  func finish() throws(FileFailure)
}

/// Tells one content of a file from another without reading it: equal for a file that nobody has written to.
public struct FileVersion: Sendable, Hashable {
  public var size: Int
  /// Of the last change, as the file system keeps it.
  public var nanoseconds: Int64
  /// The file's number in its file system, which changes when another file takes its place.
  public var number: UInt64

  public init(size: Int, nanoseconds: Int64, number: UInt64) {
    self.size = size
    self.nanoseconds = nanoseconds
    self.number = number
  }
}

/// What lies at a path.
public enum FileKind: Sendable, Hashable {
  case file(size: Int)
  case folder
  /// A socket, a device, a pipe.
  case other
}

/// An operation that the file system refused, with its reason in words.
public struct FileFailure: Error, Hashable, CustomStringConvertible {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path): \(reason)" }
}
