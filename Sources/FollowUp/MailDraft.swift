import IncidentModel

/// An e-mail as a draft that a person opens, addresses and sends: RFC 5322, with MIME (RFC 2045 to 2047).
///
/// No address is invented. Sender and recipient stand as named groups without members (RFC 5322, 3.4; in
/// `From` by RFC 6854); `X-Unsent: 1` makes mail programs open the file for editing.
public struct MailDraft: Sendable {
  public var subject: String
  /// How the recipient is called, such as `CEO`.
  public var recipient: String
  /// The team or role that sends it.
  public var sender: String
  public var date: Timestamp
  public var plainText: String
  public var html: String

  public init(_ input: FollowUpInput) {
    let letter = FollowUpLetter(input)
    subject = letter.subject
    recipient = input.incident.preparedFor
    sender = input.incident.owner ?? "Incident owner"
    date = input.now
    plainText = letter.plainText
    html = letter.html
  }

  /// The whole message; every line ends with CRLF and is ASCII.
  public var eml: String {
    let hash = ContentHash(
      [subject, recipient, sender, date.rfc3339, plainText, html].joined(separator: "\u{0}")
    ).hexadecimal
    // "=_" cannot occur in quoted-printable text, so no line of a part can look like the boundary.
    let boundary = "=_candor_\(hash)"
    let headers = [
      "Date: \(Self.headerDate(date))",
      MailHeader.group("From", sender), MailHeader.group("To", recipient),
      MailHeader.text("Subject", subject),
      "Message-ID: <\(hash)@candor.invalid>",
      "X-Unsent: 1", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
    ]
    let parts = [Self.part("plain", plainText), Self.part("html", html)]
    return headers.joined(separator: "\r\n") + "\r\n\r\n"
      + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
  }

  private static func part(_ subtype: String, _ text: String) -> String {
    """
    Content-Type: text/\(subtype); charset=utf-8\r
    Content-Transfer-Encoding: quoted-printable\r
    \r
    \(QuotedPrintable.encode(text))
    """
  }

  /// `Thu, 12 Mar 2026 10:00:00 +0000` (RFC 5322, 3.3).
  static func headerDate(_ time: Timestamp) -> String {
    let civil = CivilTime(utc: time)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(days[civil.weekday - 1]), \(civil.day) \(months[civil.month - 1]) \(civil.year) "
      + "\(civil.clockText(seconds: true)) +0000"
  }
}

/// Header fields whose words may hold any character.
enum MailHeader {
  /// The longest line that RFC 5322 recommends, without CRLF.
  static let longestLine = 78
  /// The longest encoded word that RFC 2047 allows.
  static let longestWord = 75

  static func text(_ name: String, _ value: String) -> String {
    "\(name): " + fold(words(value), after: name.count + 2)
  }

  /// An address group without members: `To: CEO:;`.
  static func group(_ name: String, _ display: String) -> String {
    let clean = cleaned(display)
    let isAtomic = clean.utf8.allSatisfy { isAtom($0) || $0 == 0x20 }
    let phrase =
      isAtomic && !clean.isEmpty ? clean.split(separator: " ").map(String.init) : encodedWords(clean)
    var items = phrase.isEmpty ? ["Recipient"] : phrase
    items[items.count - 1] += ":;"
    return "\(name): " + fold(items, after: name.count + 2)
  }

  private static func words(_ value: String) -> [String] {
    let clean = cleaned(value)
    let isPlain = clean.utf8.allSatisfy { (0x20...0x7e).contains($0) } && !clean.contains("=?")
    let words = clean.split(separator: " ").map(String.init)
    return isPlain && words.allSatisfy { $0.utf8.count < longestWord } ? words : encodedWords(clean)
  }

  /// Line ends and other controls become spaces: a value can never start a header of its own.
  private static func cleaned(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    )
    .split(separator: " ").joined(separator: " ")
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  /// RFC 2047 words in the Q encoding that also suits phrases: letters, digits, `!*+-/`, `_` for space.
  private static func encodedWords(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    for scalar in text.unicodeScalars {
      let piece = encoded(scalar)
      if current.utf8.count + piece.utf8.count > longestWord - 12 {
        words.append(current)
        current = ""
      }
      current += piece
    }
    if !current.isEmpty { words.append(current) }
    return words.map { "=?utf-8?Q?\($0)?=" }
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "_" }
    let isSafe =
      scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "!*+-/".unicodeScalars.contains(scalar))
    return isSafe ? String(scalar) : Character(scalar).utf8.map(QuotedPrintable.escape).joined()
  }

  private static func fold(_ words: [String], after start: Int) -> String {
    var text = ""
    var column = start
    for word in words {
      if !text.isEmpty {
        let breaks = column + 1 + word.utf8.count > longestLine
        text += breaks ? "\r\n " : " "
        column = breaks ? 1 : column + 1
      }
      text += word
      column += word.utf8.count
    }
    return text
  }
}

/// The quoted-printable encoding (RFC 2045, 6.7).
enum QuotedPrintable {
  /// The longest line, the soft break's `=` included.
  static let longestLine = 76

  /// Line feeds become CRLF; every character that is not printable ASCII is escaped; long lines break softly,
  /// never inside a character.
  static func encode(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\r\n")
  }

  private static func line(_ text: String) -> String {
    var encoded = ""
    var column = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isLast = index == scalars.count - 1
      let piece = piece(scalar, isLast: isLast)
      if column + piece.utf8.count > longestLine - (isLast ? 0 : 1) {
        encoded += "=\r\n"
        column = 0
      }
      encoded += piece
      column += piece.utf8.count
    }
    return encoded
  }

  private static func piece(_ scalar: Unicode.Scalar, isLast: Bool) -> String {
    if (0x21...0x7e).contains(scalar.value), scalar != "=" { return String(scalar) }
    if scalar == " " || scalar == "\t", !isLast { return String(scalar) }
    return String(scalar).utf8.map(escape).joined()
  }

  static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (digits.count < 2 ? "0" + digits : digits)
  }
}
