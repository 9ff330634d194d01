import Foundation
import IncidentModel
import Redaction

/// Standard output and standard error, with colour only on a terminal and never when `NO_COLOR` is set
/// (https://no-color.org).
struct Console {
  var isTerminal: Bool
  var colours: Bool
  /// Columns of the terminal; 100 when there is none.
  var width: Int
  /// Takes secrets and personal data out of what is printed, where that is words of the evidence.
  var redactor: Redactor?

  static var live: Console {
    let terminal = isatty(STDOUT_FILENO) == 1
    let silenced = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    return Console(isTerminal: terminal, colours: terminal && !silenced, width: terminal ? columns() : 100)
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  func print(_ text: String) { send(safe(words(text)) + "\n", to: STDOUT_FILENO) }

  /// The same for JSON, which stays JSON.
  func print(json: String) { send(safe(redactor?.redact(json: json) ?? json) + "\n", to: STDOUT_FILENO) }

  /// Bytes as they are, with no newline added.
  func write(_ bytes: [UInt8]) { send(bytes, to: STDOUT_FILENO) }

  func warn(_ text: String) { send(safe(text) + "\n", to: STDERR_FILENO) }

  /// Diagnostics, one after the other, on standard error.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.condensed { warn(styled(EvidenceWords.redacted(diagnostic))) }
  }

  private func words(_ text: String) -> String { redactor?.redact(text).text ?? text }

  func exit(_ code: CommandExit) -> Never { Foundation.exit(code.rawValue) }

  private func styled(_ diagnostic: Diagnostic) -> String {
    guard isatty(STDERR_FILENO) == 1, colours else { return diagnostic.description }
    let style: Style =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .dim
      }
    return paint(diagnostic.description, style)
  }

  private func send(_ text: String, to descriptor: Int32) { send(Array(text.utf8), to: descriptor) }

  private func send(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + sent, bytes.count - sent)
      }
      if count <= 0, errno != EINTR { return }
      sent += max(0, count)
    }
  }
}

extension Console {
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case accent = "36"
  }

  func paint(_ text: String, _ style: Style) -> String {
    colours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func heading(_ text: String) { print(paint(text, .bold)) }

  /// Text broken at blanks to the terminal's width (at most 100), each line indented.
  func paragraph(_ text: String, indent: Int = 0) {
    for line in Self.wrapped(words(text), to: min(width, 100) - indent) {
      print(String(repeating: " ", count: indent) + line)
    }
  }

  /// A name and its value, which is broken at blanks under its own beginning.
  func entry(_ name: String, _ value: String, width: Int, indent: Int = 2) {
    let margin = indent + width + 2
    let lines = Self.wrapped(words(value), to: max(20, min(self.width, 100) - margin))
    let head =
      String(repeating: " ", count: indent) + name
      + String(repeating: " ", count: max(0, width - name.count) + 2)
    print(head + (lines.first ?? ""))
    for line in lines.dropFirst() { print(String(repeating: " ", count: margin) + line) }
  }

  static func wrapped(_ text: String, to limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, line.count + 1 + word.count > limit {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Rows in columns that are as wide as their widest cell; the last one runs free.
  func columns(_ cells: [[String]], indent: Int = 2) {
    let rows = cells.map { $0.map(words) }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { $0.count > column ? $0[column].count : nil }.max() ?? 0
    }
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let last = column == row.count - 1
        line += last ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      print(line)
    }
  }
}
