import IncidentModel
import Yams

/// YAML text to nodes. A line that cannot be read is reported, repaired or left out, and the rest is read.
struct FrontMatterComposer {
  /// Repairs tried before the rest of a part is given up.
  static let maximumRepairs = 50
  /// Stands before a repeated key so that the parser accepts it; the readers skip such keys.
  static let repeatedKeyMark = "\u{E000}"

  let context: ReadingContext

  /// The top-level keys and values; `firstLine` is the file's line of the first of `lines`.
  func compose(_ lines: [String], firstLine: Int) -> [FrontMatterNode.Pair] {
    var lines = lines
    if let pairs = composeWhole(&lines, firstLine: firstLine, isPart: false) { return pairs }
    return composeParts(lines, firstLine: firstLine)
  }

  /// Composes each top-level key alone, so that one broken value does not hide the others.
  private func composeParts(_ lines: [String], firstLine: Int) -> [FrontMatterNode.Pair] {
    var pairs: [FrontMatterNode.Pair] = []
    var starts = lines.indices.filter { Self.startsPart(lines[$0]) }
    if starts.first != 0 { starts.insert(0, at: 0) }
    for (index, start) in starts.enumerated() where start < lines.count {
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      var part = Array(lines[start..<end])
      let found = composeWhole(&part, firstLine: firstLine + start, isPart: true) ?? []
      for pair in found {
        if pairs.contains(where: { $0.key == pair.key }) {
          reportDuplicate(pair.key, pair.keyPlace)
        } else {
          pairs.append(pair)
        }
      }
    }
    return pairs
  }

  private static func startsPart(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic || first == "\"" || first == "'"
  }

  /// `nil` when a problem remains that no repair of a line removes; reported if this is a part already.
  private func composeWhole(
    _ lines: inout [String], firstLine: Int, isPart: Bool
  ) -> [FrontMatterNode.Pair]? {
    var repaired: Set<Int> = []
    for _ in 0...Self.maximumRepairs {
      do {
        let root = try Yams.compose(yaml: lines.joined(separator: "\n") + "\n", .basic, .default, .utf8)
        return pairs(of: root, firstLine: firstLine)
      } catch let error as YamlError {
        let problem = YAMLProblem(error)
        if repair(problem, &lines, &repaired, firstLine) { continue }
        if isPart { report(problem, firstLine: firstLine) }
        return nil
      } catch { return nil }
    }
    return nil
  }

  private func pairs(of root: Node?, firstLine: Int) -> [FrontMatterNode.Pair] {
    guard let root else { return [] }
    let start = FrontMatterNode.Place(line: firstLine, column: 1)
    let node = FrontMatterNode(root, lineOffset: firstLine - 1, parent: start)
    if let pairs = node.map { return pairs }
    if !node.isEmpty {
      context.report(
        "not-keys", "The front matter holds \(node.kindName) where keys with values were expected.",
        next: "Write one `key: value` a line, such as `title: Orders were lost`.", at: node.place)
    }
    return []
  }

  private func repair(
    _ problem: YAMLProblem, _ lines: inout [String], _ repaired: inout Set<Int>, _ firstLine: Int
  ) -> Bool {
    if let key = problem.duplicate {
      guard let line = Self.renameRepeated(key, after: problem.line - 1, &lines) else { return false }
      let column = lines[line].unicodeScalars.prefix { $0 != "\u{E000}" }.count + 1
      reportDuplicate(key, .init(line: firstLine + line, column: column))
      return true
    }
    for line in problem.lines.map({ $0 - 1 }) where lines.indices.contains(line) {
      guard repaired.insert(line).inserted, let quoted = Self.quoting(lines[line]) else { continue }
      lines[line] = quoted.line
      context.report(
        "syntax", "This value is not readable as YAML: \(problem.text).",
        next: "Put the whole value in double quotes.",
        at: .init(line: firstLine + line, column: quoted.column))
      return true
    }
    return false
  }

  private func reportDuplicate(_ key: String, _ place: FrontMatterNode.Place) {
    context.report(
      "duplicate-key", "`\(key)` is given twice; the first is used.",
      next: "Remove one of the two, or join their values.", at: place)
  }

  private func report(_ problem: YAMLProblem, firstLine: Int) {
    context.report(
      "syntax", "This part is not readable as YAML and is left out: \(problem.text).",
      next: "Check indentation, quotes and brackets here; everything else was read.",
      at: .init(line: firstLine + max(0, problem.line - 1), column: max(1, problem.column)))
  }

  /// Marks the next line after `first` that gives `key` at the same depth; returns its index.
  private static func renameRepeated(_ key: String, after first: Int, _ lines: inout [String]) -> Int? {
    guard lines.indices.contains(first) else { return nil }
    let column = keyColumn(key, lines[first])
    for line in lines.indices where line > first {
      guard let found = keyColumn(key, lines[line]), found == column else { continue }
      let index = lines[line].index(lines[line].startIndex, offsetBy: found)
      lines[line].insert(contentsOf: repeatedKeyMark, at: index)
      return line
    }
    return nil
  }

  /// Characters before `key` when the line gives it, alone or as the first of a list's item.
  private static func keyColumn(_ key: String, _ line: String) -> Int? {
    let lead = line.prefix { $0 == " " || $0 == "-" }
    let rest = line.dropFirst(lead.count)
    guard rest.hasPrefix(key) else { return nil }
    let tail = rest.dropFirst(key.count).drop { $0 == " " }
    return tail.first == ":" ? lead.count : nil
  }

  /// The line with its value in single quotes, which YAML always reads as text.
  private static func quoting(_ line: String) -> (line: String, column: Int)? {
    let lead = line.prefix { $0 == " " || $0 == "-" }
    let rest = line.dropFirst(lead.count)
    let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    let tail = rest.dropFirst(key.count)
    let head: Substring
    if !key.isEmpty, tail.hasPrefix(": ") {
      head = line.prefix(lead.count + key.count + 1)
    } else if lead.contains("-") {
      head = lead.dropLast(lead.reversed().prefix { $0 == " " }.count)
    } else {
      return nil
    }
    let value = IncidentLayout.trimmed(line.dropFirst(head.count))
    guard !value.isEmpty else { return nil }
    let quoted = "'" + value.replacing("'", with: "''") + "'"
    return (head + " " + quoted, head.count + 2)
  }
}

/// What Yams says about a text that it cannot read; lines and columns from 1 within that text.
struct YAMLProblem {
  var text: String
  var line = 1
  var column = 1
  /// Where the thing that could not be read began.
  var contextLine: Int?
  var duplicate: String?

  /// Inside brackets, where no single line is at fault.
  var isInBrackets = false

  /// The lines at fault, the likeliest first.
  var lines: [Int] { isInBrackets ? [] : [contextLine, line].compactMap { $0 } }

  init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      text = problem
      (line, column) = (mark.line, mark.column)
      if let context, context.text.contains("quoted") { contextLine = context.mark.line }
      if let context, context.text.contains("flow") {
        isInBrackets = true
        (line, column) = (context.mark.line, context.mark.column)
      }
    case .duplicatedKeysInMapping(let duplicates, let context):
      text = "a key is given twice"
      (line, column) = (context.mark.line, context.mark.column)
      duplicate = duplicates.first
    case .reader(let problem, _, _, _):
      text = problem
    default:
      text = "the text is not valid"
    }
  }
}
