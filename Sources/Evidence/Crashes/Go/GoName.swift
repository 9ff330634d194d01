/// Names of Go functions as a stack prints them.
enum GoName {
  /// The import path of the function's package: up to the first dot after the last slash, type arguments left out.
  static func package(_ function: String) -> Substring {
    let plain = function.prefix { $0 != "[" && $0 != "(" }
    let start = plain.lastIndex(of: "/").map { plain.index(after: $0) } ?? plain.startIndex
    guard let dot = plain[start...].firstIndex(of: ".") else { return "" }
    return plain[..<dot]
  }

  /// Without the escapes of the linker in the last element of an import path (`gopkg.in/yaml%2ev3` is `yaml.v3`).
  static func clean(_ function: String) -> String {
    function.contains("%2e") ? function.replacing("%2e", with: ".") : function
  }
}
