import IncidentModel
import Scan

/// Counts lines by attribute values and time in bounded memory. One for each thread; the answer does not depend on
/// how the lines were shared out.
final class CubeBuilder {
  /// Different combinations kept; beyond that the last attribute is given up.
  static let combinationLimit = 20_000

  private let names: [String]
  private let combinations: CombinationTable
  private let endpoint: Int
  private let routes = RouteCache()
  private let open = OpenMinutes()
  private(set) var minutes = MinuteSeries()
  private var cells = CubeCells()
  /// Of each combination, once everything is counted.
  private var requests: [RequestCount] = []

  /// The first names should be the ones worth most.
  init(_ names: [String]) {
    self.names = names
    combinations = CombinationTable(width: names.count)
    endpoint = names.firstIndex(of: FieldRole.endpoint.rawValue) ?? -1
  }

  /// Adds a line; `time` is `nil` when it has none, `failed` when it is no request. `slots` are the places of the
  /// attributes in the line.
  @inline(__always)
  func add(
    _ line: LogLine, _ slots: UnsafePointer<Int>, time: Int64?, minute: Int64, failed: Bool?
  ) {
    let number = combination(line, slots)
    guard let time else { return }
    combinations.note(number, time)
    guard let failed else { return }
    if !open.isCurrent(minute) { openMinute(minute) }
    open.add(number, failed: failed)
    if failed { minutes.fail(minute, time) }
  }

  @inline(__always)
  private func combination(_ line: LogLine, _ slots: UnsafePointer<Int>) -> Int {
    let number = combinations.number { index, values in
      let value = line.values[slots[index]]
      guard value.isPresent && value.count > 0 else { return 0 }
      if value.isEscaped || index == endpoint { return other(index, value, line, values) }
      return values.pointee.number(line.raw(value))
    }
    if combinations.count > Self.combinationLimit { return narrow(keeping: number) }
    return number
  }

  @inline(never)
  private func other(
    _ index: Int, _ value: FieldValue, _ line: LogLine, _ values: UnsafeMutablePointer<AttributeValues>
  ) -> UInt64 {
    if value.isEscaped {
      return line.withText(value) { $0.isEmpty ? 0 : values.pointee.number(copying: $0) }
    }
    return routes.number(line.raw(value)) { $0.isEmpty ? 0 : values.pointee.number(copying: $0) }
  }

  @inline(never)
  private func openMinute(_ minute: Int64) { open.open(minute, closing: write) }

  private func write(_ minute: Int64, _ row: [CubeCells.Cell]) {
    minutes.add(minute, total: row.reduce(0) { $0 + Int($1.total) })
    cells.append(minute, row)
  }

  /// Gives up attributes, the last first, until there are few enough combinations; the number's new one is returned.
  @inline(never)
  private func narrow(keeping number: Int) -> Int {
    open.closeAll(write)
    var kept = number
    while combinations.count > Self.combinationLimit, combinations.width > 0 {
      kept = narrow(to: combinations.width - 1)[kept]
    }
    return kept
  }

  @discardableResult
  private func narrow(to width: Int) -> [Int] {
    let narrower = CombinationTable(width: width)
    let numbers = narrower.take(combinations)
    var moved = CubeCells()
    moved.take(&cells, numbers)
    cells = moved
    combinations.adopt(narrower)
    routes.forget()
    return numbers
  }

  /// Adds what another thread counted, and leaves that empty.
  func merge(_ other: CubeBuilder) {
    open.closeAll(write)
    other.open.closeAll(other.write)
    minutes.merge(other.minutes)
    if combinations.width > other.combinations.width { narrow(to: other.combinations.width) }
    if other.combinations.width > combinations.width { other.narrow(to: combinations.width) }
    let numbers = combinations.take(other.combinations)
    cells.take(&other.cells, numbers)
    _ = narrow(keeping: 0)
  }

  /// What was counted, once `finish` was called.
  private(set) var cube: AttributeCube?

  /// Closes what is open and makes the cube; to be called before the results are asked for.
  func finish() {
    open.closeAll(write)
    cells.compact()
    requests = Array(repeating: RequestCount(), count: combinations.count)
    for cell in cells.rows.values.joined() {
      requests[Int(cell.combination)].add(RequestCount(total: Int(cell.total), failed: Int(cell.failed)))
    }
    cube = makeCube()
  }

  /// Only combinations of requests are listed, by their values. It uses the counts up.
  private func makeCube() -> AttributeCube {
    let texts = (0..<combinations.count).map(combinations.texts)
    let order = requests.indices.filter { requests[$0].total > 0 }
      .sorted { Self.precedes(texts[$0], texts[$1]) }
    var places = [Int](repeating: -1, count: texts.count)
    for (place, number) in order.enumerated() { places[number] = place }
    var list: [AttributeCube.Cell] = []
    list.reserveCapacity(cells.count)
    let bucketSeconds = cells.step * 60
    var rows = cells.rows
    cells = CubeCells()
    // Each row is given back as soon as it is listed.
    for minute in rows.keys.sorted() {
      let row = rows.removeValue(forKey: minute) ?? []
      let start = Timestamp(seconds: minute * 60)
      // A place above, the cell's index below.
      let order = row.indices.map { UInt64(places[Int(row[$0].combination)]) << 32 | UInt64($0) }.sorted()
      for key in order {
        let cell = row[Int(key & 0xFFFF_FFFF)]
        list.append(
          AttributeCube.Cell(
            combination: Int(key >> 32), start: start, total: Int(cell.total), failed: Int(cell.failed)))
      }
    }
    return AttributeCube(
      attributes: Array(names.prefix(combinations.width)), combinations: order.map { texts[$0] }, cells: list,
      bucketSeconds: bucketSeconds)
  }

  private static func precedes(_ left: [String?], _ right: [String?]) -> Bool {
    for (one, other) in zip(left, right) where one != other {
      guard let one else { return true }
      guard let other else { return false }
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }

  /// When each service's versions were seen, over all lines that name one.
  var versions: [VersionCount] {
    guard let service = names.firstIndex(of: FieldRole.service.rawValue),
      let version = names.firstIndex(of: FieldRole.version.rawValue),
      max(service, version) < combinations.width
    else { return [] }
    var spans: [[String]: (span: CombinationSpan, requests: RequestCount)] = [:]
    for number in 0..<combinations.count where combinations.spans[number].first != .max {
      let texts = combinations.texts(number)
      guard let name = texts[version] else { continue }
      spans[[texts[service] ?? "", name], default: (CombinationSpan(), RequestCount())].span
        .merge(combinations.spans[number])
      spans[[texts[service] ?? "", name]]?.requests.add(requests[number])
    }
    return spans.map { key, seen in
      VersionCount(
        service: key[0], version: key[1], firstSeen: Timestamp(nanoseconds: seen.span.first),
        lastSeen: Timestamp(nanoseconds: seen.span.last), requests: seen.requests)
    }.sorted { ($0.firstSeen, $0.service, $0.version) < ($1.firstSeen, $1.service, $1.version) }
  }
}
