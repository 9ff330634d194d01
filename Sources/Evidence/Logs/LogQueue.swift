import Scan
import Synchronization

/// Hands out the blocks of all files to the threads of a run, the first files first.
///
/// A file that must be read in order is read by one thread at a time; a thread that would have to wait for it takes
/// from the next file instead.
final class LogQueue: Sendable {
  private enum State {
    case waiting
    case open(LineBlocks, Digest?)
    case done
  }

  private struct Files {
    var states: [State]
    var first = 0
    var summaries: [ScanSummary?]
    var hashes: [String]
    var failures: [(any Error)?]
  }

  private let sources: [ByteSource]
  private let delimiters: [UInt8?]
  private let wantsHash: Bool
  /// Files open at a time.
  private let openLimit: Int
  private let files: Mutex<Files>

  /// `delimiters` are those of tables; `nil` for files that hold a record a line.
  init(_ sources: [ByteSource], delimiters: [UInt8?], hash wantsHash: Bool, threads: Int) {
    self.sources = sources
    self.delimiters = delimiters
    self.wantsHash = wantsHash
    openLimit = threads
    files = Mutex(
      Files(
        states: sources.map { _ in .waiting }, summaries: sources.map { _ in nil },
        hashes: sources.map { _ in "" }, failures: sources.map { _ in nil }))
  }

  /// The next block of any file; `nil` when all are read.
  func next(_ buffer: BlockBuffer) -> (file: Int, block: LineBlock)? {
    while true {
      let candidates = candidates()
      guard let first = candidates.first else { return nil }
      if let taken = take(candidates, buffer) { return taken }
      // All are busy: wait for the first.
      if let taken = finishUnless(first.blocks.next(buffer), first) { return taken }
    }
  }

  private typealias Candidate = (file: Int, blocks: LineBlocks)

  private func candidates() -> [Candidate] {
    files.withLock { files in
      var list: [Candidate] = []
      var file = files.first
      while file < sources.count, list.count < openLimit {
        if case .waiting = files.states[file] { open(file, &files) }
        if case .open(let blocks, _) = files.states[file] { list.append((file, blocks)) }
        if case .done = files.states[file], file == files.first { files.first += 1 }
        file += 1
      }
      return list
    }
  }

  private func open(_ file: Int, _ files: inout Files) {
    let digest = wantsHash ? Digest() : nil
    do {
      let tap = digest.map { digest in { @Sendable (bytes: UnsafeRawBufferPointer) in digest.update(bytes) } }
      files.states[file] = .open(
        try LineBlocks(sources[file], records: delimiters[file], tap: tap), digest)
    } catch {
      files.failures[file] = error
      files.states[file] = .done
    }
  }

  private func take(_ candidates: [Candidate], _ buffer: BlockBuffer) -> (file: Int, block: LineBlock)? {
    for candidate in candidates {
      guard let answer = candidate.blocks.nextIfFree(buffer) else { continue }
      if let taken = finishUnless(answer, candidate) { return taken }
    }
    return nil
  }

  private func finishUnless(
    _ block: LineBlock?, _ candidate: Candidate
  ) -> (file: Int, block: LineBlock)? {
    if let block { return (candidate.file, block) }
    files.withLock { files in
      guard case .open(let blocks, let digest) = files.states[candidate.file] else { return }
      files.summaries[candidate.file] = blocks.summary()
      if let digest { files.hashes[candidate.file] = digest.finish() }
      files.states[candidate.file] = .done
    }
    return nil
  }

  /// What reading a file showed, once all blocks are read; or why it could not be opened.
  func result(of file: Int) -> Result<(summary: ScanSummary, sha256: String), any Error> {
    files.withLock { files in
      if let failure = files.failures[file] { return .failure(failure) }
      return .success((files.summaries[file] ?? ScanSummary(), files.hashes[file]))
    }
  }
}
