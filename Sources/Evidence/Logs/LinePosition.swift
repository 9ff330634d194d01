/// A line's place among all files of a run, before its number is known: file, block, and line in the block.
///
/// Threads read blocks at the same time, so a block's first line gets its number only when all blocks are counted.
struct LinePosition: Comparable, BitwiseCopyable {
  private static let part: Int64 = 1 << 24
  private var packed: Int64

  /// Behind every line.
  static let none = LinePosition(packed: .max)

  private init(packed: Int64) { self.packed = packed }

  init(file: Int, block: Int, line: Int) {
    packed = (Int64(file) << 24 | Int64(block)) << 24 | Int64(line)
  }

  var file: Int { Int(packed >> 48) }
  var block: Int { Int(packed >> 24 & (Self.part - 1)) }
  var line: Int { Int(packed & (Self.part - 1)) }

  static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

/// Turns places into line numbers once every block is counted.
struct LineNumbers {
  /// Lines by file and block; then the number of each block's first line.
  private var counts: [[Int]]

  init(files: Int) { counts = Array(repeating: [], count: files) }

  mutating func add(file: Int, block: Int, lines: Int) {
    let missing = block + 1 - counts[file].count
    if missing > 0 { counts[file] += repeatElement(0, count: missing) }
    counts[file][block] += lines
  }

  func lines(of file: Int) -> Int { counts[file].reduce(0, +) }

  /// To be called once, after the last `add` and `lines`.
  mutating func finish() {
    for file in counts.indices {
      var next = 1
      for block in counts[file].indices {
        let lines = counts[file][block]
        counts[file][block] = next
        next += lines
      }
    }
  }

  /// From 1.
  func number(_ position: LinePosition) -> Int {
    let starts = counts[position.file]
    return (position.block < starts.count ? starts[position.block] : 1) + position.line
  }
}
