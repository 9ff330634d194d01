/// A vendor's beginning, what may follow and how much of it.
struct VendorPrefix: Sendable {
  let prefix: String
  let kind: String
  let lengths: ClosedRange<Int>
  let body: Body
  let trimsPoints: Bool
  /// Whether the body must hold a digit and a capital: for beginnings that words have, too.
  let isRandom: Bool
  /// Whether it is an address without its scheme.
  let isAddress: Bool
  private let utf8: [UInt8]

  var width: Int { utf8.count }

  init(
    _ prefix: String, _ kind: String, _ lengths: ClosedRange<Int>, points: Bool = false,
    random: Bool = false, address: Bool = false,
    _ body: Body = .base64URL
  ) {
    self.prefix = prefix
    self.kind = kind
    self.lengths = lengths
    self.body = body
    trimsPoints = points
    isRandom = random
    isAddress = address
    utf8 = Array(prefix.utf8)
  }

  func matches(_ input: RedactionInput, at index: Int) -> Bool {
    utf8.indices.allSatisfy { input[index + $0] == utf8[$0] }
  }

  func accepts(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    !isRandom || body.contains(where: ByteKind.isDigit) && body.contains(where: ByteKind.isUpper)
  }

  /// Places in `all`.
  static let byFirstByte: [[Int]] = {
    var table = [[Int]](repeating: [], count: 256)
    for (place, entry) in all.enumerated() {
      if let first = entry.utf8.first { table[Int(first)].append(place) }
    }
    return table
  }()

  /// What may follow the beginning.
  enum Body { case base64URL, alphanumeric, hex, capital, pointed, path }

  @inline(__always)
  func isBody(_ byte: UInt8) -> Bool {
    switch body {
    case .base64URL: ByteKind.isBase64URL(byte)
    case .alphanumeric: ByteKind.isAlphanumeric(byte)
    case .hex: ByteKind.isHex(byte)
    case .capital: ByteKind.isUpper(byte) || ByteKind.isDigit(byte)
    case .pointed: ByteKind.isBase64URL(byte) || byte == 46
    case .path: ByteKind.isBase64URL(byte) || byte == 47 || byte == 92 || byte == 37
    }
  }

  /// As the vendors document their formats.
  static let all: [VendorPrefix] =
    ["AKIA", "ASIA", "ABIA", "ACCA"].map { VendorPrefix($0, "aws_access_key_id", 16...16, .capital) }
    + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
      VendorPrefix($0, "github_token", 20...255, .alphanumeric)
    }
    + ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glsoat-", "glagent-", "glft-", "glimt-"].map {
      VendorPrefix($0, "gitlab_token", 16...255, points: true, .pointed)
    }
    + ["xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-", "xoxe-", "xoxc-", "xoxd-", "xapp-"].map {
      VendorPrefix($0, "slack_token", 16...255)
    }
    + ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"].map {
      VendorPrefix($0, "stripe_key", 16...255, .alphanumeric)
    }
    + ["hvs.", "hvb.", "hvr."].map { VendorPrefix($0, "vault_token", 20...400, points: true, .pointed) }
    + ["sk-ant-", "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-or-", "sk-", "gsk_", "xai-", "pplx-", "r8_"].map
  {
    VendorPrefix($0, "llm_key", 20...400, random: true)
  }
    + ["dop_v1_", "doo_v1_", "dor_v1_"].map { VendorPrefix($0, "digitalocean_token", 40...128) }
    + ["shpat_", "shpss_", "shpca_", "shppa_"].map {
      VendorPrefix($0, "shopify_token", 28...64, .hex)
    }
    + ["dapi"].map { VendorPrefix($0, "databricks_token", 32...40, .hex) } + single

  private static let single = [
    VendorPrefix("github_pat_", "github_token", 30...255),
    VendorPrefix("hooks.slack.com/", "slack_webhook", 20...160, address: true, .path),
    VendorPrefix("hooks.slack.com\\/", "slack_webhook", 20...160, address: true, .path),
    VendorPrefix("hooks.slack.com%2F", "slack_webhook", 20...160, address: true, .path),
    VendorPrefix("discord.com/api/webhooks/", "discord_webhook", 40...160, address: true, .path),
    VendorPrefix("AIza", "google_api_key", 30...100),
    VendorPrefix("ya29.", "google_oauth_token", 20...400, points: true, .pointed),
    VendorPrefix("GOCSPX-", "google_client_secret", 20...64),
    VendorPrefix("SG.", "sendgrid_key", 40...90, points: true, .pointed),
    VendorPrefix("SK", "twilio_key", 32...32, .hex),
    VendorPrefix("npm_", "registry_token", 30...255, .alphanumeric),
    VendorPrefix("pypi-", "registry_token", 30...400),
    VendorPrefix("cio", "registry_token", 32...32, random: true, .alphanumeric),
    VendorPrefix("rubygems_", "registry_token", 40...64, .hex),
    VendorPrefix("dckr_pat_", "registry_token", 20...64),
    VendorPrefix("hf_", "llm_key", 30...64, .alphanumeric),
    VendorPrefix("glsa_", "grafana_token", 32...64),
    VendorPrefix("lin_api_", "linear_key", 30...64),
    VendorPrefix("ATATT3", "atlassian_token", 40...300),
    VendorPrefix("PMAK-", "postman_key", 40...80),
    VendorPrefix("AGE-SECRET-KEY-1", "age_key", 40...80, .capital),
    VendorPrefix("key-", "mailgun_key", 32...32, .hex),
    VendorPrefix("NRAK-", "newrelic_key", 20...40, .capital),
    VendorPrefix("sntrys_", "sentry_token", 30...300),
    VendorPrefix("GR1348941", "gitlab_token", 16...64),
    VendorPrefix("EAAA", "square_token", 50...200, random: true),
    VendorPrefix("figd_", "figma_token", 30...64),
    VendorPrefix("sbp_", "supabase_token", 36...64, .hex),
    VendorPrefix("tskey-", "tailscale_key", 20...80),
    VendorPrefix("dp.st.", "doppler_token", 30...80, points: true, .pointed),
  ]
}
