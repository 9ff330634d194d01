/// Names of functions as Rust's backtraces print them.
///
/// Legacy symbols end in `::h0123456789abcdef`; v0 symbols
/// (https://doc.rust-lang.org/rustc/symbol-mangling/v0.html) carry the crate's disambiguator, as in
/// `core[c1f1a4ba060b9bfa]::panicking::panic`.
enum RustName {
  private static let standardCrates = [
    "std", "core", "alloc", "__rustc", "test", "proc_macro", "std_detect", "backtrace", "rustc_demangle",
    "panic_unwind", "panic_abort", "hashbrown", "miniz_oxide", "gimli", "addr2line", "object",
  ]

  /// Crates that many services use; they tell a dependency where a frame has no path.
  private static let knownDependencies: Set<String> = [
    "actix_rt", "actix_server", "actix_web", "anyhow", "async_std", "async_trait", "axum", "axum_core",
    "bytes",
    "chrono", "clap", "clap_builder", "color_eyre", "crossbeam", "crossbeam_channel", "crossbeam_deque",
    "crossbeam_epoch", "crossbeam_utils", "dashmap", "diesel", "eyre", "futures", "futures_channel",
    "futures_core", "futures_executor", "futures_util", "h2", "http", "http_body", "hyper", "hyper_util",
    "indexmap", "itertools", "lapin", "log", "loom", "mio", "once_cell", "parking_lot", "parking_lot_core",
    "proptest", "prost", "rand", "rand_core", "rayon", "rayon_core", "rdkafka", "redis", "regex",
    "regex_automata", "reqwest", "rocksdb", "rusqlite", "rust_decimal", "rustls", "serde", "serde_json",
    "serde_yaml", "shuttle", "sled", "slab", "smallvec", "sqlx", "sqlx_core", "thiserror", "time", "tokio",
    "tokio_postgres", "tokio_stream", "tokio_util", "toml", "tonic", "tower", "tower_http", "tower_service",
    "tracing", "tracing_core", "tracing_subscriber", "url", "uuid", "warp", "zstd",
  ]

  /// Takes off the hash at the end (legacy mangling) and after crate names (v0).
  static func clean(_ text: CrashText) -> String {
    var name = text.trimmed
    if name.count > 19, let mark = name.lastIndex(of: "::h"), name.count - mark == 19,
      name.dropFirst(mark + 3).bytes.allSatisfy(ByteClass.isHex)
    {
      name = name.prefix(mark)
    }
    return name.firstIndex(of: 0x5B) == nil ? name.string : withoutCrateHashes(name)
  }

  private static func withoutCrateHashes(_ name: CrashText) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(name.count)
    var index = name.bytes.startIndex
    while index < name.bytes.endIndex {
      if name.bytes[index] == 0x5B, let close = hashEnd(name.bytes, index) {
        index = close + 1
      } else {
        output.append(name.bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The closing bracket of `[0123456789abcdef]` at `start`.
  private static func hashEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    let digits = bytes[(start + 1)...].prefix(17).prefix(while: ByteClass.isHex)
    guard (8...16).contains(digits.count), digits.endIndex < bytes.endIndex, bytes[digits.endIndex] == 0x5D
    else { return nil }
    return digits.endIndex
  }

  /// Who wrote the function, by its name alone. `<A as B>::f` belongs to whoever of the two is not the
  /// standard library.
  static func owner(_ function: String) -> RustOwner {
    let name = Substring(function)
    guard name.utf8.contains(0x3A) else { return .standard }
    guard name.hasPrefix("<"), let split = traitSplit(name) else { return owner(ofPath: name) }
    let type = owner(ofPath: name[..<split.lowerBound])
    let trait = owner(ofPath: name[split.upperBound...])
    if type == .user || type == .dependency { return type }
    return trait
  }

  /// ` as ` between the type and the trait of the outermost `<A as B>`.
  private static func traitSplit(_ name: Substring) -> Range<Substring.Index>? {
    var depth = 0
    var index = name.startIndex
    let utf8 = name.utf8
    while index < utf8.endIndex {
      switch utf8[index] {
      case 0x3C: depth += 1
      case 0x3E where depth > 0: depth -= 1
      case 0x20 where depth == 1:
        let rest = utf8[index...]
        if rest.starts(with: " as ".utf8) { return index..<utf8.index(index, offsetBy: 4) }
      default: break
      }
      if depth == 0 { return nil }
      index = utf8.index(after: index)
    }
    return nil
  }

  /// By the first crate of a path; primitive types and type parameters count as the standard library's.
  private static func owner(ofPath path: Substring) -> RustOwner {
    let crate = firstCrate(path)
    if crate.isEmpty || standardCrates.contains(where: { crate == $0 }) { return .standard }
    return knownDependencies.contains(String(crate)) ? .dependency : .user
  }

  /// The word before the first `::`, without what types put in front of it: `&mut dyn till` gives `till`.
  static func firstCrate(_ path: Substring) -> Substring {
    var start = path.startIndex
    var index = path.startIndex
    let utf8 = path.utf8
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte == 0x3A {
        let next = utf8.index(after: index)
        return next < utf8.endIndex && utf8[next] == 0x3A ? path[start..<index] : ""
      }
      index = utf8.index(after: index)
      if !ByteClass.isWord(byte) { start = index }
    }
    return ""
  }
}

/// Whose code a frame is.
enum RustOwner: Sendable { case user, dependency, standard }
