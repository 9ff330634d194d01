import IncidentModel

/// The name of a piece of evidence as a reader who never sees the files would say it.
public enum SourceName {
  private static let endings: Set<Substring> = [
    "gz", "zst", "csv", "tsv", "json", "ndjson", "jsonl", "log", "txt", "out", "err",
  ]

  /// `requests table` for a table's address, `order-sync logs` for `evidence/order-sync.1.log.gz:31`; text that names no file stays as it is.
  public static func readable(_ place: String) -> String {
    guard !place.contains(" "), let name = place.split(separator: "/").last else { return place }
    if place.contains("://") { return "\(words(String(name))) table" }
    var parts = name.split(separator: ".")
    guard let tail = parts.last?.split(separator: ":").first, parts.count > 1 else { return place }
    parts[parts.count - 1] = tail
    guard endings.contains(tail) else { return place }
    let isLog = parts.contains("log")
    while let last = parts.last, parts.count > 1, endings.contains(last) || last.allSatisfy(\.isNumber) {
      parts.removeLast()
    }
    let stem = parts.joined(separator: ".")
    return isLog ? stem + " logs" : words(stem)
  }

  /// `order-sync logs and shop orders`; of more than two the first and `others`.
  static func readable(_ places: [String]) -> String {
    let names = Array(Set(places.map(readable))).sorted()
    return names.count > 2 ? "\(names[0]) and others" : Drafter.list(names)
  }

  private static func words(_ stem: String) -> String {
    stem.split { "-_.".contains($0) }.joined(separator: " ")
  }
}

extension Incident {
  /// The name that people gave a piece of evidence, else its path.
  public func evidenceName(_ path: String) -> String {
    evidence.first { $0.path == path }?.name ?? path
  }
}

extension TimelineEntry {
  /// The source without file endings and line numbers; those are in the receipts.
  public var readableSource: String { SourceName.readable(source) }
}
