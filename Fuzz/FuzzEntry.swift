import Foundation

/// libFuzzer as a library (LLVM documentation, "libFuzzer – a library for coverage-guided fuzz testing").
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Chosen by `CANDOR_FUZZ_READER`, once.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["CANDOR_FUZZ_READER"] ?? "logs"
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("CANDOR_FUZZ_READER is one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

@main enum FuzzEntry {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let code = runDriver(&count, &arguments) { start, count in
      target.run(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(code)
  }
}
