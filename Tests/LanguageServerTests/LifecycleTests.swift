import Foundation
import Testing

@testable import LanguageServer

@Suite struct LifecycleTests {
  private static let hover = TestEditor.place("/a.md", line: 0, character: 0)

  @Test func initializeAgreesOnAnEncoding() {
    for (offered, agreed) in [
      (#"["utf-16","utf-8"]"#, "utf-8"), (#"["utf-32","utf-16"]"#, "utf-16"), ("[]", "utf-16"),
    ] {
      let editor = TestEditor.started(capabilities: #"{"general":{"positionEncodings":\#(offered)}}"#)
      let result = editor.messages.first?["result"] as? [String: Any]
      let capabilities = result?["capabilities"] as? [String: Any]
      #expect(capabilities?["positionEncoding"] as? String == agreed)
      #expect((result?["serverInfo"] as? [String: Any])?["name"] as? String == "candor")
      #expect(capabilities?["hoverProvider"] as? Bool == true)
      #expect(capabilities?["diagnosticProvider"] == nil)
    }
  }

  @Test func nothingIsAnsweredBeforeInitialize() {
    var editor = TestEditor()
    #expect(editor.request("textDocument/hover", Self.hover).errorCode == -32002)
    #expect(editor.request("shutdown", "null").errorCode == -32002)
    editor.open("/a.md", "Human error.")
    #expect(editor.checks.isEmpty && editor.published("/a.md").isEmpty)
    editor.initialize()
    editor.open("/a.md", "Human error.")
    #expect(editor.codes("/a.md") == ["ownership/blame"])
  }

  @Test func initializeIsForOnce() {
    var editor = TestEditor.started()
    #expect(editor.request("initialize", #"{"capabilities":{}}"#).errorCode == -32600)
  }

  @Test func shutdownThenExitEndsWell() {
    var editor = TestEditor.started()
    editor.open("/a.md", "Human error.")
    let answer = editor.request("shutdown", "null")
    #expect(answer["result"] is NSNull && answer.errorCode == nil)
    #expect(editor.exit == nil)
    #expect(editor.request("textDocument/hover", Self.hover).errorCode == -32600)
    #expect(editor.request("shutdown", "null").errorCode == -32600)
    editor.notify("exit", "null")
    #expect(editor.exit == 0)
  }

  @Test func exitWithoutShutdownIsAFailure() {
    var editor = TestEditor.started()
    editor.send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    #expect(editor.exit == 1)
    var fresh = TestEditor()
    fresh.send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    #expect(fresh.exit == 1)
  }

  @Test func endOfInputEndsTheServer() {
    var editor = TestEditor.started()
    editor.tell(.endOfInput)
    #expect(editor.exit == 1)
    var polite = TestEditor.started()
    _ = polite.request("shutdown", "null")
    polite.tell(.endOfInput)
    #expect(polite.exit == 0)
  }

  @Test func unknownRequestsAreSaidToBeUnknown() {
    var editor = TestEditor.started()
    #expect(editor.request("textDocument/rename", "{}").errorCode == -32601)
    #expect(editor.request("$/nothing", "{}").errorCode == -32601)
    let before = editor.messages.count
    editor.notify("$/setTrace", #"{"value":"verbose"}"#)
    editor.notify("textDocument/unheardOf", "{}")
    editor.send(#"{"jsonrpc":"2.0","id":"candor-1","result":null}"#)
    #expect(editor.messages.count == before)
  }

  @Test(arguments: [
    ("{", -32700), ("", -32700), ("[]", -32600), ("17", -32600), ("{\"id\":{},\"method\":\"x\"}", -32600),
    ("{\"id\":1,\"method\":4}", -32600), ("\u{0}", -32700),
    ("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/hover\"}", -32602),
    ("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/hover\",\"params\":{\"position\":[]}}", -32602),
    (String(repeating: "[", count: 100_000), -32700),
  ])
  func badMessagesAreAnsweredAndTheNextIsRead(content: String, code: Int) {
    var editor = TestEditor.started()
    editor.send(content)
    #expect(editor.messages.last?.errorCode == code)
    editor.open("/a.md", "Human error.")
    #expect(editor.codes("/a.md") == ["ownership/blame"])
  }

  @Test func bytesThatAreNoTextAreAnswered() {
    var editor = TestEditor.started()
    editor.give(MessageFraming.framed(Array("{\"method\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8)))
    #expect(editor.messages.last?.errorCode == -32700)
  }

  @Test func aBrokenHeaderEndsTheServer() {
    var editor = TestEditor.started()
    editor.give(Array("Hello\r\n\r\n".utf8))
    #expect(editor.messages.last?.errorCode == -32700)
    #expect(editor.exit == 1)
  }

  /// Messages cut and mixed at random: an answer or an end, never a trap.
  @Test func anythingMayCome() {
    var numbers = SeededNumbers(3)
    let open =
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.md","version":1,"text":"Human error."}}}"#
    let change =
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.md","version":2},"contentChanges":[{"range":{"start":{"line":9,"character":-4},"end":{"line":-1,"character":99999999999}},"text":"x"}]}}"#
    let hover =
      #"{"jsonrpc":"2.0","id":4,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.md"},"position":{"line":0,"character":2}}}"#
    for _ in 0..<300 {
      var editor = TestEditor.started()
      var bytes = [open, change, hover].shuffled(using: &numbers).flatMap {
        MessageFraming.framed(Array($0.utf8))
      }
      for _ in 0..<Int.random(in: 0...4, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      editor.give(bytes)
      editor.tell(.endOfInput)
      #expect(editor.exit != nil)
    }
  }
}
