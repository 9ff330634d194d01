import IncidentModel
import Scan

extension CrashLine {
  /// A copy of the text alone.
  init(_ line: PlainLine) {
    self.init(number: line.number, text: CrashText(Array(line.text)), origin: line.origin)
  }

  /// A copy with all that the envelope says: for a line that may open a report.
  init(opening line: PlainLine) {
    self.init(line)
    time = line.writtenTime
    service = line.service.isEmpty ? nil : String(decoding: line.service, as: UTF8.self)
    if line.record.first == 0x7B {
      version = RecordVersion.find(in: JSONValues(CrashText(Array(line.record))))
    }
  }
}

extension PlainLine {
  /// The envelope's time in RFC 3339, as far as it can be one.
  var writtenTime: String? {
    guard !time.isEmpty else { return nil }
    let text = String(decoding: time, as: UTF8.self)
    guard timeForm == .microseconds else { return text }
    guard let micros = Int64(text), micros < Int64.max / 1000, micros > 0 else { return nil }
    return Timestamp(nanoseconds: micros * 1000).rfc3339
  }
}

/// Where log records say which version of the program wrote them.
enum RecordVersion {
  private static let names: Set<String> = [
    "version", "service.version", "app_version", "app.version", "release", "service_version",
    "labels.version",
    "fields.version", "attributes.service.version", "kubernetes.labels.version",
    "kubernetes.labels.app.kubernetes.io/version", "labels.k8s-pod/version", "build.version", "git.version",
  ]

  static func find(in record: JSONValues) -> String? {
    if let named = record.values.first(where: { names.contains($0.path) })?.text.string, !named.isEmpty {
      return String(named.prefix(64))
    }
    guard let image = record.string("kubernetes.container_image")?.string else { return nil }
    let name = image.split(separator: "@").first?.split(separator: "/").last ?? ""
    return name.contains(":") ? name.split(separator: ":").last.map { String($0.prefix(64)) } : nil
  }
}
