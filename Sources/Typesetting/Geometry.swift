/// A place on a page in points (1/72 inch) from the top left corner, y downwards.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle in points; `y` is its upper edge.
public struct Box: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// True when the two share an area, not only an edge.
  public func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }
}

/// A colour in sRGB, each part from 0 to 1.
public struct Color: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double

  /// `0xRRGGBB`.
  public init(_ hex: UInt32) {
    red = Double(hex >> 16 & 255) / 255
    green = Double(hex >> 8 & 255) / 255
    blue = Double(hex & 255) / 255
  }

  /// Pure black.
  public static let black = Color(0x000000)
}

/// A sheet and the margins of its text area, in points.
public struct Sheet: Hashable, Sendable {
  public var width: Double
  public var height: Double
  public var left: Double
  public var right: Double
  public var top: Double
  public var bottom: Double

  public init(
    width: Double, height: Double, left: Double, right: Double, top: Double, bottom: Double
  ) {
    self.width = width
    self.height = height
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  public var textWidth: Double { width - left - right }
  public var textHeight: Double { height - top - bottom }
}
