import Evidence
import IncidentModel
import Scan
import Testing

@testable import RemoteEvidence

/// What the embedded engine says about the rows as a log of JSON lines.
enum EmbeddedFacts {
  static func logs(_ rows: [SampleRow], _ options: LogOptions = LogOptions()) -> LogSet {
    LogSet([ByteSource(name: "requests.ndjson", bytes: SampleRow.lines(rows, \.logged))], options: options)
  }
}

/// A cell of the cube with its values instead of their numbers.
struct NamedCell: Hashable {
  var values: [String?]
  var start: Timestamp
  var total: Int
  var failed: Int

  static func set(_ cube: AttributeCube) -> Set<NamedCell> {
    Set(
      cube.cells.map {
        NamedCell(
          values: cube.combinations[$0.combination], start: $0.start, total: $0.total, failed: $0.failed)
      })
  }
}

/// Everything that two engines must agree on.
func expectSame(_ remote: LogSummary, _ embedded: LogSummary, location: SourceLocation = #_sourceLocation) {
  #expect(remote.lines == embedded.lines, sourceLocation: location)
  #expect(remote.requests == embedded.requests, sourceLocation: location)
  #expect(remote.requestsOverall == embedded.requestsOverall, sourceLocation: location)
  #expect(remote.perMinute == embedded.perMinute, sourceLocation: location)
  #expect(remote.customers == embedded.customers, sourceLocation: location)
  #expect(remote.orders == embedded.orders, sourceLocation: location)
  #expect(remote.latencyOK == embedded.latencyOK, sourceLocation: location)
  #expect(remote.latencyFailed == embedded.latencyFailed, sourceLocation: location)
  #expect(remote.firstFailure == embedded.firstFailure, sourceLocation: location)
  #expect(remote.lastFailure == embedded.lastFailure, sourceLocation: location)
  #expect(remote.firstTime == embedded.firstTime, sourceLocation: location)
  #expect(remote.lastTime == embedded.lastTime, sourceLocation: location)
  #expect(errors(remote) == errors(embedded), sourceLocation: location)
  #expect(remote.distinctErrors == embedded.distinctErrors, sourceLocation: location)
  #expect(remote.versions == embedded.versions, sourceLocation: location)
  #expect(remote.cube.attributes == embedded.cube.attributes, sourceLocation: location)
  #expect(remote.cube.bucketSeconds == embedded.cube.bucketSeconds, sourceLocation: location)
  #expect(NamedCell.set(remote.cube) == NamedCell.set(embedded.cube), sourceLocation: location)
  #expect(remote.failureDefinition == embedded.failureDefinition, sourceLocation: location)
  for (one, other) in zip(remote.files, embedded.files) {
    #expect(one.customerLines == other.customerLines, sourceLocation: location)
    #expect(one.orderLines == other.orderLines, sourceLocation: location)
    #expect(one.latencyLines == other.latencyLines, sourceLocation: location)
    #expect(one.errorLines == other.errorLines, sourceLocation: location)
    #expect(one.requests == other.requests, sourceLocation: location)
  }
}

/// Files and lines aside.
private func errors(_ summary: LogSummary) -> [String] {
  summary.topErrors.map { "\($0.count) \($0.message) \($0.firstSeen as Any) \($0.lastSeen as Any)" }
}
