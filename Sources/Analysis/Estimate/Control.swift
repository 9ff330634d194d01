/// Another series over the same steps (a region, a product, a platform) that may tell what would have come.
struct Control {
  /// The placebos' mean squared error must fall by this share before a control is believed to help.
  static let gain = 0.05
  /// More controls than these are not tried.
  static let most = 8

  let name: String
  let model: SeriesModel

  /// What became of a control that was offered.
  enum Choice {
    case usable(Control)
    /// It lost more in the window than nine in ten quiet windows would show: hit by the same incident, as far
    /// as can be told.
    case hit
    /// Too little of it is known in the window or before.
    case unknown
  }

  static func examine(_ series: EstimateInput.Control, like input: EstimateInput, window: Range<Int>)
    -> Choice
  {
    var own = input
    own.values = Array(series.values.prefix(input.values.count))
    own.values += [Double?](repeating: nil, count: input.values.count - own.values.count)
    guard let grid = DayGrid(own),
      2 * grid.values[window].count(where: { !$0.isNaN }) > window.count,
      let estimate = WindowEstimate(grid: grid, window: window)
    else { return .unknown }
    if estimate.loss(0) > 0 { return .hit }
    return .usable(Control(name: series.name, model: estimate.model))
  }
}
