/// How a run of text looks. Sizes are in points.
public struct TextStyle: Hashable, Sendable {
  public var typeface: Typeface
  public var size: Double
  public var color: Color
  /// Figures of one width, so that columns of numbers line up (OpenType `tnum`).
  public var tabularFigures: Bool

  public init(_ typeface: Typeface, size: Double, color: Color, tabularFigures: Bool = false) {
    self.typeface = typeface
    self.size = size
    self.color = color
    self.tabularFigures = tabularFigures
  }

  /// The same style in another typeface.
  public func with(_ typeface: Typeface) -> TextStyle {
    var copy = self
    copy.typeface = typeface
    return copy
  }

  /// The same style in another size.
  public func with(size: Double) -> TextStyle {
    var copy = self
    copy.size = size
    return copy
  }

  /// The same style in another colour.
  public func with(color: Color) -> TextStyle {
    var copy = self
    copy.color = color
    return copy
  }
}

/// A piece of text in one style.
public struct TextRun: Hashable, Sendable {
  public var text: String
  public var style: TextStyle

  public init(_ text: String, _ style: TextStyle) {
    self.text = text
    self.style = style
  }
}
