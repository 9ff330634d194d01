import Foundation

/// A value of an answer.
enum ClickHouseCell: Hashable, Sendable {
  case null
  case integer(Int64)
  case decimal(Double)
  case text(String)
  case list([ClickHouseCell])

  /// A whole number, however the server's settings had it written.
  var integer: Int64? {
    switch self {
    case .integer(let value): value
    case .decimal(let value): Int64(exactly: value)
    case .text(let text): Int64(text)
    case .null, .list: nil
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var list: [ClickHouseCell]? { if case .list(let cells) = self { cells } else { nil } }

  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value
    case .text(let text): Double(text)
    case .null, .list: nil
    }
  }
}

/// The rows of an answer in `JSONCompact`.
struct ClickHouseAnswer: Sendable, Hashable {
  var columns: [String]
  var rows: [[ClickHouseCell]]

  /// `nil` when the bytes are no whole answer, or a row does not fit the columns.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let meta = root["meta"] as? [[String: Any]], let data = root["data"] as? [[Any]]
    else { return nil }
    columns = meta.compactMap { $0["name"] as? String }
    rows = data.map { $0.map(Self.cell) }
    let width = columns.count
    guard width == meta.count, rows.allSatisfy({ $0.count == width }) else { return nil }
  }

  private static func cell(_ value: Any) -> ClickHouseCell {
    switch value {
    case let text as String: return .text(text)
    case let list as [Any]: return .list(list.map(cell))
    case let number as NSNumber:
      let double = number.doubleValue
      let isWhole = double == double.rounded() && abs(double) < 9.3e18
      return isWhole ? .integer(number.int64Value) : .decimal(double)
    default: return .null
    }
  }
}
