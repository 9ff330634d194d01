import CUnibreak

/// Where a text may be broken, by the rules of Unicode Standard Annex 14.
enum LineOpportunities {
  enum Opportunity { case none, allowed, mandatory }

  private static let prepared: Void = init_linebreak()

  /// For every scalar, whether a line may end after it. Linear in the length of the text.
  static func after(_ scalars: [Unicode.Scalar]) -> [Opportunity] {
    _ = prepared
    let text = scalars.map(\.value)
    var breaks = [CChar](repeating: CChar(LINEBREAK_NOBREAK), count: text.count)
    set_linebreaks_utf32(text, text.count, "en", &breaks)
    return breaks.map {
      switch Int32($0) {
      case LINEBREAK_MUSTBREAK: .mandatory
      case LINEBREAK_ALLOWBREAK: .allowed
      default: .none
      }
    }
  }
}
