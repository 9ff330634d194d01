/// Tokens that say whose they are by how they begin.
struct VendorTokenRule: RedactionRule {
  let kind = "token"
  let what =
    "Keys and tokens of cloud and software vendors with a fixed beginning: AWS, GitHub, GitLab, Slack, Stripe, Google and others."
  let triggers = Array(Set(VendorPrefix.all.compactMap { $0.prefix.utf8.first }))
  let positives = [
    "id «AKIAQ3EGABCDEFGH2J4K» end", "was «ghp_0123456789abcdefghijABCDEFGHIJ012345» fyi",
    "key «SK0123456789abcdef0123456789abcdef»", "x=«glpat-0a1b2c3d4e5f6g7h8i9j»",
    "POST «https://hooks.slack.com/services/T0ABCDEFG/B0ABCDEFG/abcdefghijklmnopqrstuvwx» -> 410",
    "(«AIzaSyA0123456789abcdefghijklmnopqrstuv»)",
  ]
  let negatives = [
    "cus_IzSJvEC9DdGnip sub_1Nr7TAyR9GVIYoSSuYvas2", "task-0123456789abcdefghijklmn", "pvc-cd8f0665-2fc5",
    "disk-proj-name", "AKIA is a prefix", "hvs. and more",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard !ByteKind.isAlphanumeric(input[index - 1]) else { return nil }
    for candidate in VendorPrefix.byFirstByte[Int(input[index])] {
      guard candidate.matches(input, at: index) else { continue }
      let start = index + candidate.width
      let end = input.end(from: start, atMost: 512, while: candidate.isBody)
      let trimmed = candidate.trimsPoints ? trimPoints(input, start, end) : end
      guard candidate.lengths.contains(trimmed - start) else { continue }
      return RedactionHit(index..<trimmed, kind: candidate.kind)
    }
    return nil
  }

  private func trimPoints(_ input: RedactionInput, _ start: Int, _ end: Int) -> Int {
    input.start(before: end, atMost: end - start) { $0 == 46 || $0 == 45 }
  }
}

/// A vendor's beginning, what may follow and how much of it.
struct VendorPrefix: Sendable {
  let prefix: String
  let kind: String
  let lengths: ClosedRange<Int>
  let isBody: @Sendable (UInt8) -> Bool
  let trimsPoints: Bool
  private let utf8: [UInt8]

  var width: Int { utf8.count }

  init(
    _ prefix: String, _ kind: String, _ lengths: ClosedRange<Int>, points: Bool = false,
    _ isBody: @escaping @Sendable (UInt8) -> Bool = ByteKind.isBase64URL
  ) {
    self.prefix = prefix
    self.kind = kind
    self.lengths = lengths
    self.isBody = isBody
    trimsPoints = points
    utf8 = Array(prefix.utf8)
  }

  func matches(_ input: RedactionInput, at index: Int) -> Bool {
    guard index + utf8.count <= input.count else { return false }
    return input.bytes[index..<index + utf8.count].elementsEqual(utf8)
  }

  static let byFirstByte: [[VendorPrefix]] = {
    var table = [[VendorPrefix]](repeating: [], count: 256)
    for entry in all { if let first = entry.utf8.first { table[Int(first)].append(entry) } }
    return table
  }()

  private static let capital: @Sendable (UInt8) -> Bool = { ByteKind.isUpper($0) || ByteKind.isDigit($0) }
  private static let pointed: @Sendable (UInt8) -> Bool = { ByteKind.isBase64URL($0) || $0 == 46 }
  private static let path: @Sendable (UInt8) -> Bool = { ByteKind.isBase64URL($0) || $0 == 47 }

  /// As the vendors document their formats.
  static let all: [VendorPrefix] =
    ["AKIA", "ASIA", "ABIA", "ACCA"].map { VendorPrefix($0, "aws_access_key_id", 16...16, capital) }
    + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
      VendorPrefix($0, "github_token", 30...255, ByteKind.isAlphanumeric)
    }
    + ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glsoat-", "glagent-", "glft-", "glimt-"].map {
      VendorPrefix($0, "gitlab_token", 16...255)
    }
    + ["xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-", "xoxe-", "xoxc-", "xoxd-", "xapp-"].map {
      VendorPrefix($0, "slack_token", 16...255)
    }
    + ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"].map {
      VendorPrefix($0, "stripe_key", 16...255, ByteKind.isAlphanumeric)
    }
    + ["hvs.", "hvb.", "hvr."].map { VendorPrefix($0, "vault_token", 20...400, points: true, pointed) }
    + ["sk-ant-", "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-or-", "sk-"].map {
      VendorPrefix($0, "llm_key", 20...300)
    }
    + ["dop_v1_", "doo_v1_", "dor_v1_"].map { VendorPrefix($0, "digitalocean_token", 40...128) }
    + ["shpat_", "shpss_", "shpca_", "shppa_"].map {
      VendorPrefix($0, "shopify_token", 28...64, ByteKind.isHex)
    }
    + ["dapi"].map { VendorPrefix($0, "databricks_token", 32...40, ByteKind.isHex) } + single

  private static let single = [
    VendorPrefix("github_pat_", "github_token", 30...255),
    VendorPrefix("https://hooks.slack.com/services/", "slack_webhook", 20...128, path),
    VendorPrefix("https://discord.com/api/webhooks/", "discord_webhook", 40...160, path),
    VendorPrefix("AIza", "google_api_key", 30...45),
    VendorPrefix("ya29.", "google_oauth_token", 20...400, points: true, pointed),
    VendorPrefix("GOCSPX-", "google_client_secret", 20...64),
    VendorPrefix("SG.", "sendgrid_key", 40...90, points: true, pointed),
    VendorPrefix("SK", "twilio_key", 32...32, ByteKind.isHex),
    VendorPrefix("npm_", "registry_token", 30...64, ByteKind.isAlphanumeric),
    VendorPrefix("pypi-", "registry_token", 40...400),
    VendorPrefix("cio", "registry_token", 32...32, ByteKind.isAlphanumeric),
    VendorPrefix("rubygems_", "registry_token", 40...64, ByteKind.isHex),
    VendorPrefix("dckr_pat_", "registry_token", 20...64),
    VendorPrefix("hf_", "llm_key", 30...64, ByteKind.isAlphanumeric),
    VendorPrefix("glsa_", "grafana_token", 32...64),
    VendorPrefix("lin_api_", "linear_key", 30...64),
    VendorPrefix("ATATT3", "atlassian_token", 40...300),
    VendorPrefix("PMAK-", "postman_key", 40...80),
    VendorPrefix("AGE-SECRET-KEY-1", "age_key", 40...80, capital),
    VendorPrefix("key-", "mailgun_key", 32...32, ByteKind.isHex),
    VendorPrefix("NRAK-", "newrelic_key", 20...40, capital),
    VendorPrefix("sntrys_", "sentry_token", 30...300),
    VendorPrefix("dp.st.", "doppler_token", 30...80, points: true, pointed),
  ]
}
