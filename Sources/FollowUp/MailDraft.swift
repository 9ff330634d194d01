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
