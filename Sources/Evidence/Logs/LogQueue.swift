import Scan
import Synchronization

/// Hands out the blocks of all files to the threads of a run, the first files first.
///
/// A file that must be read in order is read by one thread at a time; a thread that would have to wait for it takes
/// from the next file instead. A file is closed when its last block is read.
final class LogQueue: Sendable {
  /// What reading a file showed, or why it could not be opened.
  typealias Outcome = Result<(summary: ScanSummary, sha256: String), any Error>

  private struct OpenFile {
    let blocks: LineBlocks
    let digest: Digest?
    /// Threads that are reading a block at this moment.
    var readers = 0
    /// No block is left to hand out.
    var isOver = false

    var outcome: Outcome { .success((blocks.summary(), digest?.finish() ?? "")) }
  }

  private enum State {
    case waiting
    case open(OpenFile)
    case closed(Outcome)
  }

  private struct Files {
    var states: [State]
    var first = 0
  }

  private typealias Candidate = (file: Int, blocks: LineBlocks)

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
    files = Mutex(Files(states: sources.map { _ in .waiting }))
  }

  /// The next block of any file; `nil` when all are handed out.
  func next(_ buffer: BlockBuffer) -> (file: Int, block: LineBlock)? {
    while true {
      let candidates = candidates()
      guard let first = candidates.first else { return nil }
      for candidate in candidates {
        if let block = take(candidate, { $0.nextIfFree(buffer) }) { return (candidate.file, block) }
      }
      // All are busy: wait for the first.
      if let block = take(first, { $0.next(buffer) }) { return (first.file, block) }
    }
  }

  /// Files with blocks left; some are opened for it.
  private func candidates() -> [Candidate] {
    files.withLock { files in
      var list: [Candidate] = []
      var file = files.first
      while file < sources.count, list.count < openLimit {
        if case .waiting = files.states[file] { files.states[file] = open(file) }
        if case .open(let open) = files.states[file], !open.isOver {
          list.append((file, open.blocks))
        } else if file == files.first {
          files.first += 1
        }
        file += 1
      }
      return list
    }
  }

  private func open(_ file: Int) -> State {
    let digest = wantsHash ? Digest() : nil
    do {
      let tap = digest.map { digest in { @Sendable (bytes: UnsafeRawBufferPointer) in digest.update(bytes) } }
      let blocks = try LineBlocks(sources[file], records: delimiters[file], tap: tap)
      return .open(OpenFile(blocks: blocks, digest: digest))
    } catch {
      return .closed(.failure(error))
    }
  }

  /// The block that `read` gives: `nil` when another thread is reading, `.some(nil)` when none is left.
  private func take(_ candidate: Candidate, _ read: (LineBlocks) -> LineBlock??) -> LineBlock? {
    guard enter(candidate.file) else { return nil }
    let answer = read(candidate.blocks)
    var isOver = false
    if case .some(.none) = answer { isOver = true }
    leave(candidate.file, isOver: isOver)
    return answer ?? nil
  }

  private func enter(_ file: Int) -> Bool {
    files.withLock { files in
      guard case .open(var open) = files.states[file], !open.isOver else { return false }
      open.readers += 1
      files.states[file] = .open(open)
      return true
    }
  }

  private func leave(_ file: Int, isOver: Bool) {
    files.withLock { files in
      guard case .open(var open) = files.states[file] else { return }
      open.readers -= 1
      open.isOver = open.isOver || isOver
      let isClosed = open.isOver && open.readers == 0
      files.states[file] = isClosed ? .closed(open.outcome) : .open(open)
    }
  }

  /// To be called when all threads have ended.
  func outcome(of file: Int) -> Outcome {
    files.withLock { files in
      guard case .closed(let outcome) = files.states[file] else { return .success((ScanSummary(), "")) }
      return outcome
    }
  }
}
