import Foundation
import Scan

/// What the values of a field say about its role.
enum RoleValues {
  /// Between 0 (the values contradict the role) and 1 (they show it by themselves); `nil` when values cannot
  /// tell.
  static func fit(_ field: FieldSample, _ role: FieldRole) -> Double? {
    switch role {
    case .time: field.share(isTime)
    case .service: field.share { GoDuration.nanoseconds($0) != nil } >= 0.5 ? 0 : nil
    case .error: field.share(isFlag) >= 0.5 ? 0 : nil
    case .customer, .order: field.share(isNoIdentifier) >= 0.5 ? 0 : nil
    case .status:
      max(
        statusFit(field), 0.9 * field.share(StatusWords.isKnown), isRemoteCallCode(field) ? 0.8 : 0)
    case .level: field.share { LogLevel($0) != nil }
    case .currency: field.share { CurrencyCodes.all.contains($0.uppercased()) }
    case .method: field.share(methods.contains)
    case .duration:
      field.isMostlyNumbers
        ? nil : field.share { HeadSample.isNumber($0) || GoDuration.nanoseconds($0) != nil }
    case .amount: field.isMostlyNumbers ? nil : field.share(isAmount)
    case .version, .region, .endpoint, .message, .trace, .host: nil
    }
  }

  /// A yes or no, or a number, says that something failed but not what.
  private static func isFlag(_ text: String) -> Bool {
    ["true", "false", "yes", "no", "none", "nil", "null", "-"].contains(text.lowercased()) || text.count <= 1
  }

