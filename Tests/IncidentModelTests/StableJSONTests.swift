import IncidentModel
import Testing

struct StableJSONTests {
  private struct Sample: Encodable {
    var zone = "a/b"
    var firstSeen = 1
    var ratio = Double.infinity
  }

  @Test func keysAreSortedAndNothingIsEscapedWithoutNeed() throws {
    #expect(
      try StableJSON(.compact).text(Sample()) == #"{"firstSeen":1,"ratio":"inf","zone":"a/b"}"#)
  }

  @Test func keysCanBeInSnakeCase() throws {
    let text = try StableJSON(.compact, isSnakeCase: true).text(Sample())
    #expect(text == #"{"first_seen":1,"ratio":"inf","zone":"a/b"}"#)
  }

  @Test func aFileEndsInOneLineBreak() {
    #expect(StableJSON().file(["a": 1]) == "{\n  \"a\" : 1\n}\n")
  }
}
