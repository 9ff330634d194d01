/// Puts strips on pages, top to bottom.
///
/// Strips tied by `keepsWithNext` stay together unless they are higher than a page; then they are cut
/// between strips. A strip higher than a page gets a page of its own.
public enum PageFlow {
  /// A strip and where it stands on its page.
  public struct Placed: Sendable {
    public var strip: Strip
    /// Distance of the strip's upper edge from the top of the text area, in points.
    public var y: Double
  }

  /// Linear in the number of strips. Always at least one page.
  public static func pages(_ strips: [Strip], height: Double) -> [[Placed]] {
    var filler = Filler(height: height)
    var start = 0
    for index in strips.indices where !strips[index].keepsWithNext || index == strips.count - 1 {
      filler.place(Array(strips[start...index]))
      start = index + 1
    }
    return filler.pages
  }

  /// The height that strips take one after the other, in points.
  public static func height(_ strips: [Strip]) -> Double {
    strips.reduce(0) { $0 + $1.spaceBefore + $1.height } - (strips.first?.spaceBefore ?? 0)
  }

  private struct Filler {
    let height: Double
    var pages: [[Placed]] = [[]]
    var y = 0.0

    private var isAtTop: Bool { pages[pages.count - 1].isEmpty }

    mutating func place(_ group: [Strip]) {
      let needed = PageFlow.height(group)
      let space = isAtTop ? 0 : group.first?.spaceBefore ?? 0
      if y + space + needed > height + 0.01 && !isAtTop && needed <= height { turnPage() }
      for strip in group { place(strip) }
    }

    private mutating func place(_ strip: Strip) {
      if !isAtTop && y + strip.spaceBefore + strip.height > height + 0.01 { turnPage() }
      if isAtTop {
        for header in strip.continuation { put(header.asDecoration) }
      }
      put(strip)
    }

    private mutating func put(_ strip: Strip) {
      if !isAtTop { y += strip.spaceBefore }
      pages[pages.count - 1].append(Placed(strip: strip, y: y))
      y += strip.height
    }

    private mutating func turnPage() {
      pages.append([])
      y = 0
    }
  }
}