  /// Addresses, decimals and sentences name nobody.
  private static func isNoIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    if text.contains(" ") || ["true", "false", "-", "null", "anonymous"].contains(text) { return true }
    guard bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x3A }) else { return false }
    return bytes.contains(0x2E)
  }

  /// Numbers as money is written, not whole ones that count up.
  static func isMoney(_ field: FieldSample) -> Bool {
    field.values.count >= 3 && field.share(isAmount) >= 0.95 && field.share { $0.utf8.count <= 12 } == 1
  }

  /// Short words without blanks that no request or trace is named by.
  static func isIdentifier(_ field: FieldSample) -> Bool {
    let words = Set(NameWords.of(field.path.split(separator: ".").last ?? ""))
    let others: Set<String> = [
      "trace", "request", "req", "span", "event", "msg", "message", "session", "correlation", "log", "tx",
      "job",
    ]
    return words.isDisjoint(with: others)
      && field.share { (2...64).contains($0.utf8.count) && !isNoIdentifier($0) && !isTime($0) } >= 0.95
  }

  /// Words that say something.
  static func isSentence(_ field: FieldSample) -> Bool {
    let words = Set(NameWords.of(field.path.split(separator: ".").last ?? ""))
    return words.isDisjoint(with: ["stack", "trace", "stacktrace", "type", "code", "class"])
      && field.share { $0.contains(" ") && $0.contains(where: \.isLetter) } >= 0.5
  }

  /// True when the values alone are enough to take the field for the role.
  static func shows(_ field: FieldSample, _ role: FieldRole) -> Bool {
    guard field.count > 0 else { return false }
    switch role {
    case .time: return field.share(isRecentTime) >= 0.95
    case .status: return statusFit(field) >= 0.98 && field.values.contains("200") && field.values.count <= 80
    case .level: return field.strings > 0 && field.share { LogLevel($0) != nil } >= 0.98
    case .currency: return field.share(CurrencyCodes.all.contains) == 1
    case .method: return field.share(methods.contains) == 1
    case .endpoint: return field.share { $0.hasPrefix("/") && !$0.contains(" ") } >= 0.95
    case .version: return field.share(isVersion) == 1
    case .region: return field.share(isCloudRegion) == 1
    case .duration: return field.strings > 0 && field.share { GoDuration.nanoseconds($0) != nil } == 1
    case .customer:
      return field.share { hasPrefix($0, ["cus", "usr", "user", "acc", "kd", "client"]) } >= 0.95
    case .order:
      return field.share { hasPrefix($0, ["ord", "bst", "inv", "booking"]) } >= 0.95
        || RoleNames.isReference(field.path) && isMostlyUnique(field)
    case .trace: return field.share { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) } >= 0.95
    case .service, .amount, .error, .message, .host: return false
    }
  }

  /// A number must lie in this century; smaller ones are lengths of time and counters.
  private static func isTime(_ text: String) -> Bool {
    parse(text).map { $0.form != .epoch || isRecentTime(text) } ?? false
  }

  private static func isRecentTime(_ text: String) -> Bool {
    guard let time = parse(text) else { return false }
    if time.form == .yearless { return true }
    // 2000 to 2100: below lie counters and identifiers.
    return (946_684_800_000_000_000...4_102_444_800_000_000_000).contains(time.nanoseconds)
  }

  static func isDate(_ bytes: LineBytes) -> Bool {
    var parser = TimeParser()
    return parser.parse(bytes) != nil
  }

  static func parse(_ text: String, reference: Int64? = nil) -> ParsedTime? {
    var parser = TimeParser(reference: reference)
    return Array(text.utf8).withUnsafeBufferPointer { parser.parse($0) }
  }

  private static func statusFit(_ field: FieldSample) -> Double {
    field.share { $0.utf8.count == 3 && (100...599).contains(Int($0) ?? 0) }
  }

  private static func isAmount(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { AmountText.parse($0) } != nil
  }

  /// Several values, and most lines have one of their own; an order is named by a handful of lines.
  static func isMostlyUnique(_ field: FieldSample) -> Bool {
    let known = field.hasManyValues ? FieldSample.valueLimit : field.count
    return field.values.count >= 3 && field.values.count * 3 >= known
  }

  /// gRPC's status codes as numbers, 0 to 16: under a name that says so, or under `code` when 0 is among them.
  static func isRemoteCallCode(_ field: FieldSample) -> Bool {
    let names = field.path.split(separator: ".").map(RoleNames.plain)
    let isNamed = names.contains { $0.contains("grpc") }
    guard isNamed || names.last == "code" && field.values.contains("0") else { return false }
    return field.count > 0 && field.share { (0...16).contains(Int($0) ?? -1) } == 1
  }

  private static let methods: Set<String> = [
    "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT",
  ]

  /// Digits, a point, digits, and more: `2.3.1`, `v1.4`, `2.0.0-rc1`.
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.drop { $0 == "v" }.split(separator: ".", omittingEmptySubsequences: false)
    // Four numbers are an address.
    if parts.count == 4, parts.allSatisfy({ !$0.isEmpty && $0.prefix { $0 != ":" }.allSatisfy(\.isNumber) }) {
      return false
    }
    return parts.count >= 2 && parts.count <= 4 && parts[0].allSatisfy(\.isNumber) && !parts[0].isEmpty
      && parts[1].allSatisfy(\.isNumber) && !parts[1].isEmpty && (parts.count >= 3 || text.hasPrefix("v"))
  }

  /// `eu-west-1`, `europe-west4`, `westeurope` is not.
  private static func isCloudRegion(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    guard parts.count >= 2, parts.count <= 4, text.last?.isNumber == true else { return false }
    let directions = ["east", "west", "north", "south", "central"]
    return parts.dropFirst().contains { part in directions.contains { part.hasPrefix($0) } }
  }

  /// The prefix, a separator and something: `cus_9x`, `ord-12`.
  private static func hasPrefix(_ text: String, _ prefixes: [String]) -> Bool {
    guard let separator = text.firstIndex(where: { "_-:".contains($0) }) else { return false }
    let front = text[..<separator].lowercased()
    return prefixes.contains { front.hasPrefix($0) } && text.index(after: separator) < text.endIndex
  }
}
