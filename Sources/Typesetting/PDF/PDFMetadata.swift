/// What a document says about itself, in both forms that PDF knows.
public struct PDFMetadata: Sendable, Hashable {
  public var title: String
  /// BCP 47.
  public var language: String
  /// RFC 3339 in UTC with whole seconds (`2026-03-12T02:14:00Z`), or `nil` to leave it out. Anything else
  /// is left out too.
  public var created: String?
  public var producer: String

  public init(title: String, language: String, created: String? = nil, producer: String = "Candor") {
    self.title = title
    self.language = language
    self.created = created
    self.producer = producer
  }

  /// The time as `D:YYYYMMDDhhmmssZ`.
  private var compactTime: String? {
    guard let created, created.utf8.count == 20, created.hasSuffix("Z") else { return nil }
    let digits = created.filter(\.isASCII).filter(\.isNumber)
    return digits.utf8.count == 14 ? "D:\(digits)Z" : nil
  }

  /// The information dictionary.
  var information: String {
    let time = compactTime.map { "/CreationDate(\($0))/ModDate(\($0))" } ?? ""
    return "<</Title \(PDFText.string(title))/Producer \(PDFText.string(producer))\(time)>>"
  }

  /// An XMP packet (ISO 16684-1) that claims PDF/UA-1 (ISO 14289-1).
  var packet: String {
    let time =
      compactTime == nil
      ? ""
      : "<xmp:CreateDate>\(created ?? "")</xmp:CreateDate><xmp:ModifyDate>\(created ?? "")</xmp:ModifyDate>"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(Self.escaped(language))</rdf:li></rdf:Bag></dc:language>
      <pdf:Producer>\(Self.escaped(producer))</pdf:Producer>\(time)
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: if isAllowed(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// Characters that XML 1.0 allows.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 32 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
