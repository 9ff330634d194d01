/// One call of a Rust backtrace.
struct RustFrame: Hashable, Sendable {
  /// Demangled and without hashes.
  let function: String
  let path: String?
  let line: Int?
  let owner: RustOwner
  /// True for the functions between the fault and the printing of the backtrace.
  let isPanicMachinery: Bool

  init(function: CrashText, path: CrashText? = nil, line: Int? = nil) {
    let name = RustName.clean(function)
    let path = path.map(RustPath.normalized)
    self.function = name
    self.path = path?.string
    self.line = line
    if let path {
      owner = RustPath.owner(path) ?? .standard
    } else {
      owner = RustName.owner(name)
    }
    isPanicMachinery =
      name.hasSuffix("rust_begin_unwind") || name.hasPrefix("core::panicking::")
      || name.hasPrefix("std::panicking::begin_panic") || name.hasPrefix("std::panicking::rust_panic")
      || name.hasPrefix("std::panicking::panic_handler") || name.hasPrefix("std::panicking::panic_with_hook")
  }

  var isUser: Bool { owner == .user }
  var isDependency: Bool { owner == .dependency }

  func site(root: String? = nil) -> CrashSite {
    CrashSite(function: function, file: path.map { RustPath.relative($0, root: root) }, line: line)
  }
}
