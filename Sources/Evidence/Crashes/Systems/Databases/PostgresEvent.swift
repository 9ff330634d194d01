/// One message of a PostgreSQL server with what it says beside it, from any of its log formats.
struct PostgresEvent: Sendable {
  var severity: String
  var state: String?
  var message: CrashText
  var detail: CrashText = ""
  var context: CrashText = ""
  var statement: CrashText = ""
  /// Table or index that a checking tool printed above the message.
  var heading: String?
  /// As printed, with its zone.
  var time: String?
  var process: Int?
  /// A warning about the same page came before.
  var hasChecksumWarning = false

  /// The report, or `nil` when the message tells of no fault.
  func draft(sink: String) -> CrashDraft? {
    guard let fault = PostgresFault.find(message, severity: severity, state: state) else { return nil }
    var draft = CrashDraft(.postgresql, fault.faultClass, message: message.string)
    draft.details = details(fault)
    draft.identity = identity(fault, draft.details)
    draft.time = time.flatMap(PostgresTime.rfc3339)
    if let time, let process {
      draft.event = CrashEvent(key: "\(time)\u{1F}\(process)\u{1F}\(message.string)", sink: sink)
    }
    return draft
  }

  private func details(_ fault: PostgresFault) -> CrashDetails {
    var details = CrashDetails()
    details.subclass =
      fault.subclass == "invalid_page" && hasChecksumWarning ? "checksum_mismatch" : fault.subclass
    details.relationFile = PostgresNames.file(message) ?? PostgresNames.file(detail)
    if let name = PostgresNames.relation(message) ?? PostgresNames.relation(context) {
      (details.relation, details.relationSource) = (name, .message)
    } else if let heading {
      (details.relation, details.relationSource) = (heading, .heading)
    }
    if fault.faultClass == .storageCorruption {
      details.blocks = (PostgresNames.block(message) ?? PostgresNames.indexBlock(detail)).map { [$0] } ?? []
    }
    details.statements = statements(fault)
    details.tables = details.statements.map { SQLTables.names(in: $0) }.filter { !$0.isEmpty }
    return details
  }

  /// For a deadlock those of both sides, which the detail lists as `Process 7: update …`.
  private func statements(_ fault: PostgresFault) -> [String] {
    var texts = [statement]
    if let ran = detail.after("Failed process was running: ") { texts = [ran] }
    if fault.faultClass == .deadlock {
      let sides = detail.split(0x0A).compactMap { line -> CrashText? in
        guard let rest = line.trimmed.dropping(prefix: "Process "), let colon = rest.index(of: ": "),
          rest.prefix(colon).number != nil
        else { return nil }
        return rest.dropFirst(colon + 2)
      }
      texts = sides.isEmpty ? texts : sides
    }
    return texts.filter { !$0.isBlank }.prefix(CrashLimits.statements).map {
      $0.prefix(CrashLimits.statement).string
    }
  }

  private func identity(_ fault: PostgresFault, _ details: CrashDetails) -> String {
    let place = details.relationFile ?? details.relation
    switch fault.faultClass {
    case .deadlock:
      let tables = Set(details.tables.joined()).sorted()
      return "deadlock " + (tables.isEmpty ? details.relation ?? "" : tables.joined(separator: ","))
    case .storageCorruption where place != nil: return "damaged \(place ?? "")"
    default: return fault.subclass + " " + PostgresNames.withoutNumbers(message.string)
    }
  }
}

/// Names in the server's messages.
enum PostgresNames {
  /// `base/16384/16385`, also at the end of a longer path.
  static func file(_ text: CrashText) -> String? {
    for root in ["base/", "global/", "pg_tblspc/"] {
      guard let start = text.index(of: root) else { continue }
      let name = text.dropFirst(start).bytes.prefix { byte in
        ByteClass.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
          || [0x2F, 0x2E, 0x5F].contains(byte)
      }
      let path = String(decoding: name, as: UTF8.self)
      if name.contains(where: ByteClass.isDigit) {
        return path.hasSuffix(".") ? String(path.dropLast()) : path
      }
    }
    return nil
  }

  /// The name in quotes after `relation`, `index` or `table`, without its schema.
  static func relation(_ text: CrashText) -> String? {
    for word in ["index \"", "relation \"", "table \""] {
      if let name = text.after(word)?.before("\"") { return last(name.string) }
    }
    guard let toast = text.after(" in pg_toast_") else { return nil }
    return "pg_toast_" + toast.leadingDigits.string
  }

  static func last(_ name: String) -> String {
    name.split(separator: ".").last.map { $0.filter { $0 != "\"" } } ?? name
  }

  static func block(_ text: CrashText) -> Int? {
    for word in ["block ", "blocks "] {
      if let number = text.after(word)?.leadingDigits.number { return number }
    }
    return nil
  }

  /// `Index tid=(2,16) points to …`
  static func indexBlock(_ text: CrashText) -> Int? { text.after("ndex tid=(")?.leadingDigits.number }

  static func withoutNumbers(_ text: String) -> String {
    String(decoding: text.utf8.filter { !ByteClass.isDigit($0) }, as: UTF8.self)
  }
}

/// Times as the server prints them.
enum PostgresTime {
  /// `2026-11-26 16:14:29.754 UTC` or with an offset such as `+02`; `nil` for zones that only a name tells.
  static func rfc3339(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 3 else { return nil }
    let zone = parts[2]
    if ["UTC", "GMT", "Z"].contains(zone) { return "\(parts[0])T\(parts[1])Z" }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, digits.utf8.allSatisfy(ByteClass.isDigit) else {
      return nil
    }
    return
      "\(parts[0])T\(parts[1])\(sign)\(digits.prefix(2)):\(digits.count == 4 ? String(digits.suffix(2)) : "00")"
  }

  /// The first complete time of that form in a line's prefix.
  static func find(in prefix: CrashText) -> String? {
    let bytes = Array(prefix.bytes.prefix(256))
    guard bytes.count >= 23 else { return nil }
    for start in 0...(bytes.count - 23)
    where bytes[start + 4] == 0x2D && bytes[start + 7] == 0x2D
      && bytes[start + 10] == 0x20 && bytes[start + 13] == 0x3A && bytes[start + 16] == 0x3A
    {
      let words = bytes[start...].split(separator: 0x20, maxSplits: 3)
      guard words.count >= 3 else { return nil }
      let zone = words[2].prefix { byte in
        ByteClass.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
          || [0x2B, 0x2D, 0x3A].contains(byte)
      }
      let text = [words[0], words[1], zone].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return text.hasSuffix(":") ? String(text.dropLast()) : text
    }
    return nil
  }
}
