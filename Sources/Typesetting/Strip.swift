/// A horizontal slice of the flow that is never cut: a line, a slice of a table row, a whole chart.
public struct Strip: Sendable {
  /// Height in points.
  public var height: Double
  /// Left out at the top of a page.
  public var spaceBefore: Double
  /// Relative to the upper left corner of the strip.
  public var marks: [Mark]
  /// Stays on one page with the strip that follows.
  public var keepsWithNext: Bool
  /// Repeated above this strip where it starts a page: a table's heading.
  public var continuation: [Strip]
  /// Entry of the outline that leads here.
  public var bookmark: String?

  public init(
    height: Double, spaceBefore: Double = 0, marks: [Mark] = [], keepsWithNext: Bool = false,
    continuation: [Strip] = [], bookmark: String? = nil
  ) {
    self.height = height
    self.spaceBefore = spaceBefore
    self.marks = marks
    self.keepsWithNext = keepsWithNext
    self.continuation = continuation
    self.bookmark = bookmark
  }

  /// The same drawings as decoration, for repetition.
  public var asDecoration: Strip {
    var copy = self
    copy.marks = marks.map { Mark($0.drawings, element: nil) }
    copy.bookmark = nil
    return copy
  }
}
