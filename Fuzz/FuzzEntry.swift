import Foundation

/// Chosen by `CANDOR_FUZZ_READER`, once.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["CANDOR_FUZZ_READER"] ?? "logs"
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("CANDOR_FUZZ_READER is one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

/// libFuzzer's entry point (LLVM documentation, "libFuzzer – a library for coverage-guided fuzz testing").
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
