import Foundation
import Scan

/// Two hosts whose clocks seem to differ: their lines of the same requests lie a steady time apart.
public struct ClockDifference: Sendable, Hashable {
  public var earlier: String
  public var later: String
  /// Median of what the second host's first line of a request lies behind the first host's.
  public var seconds: Double
  /// Half of the requests lie between these.
  public var quartiles: ClosedRange<Double>
  public var requests: Int
  public var files: [String]
}

/// Compares the clocks of hosts by the requests that several of them logged under one trace.
///
/// A clock that is wrong shifts all of a host's lines by the same time; queues and slow calls shift each line by
/// another. So a difference counts when it is large and steady. It cannot be told from a wait of always the same length.
public struct ClockComparison {
  /// Bytes of each file that are read: a wrong clock shows in any part of it.
  static let fileBytes = 64 << 20
  /// Requests kept; further ones change nothing.
  static let traceLimit = 200_000
  static let hostLimit = 64
  /// Shared requests below which nothing is said.
  static let fewestRequests = 30
  /// Smaller differences do not matter to a report in minutes.
  static let leastSeconds = 2.0
  /// The quartiles may lie this far apart, in seconds and as a share of the difference.
  static let spreadSeconds = 0.5
  static let spreadShare = 0.1

  private var hosts: [String: Int] = [:]
  private var names: [String] = []
  private var files: [Set<String>] = []
  /// Of each trace the first time of each host, in nanoseconds.
  private var traces: [String: [Int: Int64]] = [:]

  public init() {}

  /// Reads the files that name a trace in their lines. `zone` is for times without one.
  public static func find(
    in sources: [ByteSource], fields: [String: [String: String]] = [:], zone: TimeZone? = nil
  ) -> [ClockDifference] {
    var comparison = ClockComparison()
    for source in sources { comparison.read(source, fields[source.name] ?? [:], ZoneRule(zone)) }
    return comparison.differences
  }

  private mutating func read(_ source: ByteSource, _ stated: [String: String], _ zone: ZoneRule) {
    let roles = Dictionary(
      uniqueKeysWithValues: stated.compactMap { key, path in FieldRole(rawValue: key).map { ($0, path) } })
    guard let head = try? HeadDetection.detect(source, stated: roles), let format = head.lineFormat,
      !format.isEnveloped, head.mapping.has(.trace), head.mapping.has(.time)
    else { return }
    let wanted: [FieldRole] = [.time, .trace, .host, .service]
    let plan = FieldPlan(alternatives: wanted.map { (head.mapping.fields[$0] ?? []).map(\.path) })
    let values = FieldValues(plan)
    var times = TimeParser(reference: head.reference)
    var left = Self.fileBytes
    _ = try? LineReader(head.lines(of: source)).read { line, _ in
      left -= line.count + 1
      guard (try? format.scan(line, plan, into: values)) != nil, values[0].isPresent, values[1].isPresent,
        let time = times.parse(values[0].bytes(in: line))
      else { return left > 0 }
      let place = values[2].isPresent ? values[2] : values[3]
      add(
        host: place.isPresent ? place.text(in: line) : source.name, trace: values[1].text(in: line),
        zone.instant(time), source.name)
      return left > 0
    }
  }

  mutating func add(host: String, trace: String, _ time: Int64, _ file: String) {
    guard !host.isEmpty, !trace.isEmpty, let number = number(host) else { return }
    files[number].insert(file)
    if let known = traces[trace]?[number] {
      if time < known { traces[trace]?[number] = time }
    } else if traces[trace] != nil || traces.count < Self.traceLimit {
      traces[trace, default: [:]][number] = time
    }
  }

  private mutating func number(_ host: String) -> Int? {
    if let known = hosts[host] { return known }
    guard names.count < Self.hostLimit else { return nil }
    hosts[host] = names.count
    names.append(host)
    files.append([])
    return names.count - 1
  }

  /// The pairs whose clocks differ, the largest difference first.
  var differences: [ClockDifference] {
    var gaps: [[Int]: [Double]] = [:]
    for times in traces.values where times.count > 1 {
      let seen = times.sorted { names[$0.key] < names[$1.key] }
      for (place, first) in seen.enumerated() {
        for second in seen.dropFirst(place + 1) {
          gaps[[first.key, second.key], default: []].append(
            (Double(second.value) - Double(first.value)) / 1e9)
        }
      }
    }
    return gaps.compactMap { difference($0.key, $0.value) }
      .sorted { ($1.seconds, $0.earlier, $0.later) < ($0.seconds, $1.earlier, $1.later) }
  }

  private func difference(_ pair: [Int], _ gaps: [Double]) -> ClockDifference? {
    guard gaps.count >= Self.fewestRequests else { return nil }
    let sorted = gaps.sorted()
    let (low, middle, high) = (
      sorted[sorted.count / 4], sorted[sorted.count / 2], sorted[sorted.count * 3 / 4]
    )
    guard abs(middle) >= Self.leastSeconds,
      high - low <= max(Self.spreadSeconds, Self.spreadShare * abs(middle))
    else { return nil }
    let isForward = middle > 0
    let (first, second) = isForward ? (pair[0], pair[1]) : (pair[1], pair[0])
    return ClockDifference(
      earlier: names[first], later: names[second], seconds: abs(middle),
      quartiles: isForward ? low...high : -high...(-low), requests: gaps.count,
      files: files[first].union(files[second]).sorted())
  }
}
