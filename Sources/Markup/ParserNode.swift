import CMarkGFM

/// A node of the parser's tree and the siblings behind it, valid until the tree is freed.
struct NodeSequence: Sequence, IteratorProtocol {
  private var current: OpaquePointer?

  init(first: OpaquePointer?) { current = first }

  mutating func next() -> OpaquePointer? {
    defer { current = current.flatMap { cmark_node_next($0) } }
    return current
  }
}

func typeName(_ node: OpaquePointer) -> String {
  cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
}

func literalText(_ node: OpaquePointer) -> String {
  cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
}

func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

/// Skips what stands before a line's own text: blanks, and at most `quoteDepth` marks of block quotes.
func skipPrefix(_ bytes: [UInt8], _ start: Int, _ end: Int, _ quoteDepth: Int) -> Int {
  var index = start
  var marks = quoteDepth
  while index < end {
    if bytes[index] == UInt8(ascii: ">"), marks > 0 {
      marks -= 1
    } else if !isBlank(bytes[index]) {
      break
    }
    index += 1
  }
  return index
}
