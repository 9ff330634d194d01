/// A decompressor that is fed and emptied a block at a time.
protocol StreamDecoder: AnyObject {
  func decode(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> DecodeStep
  /// True between archives: the end of the file here is a whole archive's end.
  var isAtBoundary: Bool { get }
}

/// What one call of a decoder did.
struct DecodeStep {
  enum Outcome { case goesOn, damaged, trailing }

  var consumed = 0
  var produced = 0
  var outcome = Outcome.goesOn
}
