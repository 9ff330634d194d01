import IncidentModel

/// The JSON of the command's own answers: indented, keys in snake case.
enum JSONOutput {
  static func text(_ value: some Encodable) -> String {
    (try? StableJSON(isSnakeCase: true).text(value)) ?? "{}"
  }
}
