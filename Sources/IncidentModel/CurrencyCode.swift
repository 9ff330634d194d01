/// Currencies by their ISO 4217 code.
public enum CurrencyCode {
  /// The code of no currency: amounts whose evidence does not name one.
  public static let none = "XXX"
}
