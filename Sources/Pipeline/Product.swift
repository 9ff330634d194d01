/// What this program is called in its documents.
public enum Product {
  public static let version = "0.1.0"
}
