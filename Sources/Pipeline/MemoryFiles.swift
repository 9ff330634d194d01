import Evidence
import Scan
import Synchronization

/// A file system in memory, for tests and previews.
public final class MemoryFiles: FileAccess {
  private let contents: Mutex<[String: [UInt8]]>

  public init(_ files: [String: [UInt8]] = [:]) { contents = Mutex(files) }

  /// All files by path.
  public var files: [String: [UInt8]] { contents.withLock { $0 } }

  public func kind(of path: String) -> FileKind? {
    contents.withLock { files in
      if let bytes = files[path] { return .file(size: bytes.count) }
      return files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
    }
  }

  public func entries(of folder: String) throws(FileFailure) -> [String] {
    let inside = contents.withLock { $0.keys.filter { $0.hasPrefix(folder + "/") } }
    if inside.isEmpty { throw FileFailure(path: folder, reason: "there is no such file or folder") }
    let names = inside.map { String($0.dropFirst(folder.count + 1).prefix { $0 != "/" }) }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    guard let bytes = contents.withLock({ $0[path] }) else {
      throw FileFailure(path: path, reason: "there is no such file or folder")
    }
    if bytes.count > limit {
      throw FileFailure(path: path, reason: "it is larger than the limit of \(limit) bytes")
    }
    return bytes
  }

  public func source(_ path: String, name: String) throws(FileFailure) -> ByteSource {
    ByteSource(name: name, bytes: try read(path, limit: .max))
  }

  public func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) {
    contents.withLock { contents in
      for file in files { contents[file.path] = file.bytes }
    }
  }

  public func writer(_ path: String) throws(FileFailure) -> any FileWriter { MemoryWriter(path, self) }

  /// Folders are not kept apart from the files in them.
  public func makeFolder(_ folder: String) throws(FileFailure) {}

  public func scratch() throws(FileFailure) -> any ScratchFile { MemoryScratch() }

  public func resolved(_ path: String) -> String { path }

  public func version(of path: String) -> FileVersion? {
    contents.withLock { $0[path] }.map { FileVersion(size: $0.count, nanoseconds: 0, number: $0.content) }
  }
}

extension [UInt8] {
  /// FNV-1a, which tells contents apart where nobody tries to make them alike.
  fileprivate var content: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Temporary storage in memory.
private final class MemoryScratch: ScratchFile {
  private let contents = Mutex<[UInt8]>([])

  func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    contents.withLock { contents in
      contents += bytes
      return contents.count - bytes.count
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
    contents.withLock { buffer.copyBytes(from: $0[offset..<offset + buffer.count]) }
  }
}

private final class MemoryWriter: FileWriter {
  private let path: String
  private let files: MemoryFiles
  private var bytes: [UInt8] = []

  init(_ path: String, _ files: MemoryFiles) { (self.path, self.files) = (path, files) }

  func append(_ bytes: [UInt8]) { self.bytes += bytes }

  func finish() throws(FileFailure) { try files.write([(path: path, bytes: bytes)]) }
}
