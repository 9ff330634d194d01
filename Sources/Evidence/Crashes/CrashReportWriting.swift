import Dispatch
import Foundation
import IncidentModel

extension CrashReport {
  /// Crashes whose JSON is made at a time by one thread.
  static let pieceCrashes = 500

  /// The bytes of `json`, handed out piece by piece, so that a report of many thousand crashes takes little memory; all
  /// cores make them.
  public func writeJSON(_ write: ([UInt8]) -> Void) throws {
    guard crashes.count > Self.pieceCrashes else { return write(Array(try json())) }
    write(Array("{\n  \"crashes\" : [\n".utf8))
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var start = 0
    while start < crashes.count {
      let starts = Array(stride(from: start, to: crashes.count, by: Self.pieceCrashes).prefix(cores))
      for piece in try pieces(starts) {
        if start > 0 { write(Array(",\n".utf8)) }
        write(piece)
        start = min(crashes.count, start + Self.pieceCrashes)
      }
    }
    write(Array("\n  ],\n".utf8))
    var rest = self
    rest.crashes = []
    write(try rest.jsonBehindCrashes())
  }

  /// The items of each piece without the list around them, in the order of `starts`.
  private func pieces(_ starts: [Int]) throws -> [[UInt8]] {
    let place = PieceResults(count: starts.count)
    DispatchQueue.concurrentPerform(iterations: starts.count) { index in
      let end = min(crashes.count, starts[index] + Self.pieceCrashes)
      place.set(index, Result { try self.items(starts[index]..<end) })
    }
    return try place.results.map { try $0.get() }
  }

  private func items(_ range: Range<Int>) throws -> [UInt8] {
    let list = try StableJSON().data(crashes[range].map(CrashJSON.init))
    // Two bytes of `[\n` in front and of `\n]` behind.
    return Self.indented(list.dropFirst(2).dropLast(2))
  }

  /// Every line that is not empty two blanks further in; line breaks inside texts are escaped.
  private static func indented(_ text: Data) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    var isStart = true
    for byte in text {
      if isStart, byte != 0x0A { result += [0x20, 0x20] }
      result.append(byte)
      isStart = byte == 0x0A
    }
    return result
  }

  private func jsonBehindCrashes() throws -> [UInt8] {
    let text = Array(try json())
    let empty = Array("{\n  \"crashes\" : [\n\n  ],\n".utf8)
    precondition(text.starts(with: empty), "the list of crashes comes first")
    return Array(text.dropFirst(empty.count))
  }
}

/// What each thread made, at its own place.
private final class PieceResults: @unchecked Sendable {
  // Each place is written once, by one thread, before all of them are read.
  private let places: UnsafeMutablePointer<Result<[UInt8], any Error>?>
  private let count: Int

  init(count: Int) {
    self.count = count
    places = .allocate(capacity: count)
    places.initialize(repeating: nil, count: count)
  }

  deinit {
    places.deinitialize(count: count)
    places.deallocate()
  }

  func set(_ index: Int, _ result: Result<[UInt8], any Error>) { places[index] = result }

  var results: [Result<[UInt8], any Error>] { (0..<count).compactMap { places[$0] } }
}
