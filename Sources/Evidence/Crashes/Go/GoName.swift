/// Names of Go functions as a stack prints them.
enum GoName {
  /// Without the linker's escapes in the last element of an import path (`gopkg.in/yaml%2ev3` is `yaml.v3`).
  static func clean(_ function: String) -> String {
    function.utf8.contains(UInt8(ascii: "%")) ? function.replacing("%2e", with: ".") : function
  }
}
