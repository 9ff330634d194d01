extension RustName {
  /// A function's name in the form that both ways of mangling and every version share: without type arguments,
  /// traits and the numbers of closures. `<ledger::Book>::at`, `ledger::Book<T>::at` and
  /// `<ledger::Book as ledger::Rows>::at` are `ledger::Book::at`.
  static func identity(_ function: String) -> String {
    let bytes = Array(function.utf8)
    guard bytes.contains(where: { $0 == 0x3C || $0 == 0x7B }) else { return function }
    var output: [UInt8] = []
    var index = 0
    if bytes.first == 0x3C, let end = closing(bytes, 0) {
      let inside = bytes[1..<end]
      let type = CrashText(inside).before(" as ") ?? CrashText(inside)
      append(Array(type.bytes), from: 0, to: &output)
      index = end + 1
    }
    append(bytes, from: index, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ bytes: [UInt8], from start: Int, to output: inout [UInt8]) {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x3C:
        guard let end = closing(bytes, index) else { return }
        if output.suffix(2).elementsEqual([0x3A, 0x3A]) { output.removeLast(2) }
        index = end + 1
      case 0x7B:
        let end = bytes[index...].firstIndex(of: 0x7D) ?? bytes.count - 1
        let kind = bytes[index...end].contains(0x63) ? "{closure}" : "{}"
        output += Array(kind.utf8)
        index = end + 1
        if index < bytes.count, bytes[index] == 0x7D { index += 1 }
      default:
        output.append(bytes[index])
        index += 1
      }
    }
  }

  /// The `>` that belongs to the `<` at `start`; the arrow of a function type is none.
  private static func closing(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == 0x3C { depth += 1 }
      guard bytes[index] == 0x3E, index == 0 || bytes[index - 1] != 0x2D else { continue }
      depth -= 1
      if depth == 0 { return index }
    }
    return nil
  }
}
