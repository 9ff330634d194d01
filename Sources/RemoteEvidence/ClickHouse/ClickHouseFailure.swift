import IncidentModel

/// A refusal in ClickHouse's own form: `Code: 60, e.displayText() = DB::Exception: Table … doesn't exist.`, today
/// `Code: 60. DB::Exception: …`.
struct ClickHouseFailure: Sendable, Hashable {
  var status: Int
  /// Of the server's list of errors; `nil` when the answer has none.
  var code: Int?
  var message: String

  /// Characters of a server's message that are shown.
  static let longest = 300

  init(_ response: HTTPResponse) {
    status = response.status
    let text = String(decoding: response.body.prefix(4096), as: UTF8.self)
    if let start = text.firstRange(of: "Code: ")?.upperBound {
      code = Int(text[start...].prefix(while: \.isNumber))
    }
    message = Self.words(of: text)
  }

  private static func words(of text: String) -> String {
    let start = text.firstRange(of: "DB::Exception: ")?.upperBound ?? text.startIndex
    var words = text[start...]
    for end in [", e.what()", " (version ", "\nStack trace"] {
      if let cut = words.firstRange(of: end) { words = words[..<cut.lowerBound] }
    }
    let shown = words.split(whereSeparator: { $0.isWhitespace || !$0.isASCII && $0.unicodeScalars.count > 8 })
    let line = shown.joined(separator: " ").filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } }
    return line.count > longest ? line.prefix(longest - 1) + "…" : line
  }

  private static let unknownSetting = 115
  private static let readonly = 164
  private static let settingConstraint = 452

  /// The user's profile does not let it change settings. A refusal to write has the same code and is not meant.
  var forbidsSettings: Bool {
    let isAboutSettings = ["Cannot override setting", "Cannot modify"].contains { message.hasPrefix($0) }
    return code == Self.settingConstraint || code == Self.readonly && isAboutSettings
  }

  var isUnknownTable: Bool { code == 60 }
  var isUnknownDatabase: Bool { code == 81 }

  func diagnostic(_ address: ClickHouseAddress, _ credentials: ClickHouseCredentials) -> Diagnostic {
    let span = SourceSpan(file: address.text)
    switch code {
    case 192, 193, 194, 195, 516: return .refusedCredentials(credentials, at: span)
    case nil where status == 401 || status == 403: return .refusedCredentials(credentials, at: span)
    case 497, Self.readonly, Self.settingConstraint: return .notAllowed(message, at: span)
    case 159, 160, 209: return .tooSlow(at: span)
    case 158, 191, 241, 307, 396: return .tooMuch(message, at: span)
    case 210, 279, 519: return .shardsMissing(message, at: span)
    case 202, 203: return .busy(message, at: span)
    case 81: return .unknownDatabase(address, nearest: nil, at: span)
    case 60: return .unknownTable(address, nearest: nil, at: span)
    case let code?: return .refusedQuery(code, message, at: span)
    case nil: return .noClickHouse(status, at: span)
    }
  }
}
