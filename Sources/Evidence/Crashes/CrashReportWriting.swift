import Dispatch
import Foundation
import IncidentModel

extension CrashReport {
  /// Crashes whose JSON is made at a time by one thread.
  static let pieceCrashes = 500

  /// The bytes of `json`, handed out piece by piece, so that a report of many thousand crashes takes little memory; all
  /// cores make them.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    guard crashes.count > Self.pieceCrashes else { return write(Array(json.utf8)) }
    write(Array("{\n  \"crashes\" : [".utf8))
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var start = 0
    while start < crashes.count {
      let starts = Array(stride(from: start, to: crashes.count, by: Self.pieceCrashes).prefix(cores))
      for piece in pieces(starts) {
        if start > 0 { write([UInt8(ascii: ",")]) }
        write(piece)
        start = min(crashes.count, start + Self.pieceCrashes)
      }
    }
    var rest = JSONText(depth: 1)
    membersBehindCrashes(&rest)
    write(Array("\n  ],".utf8) + rest.bytes + Array("\n}".utf8))
  }

  /// The items of each piece without the list around them, in the order of `starts`.
  private func pieces(_ starts: [Int]) -> [[UInt8]] {
    let place = PieceResults(count: starts.count)
    DispatchQueue.concurrentPerform(iterations: starts.count) { index in
      let end = min(crashes.count, starts[index] + Self.pieceCrashes)
      var json = JSONText(depth: 2)
      json.items(crashes[starts[index]..<end]) { json, crash in json.object { $0.members(of: crash) } }
      place.set(index, json.bytes)
    }
    return place.results
  }
}

/// What each thread made, at its own place.
private final class PieceResults: @unchecked Sendable {
  // Each place is written once, by one thread, before all of them are read.
  private let places: UnsafeMutablePointer<[UInt8]>
  private let count: Int

  init(count: Int) {
    self.count = count
    places = .allocate(capacity: count)
    places.initialize(repeating: [], count: count)
  }

  deinit {
    places.deinitialize(count: count)
    places.deallocate()
  }

  func set(_ index: Int, _ result: [UInt8]) { places[index] = result }

  var results: [[UInt8]] { (0..<count).map { places[$0] } }
}
