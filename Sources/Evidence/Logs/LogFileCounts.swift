/// What one thread counted of one file.
struct LogFileCounts {
  var malformed = 0
  var undated = 0
  var implausible = 0
  var outOfOrder = 0
  var zoneless = 0
  var requests = RequestCount()
  var customerLines = 0
  var orderLines = 0
  var latencyLines = 0
  var errorLines = 0
  var earliest = Int64.max
  var latest = Int64.min
  /// The first damaged lines.
  var examples: [(position: LinePosition, reason: String)] = []
  /// Lines that were too long, and table lines whose quote is never closed.
  var longLines: [LinePosition] = []
  var unclosedQuotes: [LinePosition] = []

  mutating func add(_ other: LogFileCounts) {
    malformed += other.malformed
    undated += other.undated
    implausible += other.implausible
    outOfOrder += other.outOfOrder
    zoneless += other.zoneless
    requests.add(other.requests)
    customerLines += other.customerLines
    orderLines += other.orderLines
    latencyLines += other.latencyLines
    errorLines += other.errorLines
    earliest = min(earliest, other.earliest)
    latest = max(latest, other.latest)
    examples += other.examples
    longLines += other.longLines
    unclosedQuotes += other.unclosedQuotes
  }
}

/// The first and last time of each block of a file, for finding lines earlier than the line before them where two
/// blocks meet.
struct BlockTimes: Sendable {
  private var times: [(block: Int, first: Int64, last: Int64)] = []

  mutating func add(_ block: Int, first: Int64, last: Int64) { times.append((block, first, last)) }
  mutating func add(_ other: BlockTimes) { times += other.times }

  /// Blocks whose first time is earlier than the last time before them.
  var steps: Int {
    let ordered = times.sorted { $0.block < $1.block }
    return zip(ordered, ordered.dropFirst()).count { $0.last > $1.first }
  }
}
