/// Reads a Rust stack, innermost frame first.
struct RustStack: Sendable {
  /// What lies below the panic machinery, which itself lies below a panic hook of the program's own.
  let frames: ArraySlice<RustFrame>
  /// The workspace's directory, when two names of one file tell it.
  let root: String?
  private let printed: RustPlace?

  /// `printed` is the place in the panic's first line.
  init(_ all: [RustFrame], printed: RustPlace?) {
    frames = Self.belowPanic(all)
    self.printed = printed
    root = Self.root(all, printed)
  }

  /// A later panic's own frames must not hide an earlier one's: the first run of machinery counts.
  private static func belowPanic(_ frames: [RustFrame]) -> ArraySlice<RustFrame> {
    guard let first = frames.firstIndex(where: \.isPanicMachinery) else { return frames[...] }
    let run = frames[first...].prefix { !$0.isUser }
    let last = run.lastIndex(where: \.isPanicMachinery) ?? first
    return frames[(last + 1)...]
  }

  private static func root(_ frames: [RustFrame], _ printed: RustPlace?) -> String? {
    guard let printed, !RustPath.isStandard(CrashText(printed.path)) else { return nil }
    return frames.lazy.compactMap { $0.path.flatMap { RustPath.root(of: $0, relative: printed.path) } }.first
  }

  /// The frame of the program's own above the innermost one: it holds the first of two borrows.
  var caller: CrashSite? { frames.lazy.filter(\.isUser).dropFirst().first?.site(root: root) }

  /// The place in the program's own code, and the dependency's line that raised the panic when there is one.
  var places: (site: CrashSite, dependency: CrashSite?) {
    let user = frames.first(where: \.isUser)
    let dependency = frames.prefix { !$0.isUser }.first(where: \.isDependency)?.site(root: root)
    let own = user?.site(root: root) ?? CrashSite()
    guard let printed else { return (own, dependency) }
    switch RustPath.owner(CrashText(printed.path)) {
    case .standard: return (own, dependency)
    case .dependency: return (own, dependency ?? CrashSite(file: printed.file, line: printed.line))
    default: return (CrashSite(function: function(user), file: printed.file, line: printed.line), dependency)
    }
  }

  /// The function at the printed place. A frame without a line may be it as well, or its caller when the
  /// compiler put one into the other: then the function's module has to be the file's.
  private func function(_ user: RustFrame?) -> String? {
    guard let printed, let user else { return user?.function }
    let match = frames.first { $0.line == printed.line && ($0.path ?? "").hasSuffix(printed.file) }
    if let match { return match.function }
    return user.line != nil || Self.isModule(of: user.function, in: printed.file) ? user.function : nil
  }

  /// Whether `till::tasks::sort` can stand in `src/tasks.rs`; of a crate's root no more is asked.
  private static func isModule(of function: String, in file: String) -> Bool {
    let parts = file.split(separator: "/")
    guard let last = parts.last?.dropLast(3) else { return true }
    let stem = last == "mod" ? parts.dropLast().last ?? last : last
    return ["main", "lib"].contains(stem) || RustName.identity(function).split(separator: ":").contains(stem)
  }
}

/// `path:line:column` or `path:line`.
struct RustPlace: Hashable, Sendable {
  /// With `/` on every system.
  var path: String
  var line: Int

  /// The path as it is shown: relative where the text tells to what.
  var file: String { RustPath.relative(path) }

  init?(_ text: CrashText) {
    guard let last = text.lastIndex(of: 0x3A), last > 0, let number = text.dropFirst(last + 1).number else {
      return nil
    }
    let front = text.prefix(last)
    if let middle = front.lastIndex(of: 0x3A), middle > 0, let line = front.dropFirst(middle + 1).number {
      path = RustPath.normalized(front.prefix(middle)).string
      self.line = line
    } else {
      path = RustPath.normalized(front).string
      line = number
    }
  }
}
