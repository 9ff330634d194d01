/// Tokens that say whose they are by how they begin.
struct VendorTokenRule: RedactionRule {
  var kind: String { "token" }
  var what: String {
    "Keys and tokens of cloud and software vendors with a fixed beginning: AWS, GitHub, GitLab, Slack, Stripe, Google and others."
  }
  var openings: [String] {
    Set(VendorPrefix.all.map { String($0.prefix.lowercased().prefix(4)) }).sorted()
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "id «AKIAQ3EGABCDEFGH2J4K» end", "was «ghp_0123456789abcdefghijABCDEFGHIJ012345» fyi",
      "key «SK0123456789abcdef0123456789abcdef»", "x=«glpat-0a1b2c3d4e5f6g7h8i9j»",
      "POST «https://hooks.slack.com/services/T0ABCDEFG/B0ABCDEFG/abcdefghijklmnopqrstuvwx» -> 410",
      "(«AIzaSyA0123456789abcdefghijklmnopqrstuv»)", "\\n«ghp_0123456789abcdefghijABCDEFGHIJ012345»\\n",
      "«https:\\/\\/hooks.slack.com\\/services\\/T0ABCDEFG\\/B0ABCDEFG\\/abcdefghijklmnopqrstuvwx»",
    ]
  }
  var negatives: [String] {
    [
      "cus_IzSJvEC9DdGnip sub_1Nr7TAyR9GVIYoSSuYvas2", "task-0123456789abcdefghijklmn", "pvc-cd8f0665-2fc5",
      "disk-proj-name", "AKIA is a prefix", "hvs. and more", "sk-estimator-name-of-some-length",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    for place in VendorPrefix.byFirstByte[Int(input[index])]
    where VendorPrefix.all[place].matches(input, at: index) {
      let candidate = VendorPrefix.all[place]
      let start = index + candidate.width
      let end = input.end(from: start, atMost: 1024, while: { candidate.isBody($0) })
      let trimmed = candidate.trimsPoints ? trimPoints(input, start, end) : end
      guard candidate.lengths.contains(trimmed - start), candidate.accepts(input[start..<trimmed]) else {
        continue
      }
      return RedactionHit(begin(input, index, candidate)..<trimmed, kind: candidate.kind)
    }
    return nil
  }

  private func trimPoints(_ input: RedactionInput, _ start: Int, _ end: Int) -> Int {
    input.start(before: end, atMost: end - start) { $0 == 46 || $0 == 45 }
  }

  /// Of an address the scheme belongs to it.
  private func begin(_ input: RedactionInput, _ index: Int, _ candidate: VendorPrefix) -> Int {
    guard candidate.isAddress else { return index }
    for scheme in [StaticString("https://"), "https:\\/\\/", "https%3A%2F%2F"]
    where input.has(scheme, at: index - scheme.utf8CodeUnitCount) {
      return index - scheme.utf8CodeUnitCount
    }
    return index
  }
}
