/// One kind of secret or personal datum: how it is recognised, texts in which it must be found and texts that
/// must survive.
public protocol RedactionRule: Sendable {
  /// Stable; in the JSON form and in pseudonyms: `email`.
  var kind: String { get }
  /// What it finds, in one sentence.
  var what: String { get }
  /// The bytes at which `match` is tried.
  var triggers: [UInt8] { get }
  /// Texts with exactly one secret each, marked `«…»`.
  var positives: [String] { get }
  /// Texts in which this rule finds nothing.
  var negatives: [String] { get }

  /// The secret that the byte at `index` belongs to or announces; looks at a bounded number of bytes.
  func match(_ input: RedactionInput, at index: Int) -> RedactionHit?
}

/// A secret's place.
public struct RedactionHit: Sendable, Hashable {
  public var range: Range<Int>
  /// Where it is more exact than the rule's.
  public var kind: String?

  public init(_ range: Range<Int>, kind: String? = nil) {
    self.range = range
    self.kind = kind
  }
}

/// Every rule, in the order of docs/redaction.md; of two that find the same bytes the first names the kind.
public enum RedactionRules {
  public static let all: [any RedactionRule] = [
    PrivateKeyRule(), VendorTokenRule(), JSONWebTokenRule(), TelegramTokenRule(), PasswordHashRule(),
    AuthorizationRule(), URLCredentialRule(), CookieRule(), SignedURLRule(), AssignedSecretRule(), CardRule(),
    IBANRule(), EmailRule(), PhoneRule(), SocialSecurityRule(), IPv4Rule(), IPv6Rule(),
  ]
}
