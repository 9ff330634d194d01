/// One kind of secret or personal datum: how it is recognised, texts in which it must be found and texts that
/// must survive.
public protocol RedactionRule: Sendable {
  /// Stable; in the JSON form and in pseudonyms: `email`.
  var kind: String { get }
  /// What it finds, in one sentence.
  var what: String { get }
  /// The beginnings at which `match` is tried: lower-case, one byte or more of which the first four count, in any
  /// case of their letters, with `Opening.digit` and `Opening.hex` for any such byte. The longer, the less an ordinary
  /// text costs.
  var openings: [String] { get }
  /// Whether the opening must stand at a word's beginning; spares most calls.
  var beginsWord: Bool { get }
  /// Texts with exactly one secret each, marked `«…»`.
  var positives: [String] { get }
  /// Texts in which this rule finds nothing.
  var negatives: [String] { get }

  /// The secret that the opening at `index` belongs to or announces. Looks at no more than `RedactionReach` bytes on
  /// either side, and at few of them where there is nothing.
  func match(_ input: RedactionInput, at index: Int) -> RedactionHit?
}

extension RedactionRule {
  public var beginsWord: Bool { false }
}

/// Bytes in openings that stand for many.
enum Opening {
  static let digit = "\u{1}"
  static let hex = "\u{2}"
}

/// How far a rule may look from its opening, and so how much of a stream is held.
enum RedactionReach {
  /// Bytes before the opening.
  static let back = 16 << 10
  /// Bytes behind it; a longer secret is taken up to here and goes on in the next find.
  static let ahead = 64 << 10
}

/// A secret's place.
public struct RedactionHit: Sendable, Hashable {
  public var range: Range<Int>
  /// Where it is more exact than the rule's.
  public var kind: String?
  /// Others that were found with it.
  public var also: [RedactionHit] = []

  public init(_ range: Range<Int>, kind: String? = nil) {
    self.range = range
    self.kind = kind
  }
}

/// Every rule, in the order of docs/redaction.md; of two that find the same bytes the first names the kind.
public enum RedactionRules {
  public static let all: [any RedactionRule] = [
    PrivateKeyRule(), VendorTokenRule(), JSONWebTokenRule(), TelegramTokenRule(), StorageKeyRule(),
    PasswordHashRule(),
    AuthorizationRule(), URLCredentialRule(), CookieRule(), SignedURLRule(), KubernetesSecretRule(),
    AssignedSecretRule(), SQLPasswordRule(), NamedValueRule(), CommandLineRule(), CardRule(),
    IBANRule(), EmailRule(), PhoneRule(), NamedPhoneRule(), SocialSecurityRule(), IPv4Rule(), IPv6Rule(),
  ]
}
