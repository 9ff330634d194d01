/// Something wrong with a file's bytes that does not stop the reading of what is good in it.
public struct ScanIssue: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The archive ends in the middle; everything before its end was read.
    case truncatedArchive
    /// The archive does not decode from here on; everything before was read.
    case damagedArchive
    /// The archive unpacks, and its checksum says that the bytes are not the ones that were packed; they were read.
    case wrongChecksum
    /// The archive expands more than `ScanLimits.archiveRatio` allows; reading stopped.
    case archiveRatio
    /// Bytes after the archive's end that belong to no archive; they were not read.
    case trailingBytes
    /// A line longer than `ScanLimits.lineBytes`; it was skipped.
    case lineTooLong
    /// A record (with its quoted line breaks) longer than `ScanLimits.lineBytes`; it was skipped.
    case recordTooLong
    /// A quote that is never closed; the record was read up to the end of its first line.
    case unclosedQuote
    /// The file became longer while it was read; what it held at first was used.
    case grew
    /// The file became shorter while it was read; what was still there was used.
    case shrank
    /// The system could not read on; the text is its reason.
    case readFailed(String)
  }

  public var kind: Kind
  /// From 1, where the issue has a line.
  public var line: Int?
  /// Offset in the file as it lies on disk, where the issue has one.
  public var byte: Int?

  public init(_ kind: Kind, line: Int? = nil, byte: Int? = nil) {
    self.kind = kind
    self.line = line
    self.byte = byte
  }
}
