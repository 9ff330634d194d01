import IncidentModel

/// Takes out of the YAML what is refused before it is parsed: tabs as indentation, anchors and aliases, and
/// nesting without end. Each is reported; what is left keeps its lines and columns.
struct FrontMatterGuard {
  /// Bytes of front matter that are read; a real one has a few thousand.
  static let maximumBytes = 256 * 1024
  /// Lists and maps inside each other; a real front matter needs four.
  static let maximumDepth = 32

  private let context: ReadingContext
  private var blockIndent: Int?
  private var flowDepth = 0
  private var deepestFlow = 0

  init(_ context: ReadingContext) { self.context = context }

  /// The safe form of `lines`, the first of which is line `firstLine` of the file; `nil` to refuse it whole.
  mutating func clean(_ lines: [String], firstLine: Int) -> [String]? {
    let size = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    guard size <= Self.maximumBytes else {
      context.report(
        "too-large", "The front matter has \(size) bytes; at most \(Self.maximumBytes) are read.",
        next: "Move data into files under evidence/ and keep only what people know here.",
        at: .init(line: firstLine, column: 1))
      return nil
    }
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      guard let cleaned = clean(line, number: firstLine + index) else { return nil }
      result.append(cleaned)
    }
    return result
  }

  private mutating func clean(_ line: String, number: Int) -> String? {
    var scalars = Array(line.unicodeScalars)
    if let tab = scalars.prefix(while: { $0 == " " || $0 == "\t" }).firstIndex(of: "\t") {
      reportTab(.init(line: number, column: tab + 1))
      let indent = scalars.prefix { $0 == " " || $0 == "\t" }
      scalars.replaceSubrange(0..<indent.count, with: indent.flatMap { $0 == "\t" ? [" ", " "] : [$0] })
    }
    let indent = scalars.prefix { $0 == " " }.count
    if indent == scalars.count { return text(scalars) }
    if let block = blockIndent {
      if indent > block { return text(scalars) }
      blockIndent = nil
    }
    scan(&scalars, number)
    guard isShallow(scalars, number) else { return nil }
    return text(scalars)
  }

  private func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private func reportTab(_ place: FrontMatterNode.Place) {
    context.report(
      "tab", "A tab indents this line; YAML indents with blanks only.",
      next: "Replace each tab at the start of the line by two blanks.", at: place)
  }

  /// Blanks out anchors and aliases where a value begins, and follows brackets and block texts.
  private mutating func scan(_ scalars: inout [Unicode.Scalar], _ number: Int) {
    var atValue = true
    var quote: Unicode.Scalar?
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let open = quote {
        if scalar == open { quote = nil }
        if open == "\"", scalar == "\\" { index += 1 }
      } else if scalar == "#", index == 0 || scalars[index - 1] == " " {
        return
      } else if atValue, scalar == "&" || scalar == "*", isName(scalars, index + 1) {
        refuse(&scalars, index, number)
      } else if atValue, scalar == "|" || scalar == ">", flowDepth == 0 {
        blockIndent = scalars.prefix { $0 == " " }.count
        return
      } else if atValue, scalar == "\"" || scalar == "'" {
        quote = scalar
      } else {
        follow(scalar)
        atValue = beginsValue(scalars, index, wasAtValue: atValue)
      }
      index += 1
    }
  }

  private mutating func follow(_ scalar: Unicode.Scalar) {
    if scalar == "[" || scalar == "{" { flowDepth += 1 }
    deepestFlow = max(deepestFlow, flowDepth)
    if scalar == "]" || scalar == "}" { flowDepth = max(0, flowDepth - 1) }
  }

  private func beginsValue(_ scalars: [Unicode.Scalar], _ index: Int, wasAtValue: Bool) -> Bool {
    let isSpaced = index + 1 == scalars.count || scalars[index + 1] == " "
    switch scalars[index] {
    case " ": return wasAtValue
    case ":": return isSpaced
    case "-", "?": return wasAtValue && isSpaced
    case "[", "{": return wasAtValue
    case ",": return flowDepth > 0
    default: return false
    }
  }

  private func isName(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil
  }

  private func refuse(_ scalars: inout [Unicode.Scalar], _ start: Int, _ number: Int) {
    let sign = scalars[start]
    var end = start
    while end < scalars.count, ![" ", ",", "]", "}"].contains(scalars[end]) { end += 1 }
    let name = text(Array(scalars[start..<end]))
    context.report(
      "alias", "`\(name)` is a YAML \(sign == "&" ? "anchor" : "alias"); Candor reads none.",
      because: "Aliases can make a short text expand without end.",
      next: "Write the value out, or put text that begins with `\(sign)` in quotes.",
      at: .init(line: number, column: start + 1))
    for index in start..<end { scalars[index] = " " }
    if sign == "*" { scalars[start] = "~" }
  }

  /// Deep nesting would exhaust the parser's stack.
  private func isShallow(_ scalars: [Unicode.Scalar], _ number: Int) -> Bool {
    let dashes = scalars.prefix { $0 == " " || $0 == "-" || $0 == "?" }.filter { $0 != " " }.count
    let indent = scalars.prefix { $0 == " " }.count
    if deepestFlow <= Self.maximumDepth, dashes <= Self.maximumDepth, indent <= Self.maximumDepth * 8 {
      return true
    }
    context.report(
      "too-deep", "The front matter nests lists and maps more than \(Self.maximumDepth) deep.",
      next: "Write each entry as a flat set of keys.", at: .init(line: number, column: 1))
    return false
  }
}
