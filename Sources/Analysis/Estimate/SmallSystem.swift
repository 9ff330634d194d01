/// A symmetric positive definite system of a dozen unknowns at most.
struct SmallSystem {
  private let size: Int
  private var factor: [Double]

  /// Cholesky factorisation; a pivot that rounding made too small is lifted rather than refused.
  init(_ matrix: [Double], size: Int) {
    self.size = size
    factor = matrix
    for row in 0..<size {
      for column in 0...row {
        var sum = factor[row * size + column]
        for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
        if row == column {
          factor[row * size + row] = max(sum, 1e-12).squareRoot()
        } else {
          factor[row * size + column] = sum / factor[column * size + column]
        }
      }
    }
  }

  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= factor[row * size + k] * x[k] }
      x[row] /= factor[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(row + 1, size) { x[row] -= factor[k * size + row] * x[k] }
      x[row] /= factor[row * size + row]
    }
    return x
  }

  /// `x' A⁻¹ x`
  func inverseForm(_ x: [Double]) -> Double {
    zip(x, solve(x)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
