import Foundation
import IncidentModel
import Testing

@testable import Prose

/// What the schema of SARIF 2.1.0 (OASIS, errata 01, `sarif-schema-2.1.0.json`) demands of the parts that Candor
/// writes: required properties, no property that the schema does not have, types, minima and enumerations.
@Suite struct SarifSchemaTests {
  private struct Shape: Sendable {
    var required: Set<String> = []
    var properties: [String: Rule]
  }

  private indirect enum Rule: Sendable {
    case text
    case count(from: Int)
    case oneOf(Set<String>)
    case object(Shape)
    case list(Rule)
  }

  private static let message = Shape(required: [], properties: ["text": .text])
  private static let artifact = Shape(properties: ["uri": .text])
  private static let region = Shape(properties: [
    "startLine": .count(from: 1), "startColumn": .count(from: 1), "byteOffset": .count(from: -1),
    "byteLength": .count(from: 0),
  ])
  private static let descriptor = Shape(
    required: ["id"],
    properties: [
      "id": .text, "shortDescription": .object(message), "fullDescription": .object(message),
      "help": .object(message),
    ])
  private static let replacement = Shape(
    required: ["deletedRegion"],
    properties: ["deletedRegion": .object(region), "insertedContent": .object(message)])
  private static let change = Shape(
    required: ["artifactLocation", "replacements"],
    properties: ["artifactLocation": .object(artifact), "replacements": .list(.object(replacement))])
  private static let fix = Shape(
    required: ["artifactChanges"],
    properties: ["description": .object(message), "artifactChanges": .list(.object(change))])
  private static let physical = Shape(properties: [
    "artifactLocation": .object(artifact), "region": .object(region),
  ])
  private static let result = Shape(
    required: ["message"],
    properties: [
      "ruleId": .text, "level": .oneOf(["none", "note", "warning", "error"]), "message": .object(message),
      "locations": .list(.object(Shape(properties: ["physicalLocation": .object(physical)]))),
      "fixes": .list(.object(fix)),
    ])
  private static let driver = Shape(
    required: ["name"],
    properties: ["name": .text, "version": .text, "rules": .list(.object(descriptor))])
  private static let run = Shape(
    required: ["tool"],
    properties: [
      "tool": .object(Shape(required: ["driver"], properties: ["driver": .object(driver)])),
      "columnKind": .oneOf(["utf16CodeUnits", "unicodeCodePoints"]), "results": .list(.object(result)),
    ])
  private static let log = Shape(
    required: ["version", "runs"],
    properties: ["version": .oneOf(["2.1.0"]), "$schema": .text, "runs": .list(.object(run))])

  private func faults(_ value: Any, _ rule: Rule, _ path: String) -> [String] {
    switch rule {
    case .text: return value is String ? [] : ["\(path) is no text"]
    case .count(let least): return (value as? Int).map { $0 >= least } == true ? [] : ["\(path) is too small"]
    case .oneOf(let words):
      return (value as? String).map(words.contains) == true ? [] : ["\(path) is no choice"]
    case .list(let inner):
      guard let items = value as? [Any] else { return ["\(path) is no list"] }
      return items.flatMap { faults($0, inner, path + "[]") }
    case .object(let shape):
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      let missing = shape.required.subtracting(object.keys).map { "\(path) lacks \($0)" }
      return missing
        + object.flatMap { key, value in
          shape.properties[key].map { faults(value, $0, "\(path).\(key)") } ?? ["\(path).\(key) is unknown"]
        }
    }
  }

  @Test func everyLogKeepsToTheSchema() throws {
    let texts = RuleRegistry.rules.flatMap(\.mustFire) + ["In order to pay, human error.", ""]
    for text in texts {
      let findings = ProseCheck.findings(in: text, file: "a b/ü.md")
      let placeless = [
        Diagnostic("a/b", .error, "x", nextStep: "y"),
        Diagnostic(
          "a/c", .note, "x", nextStep: "y", at: SourceSpan(file: "z")),
      ]
      let json = try SarifReport.json(findings + placeless, version: "1")
      let log = try JSONSerialization.jsonObject(with: Data(json.utf8))
      #expect(faults(log, .object(Self.log), "log") == [])
    }
  }
}
