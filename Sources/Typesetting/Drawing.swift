/// An outline of straight lines and circles' arcs.
public struct Path: Hashable, Sendable {
  enum Segment: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  var segments: [Segment] = []

  public init() {}

  /// A line through the points, closed to an area if asked for. Points that are not finite are left out.
  public init(through points: [Point], closed: Bool = false) {
    for point in points where point.x.isFinite && point.y.isFinite {
      segments.append(segments.isEmpty ? .move(point) : .line(point))
    }
    if closed && !segments.isEmpty { segments.append(.close) }
  }

  /// A closed path around the box.
  public static func rectangle(_ box: Box) -> Path {
    let right = box.x + box.width
    let bottom = box.y + box.height
    return Path(
      through: [Point(box.x, box.y), Point(right, box.y), Point(right, bottom), Point(box.x, bottom)],
      closed: true)
  }

  /// Four cubic arcs; the radius is off by at most 0.03 %.
  public static func circle(_ center: Point, radius: Double) -> Path {
    let arm = radius * 0.552_284_75
    func at(_ dx: Double, _ dy: Double) -> Point { Point(center.x + dx, center.y + dy) }
    var path = Path()
    path.segments = [
      .move(at(radius, 0)),
      .curve(at(radius, arm), at(arm, radius), at(0, radius)),
      .curve(at(-arm, radius), at(-radius, arm), at(-radius, 0)),
      .curve(at(-radius, -arm), at(-arm, -radius), at(0, -radius)),
      .curve(at(arm, -radius), at(radius, -arm), at(radius, 0)),
      .close,
    ]
    return path
  }
}

/// One thing to draw; coordinates in points, y downwards.
public enum Drawing: Sendable {
  /// A line of text from its start on the baseline.
  case text(TextLine, Point)
  case fill(Path, Color)
  case stroke(Path, Color, width: Double, dash: [Double] = [])

  func moved(_ dx: Double, _ dy: Double) -> Drawing {
    switch self {
    case .text(let line, let point): .text(line, Point(point.x + dx, point.y + dy))
    case .fill(let path, let color): .fill(path.moved(dx, dy), color)
    case .stroke(let path, let color, let width, let dash):
      .stroke(path.moved(dx, dy), color, width: width, dash: dash)
    }
  }
}

extension Path {
  func moved(_ dx: Double, _ dy: Double) -> Path {
    func at(_ point: Point) -> Point { Point(point.x + dx, point.y + dy) }
    var path = self
    path.segments = segments.map {
      switch $0 {
      case .move(let point): .move(at(point))
      case .line(let point): .line(at(point))
      case .curve(let a, let b, let c): .curve(at(a), at(b), at(c))
      case .close: .close
      }
    }
    return path
  }
}

/// Drawings that belong to one element of the document's structure, or to none (decoration).
public struct Mark: Sendable {
  public var drawings: [Drawing]
  public var element: StructureTree.ID?

  public init(_ drawings: [Drawing], element: StructureTree.ID?) {
    self.drawings = drawings
    self.element = element
  }

  /// The same drawings further right and down, in points.
  public func moved(_ dx: Double, _ dy: Double) -> Mark {
    Mark(drawings.map { $0.moved(dx, dy) }, element: element)
  }
}

extension Mark {
  /// Decoration first, then what is read in the order of the structure; neighbours of one element become
  /// one mark.
  public static func inReadingOrder(_ marks: [Mark]) -> [Mark] {
    let ordered = marks.enumerated().sorted {
      let left = $0.element.element?.index ?? -1
      let right = $1.element.element?.index ?? -1
      return left != right ? left < right : $0.offset < $1.offset
    }
    var merged: [Mark] = []
    for (_, mark) in ordered {
      if let last = merged.last, last.element == mark.element {
        merged[merged.count - 1].drawings += mark.drawings
      } else {
        merged.append(mark)
      }
    }
    return merged
  }
}
