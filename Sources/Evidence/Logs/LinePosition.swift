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
  private var counts: [[Int: Int]]
  private var starts: [[Int: Int]] = []

  init(files: Int) { counts = Array(repeating: [:], count: files) }

  mutating func add(file: Int, block: Int, lines: Int) { counts[file][block, default: 0] += lines }

  /// To be called once, after the last `add`.
  mutating func finish() {
    starts = counts.map { blocks in
      var next = 1
      var starts: [Int: Int] = [:]
      for (block, lines) in blocks.sorted(by: { $0.key < $1.key }) {
        starts[block] = next
        next += lines
      }
      return starts
    }
  }

  /// From 1.
  func number(_ position: LinePosition) -> Int {
    (starts[position.file][position.block] ?? 1) + position.line
  }

  func lines(of file: Int) -> Int { counts[file].values.reduce(0, +) }
}
