import Foundation

/// The weekly shape step by step, smoothed in time by as much as the noise of the counts asks for.
struct FineShape {
  let values: [Double]

  init(grid: DayGrid, masked: [Double], hourly: HourlyShape) {
    let perDay = grid.stepsPerDay
    var sums = [Double](repeating: 0, count: masked.count)
    var exposures = sums
    for index in masked.indices where !masked[index].isNaN {
      guard hourly.coverage[index / grid.stepsPerBlock] > 0 else { continue }
      sums[index] = masked[index]
      exposures[index] = hourly.dayLevel[index / perDay]
    }
    let width = Self.halfWidth(grid: grid, masked: masked, sums: sums, exposures: exposures)
    if width > 0 {
      sums = Self.smoothed(sums, perDay: perDay, halfWidth: width)
      exposures = Self.smoothed(exposures, perDay: perDay, halfWidth: width)
    }
    let table = hourly.table(bins: perDay, sums: sums, exposures: exposures)
    values = WeeklyShape.LeaveOneDayOut(table).shape(hourly.shrinkage)
  }

  /// Wide enough that about 150 effective counts make up a smoothed step over all days; at most half a block.
  private static func halfWidth(
    grid: DayGrid, masked: [Double], sums: [Double], exposures: [Double]
  ) -> Int {
    guard grid.stepsPerBlock > 1 else { return 0 }
    let used = exposures.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    let mean = sums.reduce(0, +) / Double(max(1, used))
    let noise = withinDayDispersion(masked, perDay: grid.stepsPerDay, mean: mean)
    let effective = max(mean / max(noise, 1e-9), 1e-6) * Double(max(1, grid.days - 1))
    let wanted = ((150 / effective - 1) / 2).rounded(.up)
    return Int(min(Double(grid.stepsPerBlock / 2), max(0, wanted)))
  }

  private static func withinDayDispersion(_ values: [Double], perDay: Int, mean: Double) -> Double {
    var (sum, count) = (0.0, 0)
    for index in values.indices.dropFirst() where index % perDay != 0 {
      let difference = values[index] - values[index - 1]
      if difference.isNaN { continue }
      sum += difference * difference
      count += 1
    }
    return count > 0 ? 0.5 * (sum / Double(count)) / max(mean, 1e-9) : 1
  }

  /// A triangular kernel within each day, whose ends meet.
  private static func smoothed(_ values: [Double], perDay: Int, halfWidth: Int) -> [Double] {
    var kernel = (-halfWidth...halfWidth).map { Double(halfWidth + 1 - abs($0)) }
    let total = kernel.reduce(0, +)
    kernel = kernel.map { $0 / total }
    var result = values
    for day in 0..<values.count / perDay {
      for bin in 0..<perDay {
        var sum = 0.0
        for (index, weight) in kernel.enumerated() {
          let other = (bin + index - halfWidth + perDay) % perDay
          sum += weight * values[day * perDay + other]
        }
        result[day * perDay + bin] = sum
      }
    }
    return result
  }
}
