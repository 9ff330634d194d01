import Evidence
import Foundation
import Scan

/// The real file system, through POSIX calls.
public struct DiskFiles: FileAccess {
  public init() {}

  public func kind(of path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  public func version(of path: String) -> FileVersion? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let changed = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    return FileVersion(size: Int(status.st_size), nanoseconds: changed, number: UInt64(status.st_ino))
  }

  public func entries(of folder: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else { throw systemFailure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    let input = try DiskInput(path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count: Int
      do { count = try buffer.withUnsafeMutableBytes { try input.read(into: $0) } } catch {
        throw (error as? FileFailure) ?? FileFailure(path: path, reason: "\(error)")
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit {
        throw FileFailure(path: path, reason: "it is larger than the limit of \(limit) bytes")
      }
    }
  }

  public func source(_ path: String, name: String) throws(FileFailure) -> ByteSource {
    guard let kind = kind(of: path) else { throw systemFailure(path) }
    guard access(path, R_OK) == 0 else { throw systemFailure(path) }
    guard case .file(let size) = kind else { return ByteSource(name: name) { try DiskInput(path) } }
    let positional: @Sendable () throws -> any PositionalInput = { try PositionalDiskInput(path) }
    return ByteSource(name: name, size: size, positional: positional) { try DiskInput(path) }
  }

  public func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension DiskFiles {
  /// A file in the folder for temporary ones (`TMPDIR`, else `/tmp`).
  public func scratch() throws(FileFailure) -> any ScratchFile {
    try DiskScratch(folder: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
  }

  /// Every file is written beside its place first; only when all of them lie on the disk are they renamed. What is no
  /// file, such as a device or a pipe, is written to.
  public func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) {
    var staged: [(temporary: String, target: String, path: String)] = []
    for file in files where isStream(file.path) {
      try DiskWriter(stream: file.path).append(file.bytes)
    }
    do throws(FileFailure) {
      for file in files where !isStream(file.path) { staged.append(try stage(file.bytes, for: file.path)) }
      for file in staged where rename(file.temporary, file.target) != 0 { throw systemFailure(file.path) }
    } catch {
      for file in staged { unlink(file.temporary) }
      throw error
    }
  }

  /// A device, a pipe or a socket: putting a file in its place would take it away from everybody else.
  private func isStream(_ path: String) -> Bool {
    if case .other? = kind(of: path) { true } else { false }
  }

  public func writer(_ path: String) throws(FileFailure) -> any FileWriter {
    if isStream(path) { return try DiskWriter(stream: path) }
    let staged = try stage([], for: path)
    return try DiskWriter(staged.temporary, target: staged.target, path: path)
  }

  private func stage(
    _ bytes: [UInt8], for path: String
  ) throws(FileFailure) -> (temporary: String, target: String, path: String) {
    try makeFolder((path as NSString).deletingLastPathComponent)
    if kind(of: path) == .folder { throw FileFailure(path: path, reason: reason(EISDIR)) }
    let target = kind(of: path) == nil ? path : resolved(path)
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw systemFailure(path) }
    let temporary = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    do throws(FileFailure) {
      try fill(descriptor, with: bytes, path: path)
      fchmod(descriptor, permissions(of: target))
      guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw systemFailure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    return (temporary, target, path)
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = systemFailure(path)
        close(descriptor)
        throw failure
      }
      written += count
    }
  }

  private func permissions(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
  }

  public func makeFolder(_ folder: String) throws(FileFailure) {
    if folder.isEmpty || kind(of: folder) == .folder { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw systemFailure(folder) }
  }
}

/// A file being written beside its place, or a stream being written to.
private final class DiskWriter: FileWriter {
  /// `nil` for a stream.
  private let temporary: String?
  private let target: String
  private let path: String
  private let descriptor: Int32
  private var isFinished = false

  init(_ temporary: String, target: String, path: String) throws(FileFailure) {
    (self.temporary, self.target, self.path) = (temporary, target, path)
    descriptor = open(temporary, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemFailure(path) }
  }

  init(stream path: String) throws(FileFailure) {
    (temporary, target, self.path) = (nil, path, path)
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemFailure(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary, !isFinished { unlink(temporary) }
  }

  func append(_ bytes: [UInt8]) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw systemFailure(path) }
      written += count
    }
  }

  func finish() throws(FileFailure) {
    guard let temporary else { return }
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw systemFailure(path) }
    isFinished = true
  }
}

/// A file being read in order.
private final class DiskInput: ByteInput {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(FileFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemFailure(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw systemFailure(path) }
    }
  }
}

/// A file being read at any offset, by any thread.
private final class PositionalDiskInput: PositionalInput {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(FileFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemFailure(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw systemFailure(path) }
    }
  }
}

/// Why the system refused its last call, about `path`.
func systemFailure(_ path: String) -> FileFailure {
  FileFailure(path: path, reason: reason(errno))
}

private func reason(_ code: Int32) -> String {
  switch code {
  case ENOENT: "there is no such file or folder"
  case EACCES, EPERM: "you are not allowed to"
  case EISDIR: "it is a folder, not a file"
  case ENOTDIR: "a part of the path is not a folder"
  case ENOSPC: "the disk is full"
  case EFBIG: "it would be larger than files may be here"
  case EDQUOT: "your share of the disk is full"
  case ELOOP: "its links lead back to themselves"
  case EROFS: "the disk is read-only"
  default: String(cString: strerror(code)).lowercased()
  }
}
