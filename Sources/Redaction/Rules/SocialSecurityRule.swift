/// United States social security numbers, where the words around say that it is one.
struct SocialSecurityRule: RedactionRule {
  let kind = "us_ssn"
  let what = "United States social security numbers near the words `SSN` or `social security`."
  let triggers = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
  let positives = ["Applicant SSN: «987-65-4324»", "social security number «123-45-6789» bad"]
  let negatives = ["part 987-65-4324", "SSN 12-34-5678", "ssn=987-65-43245"]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard !ByteKind.isAlphanumeric(input[index - 1]), input[index + 3] == 45, input[index + 6] == 45 else {
      return nil
    }
    let places = [0, 1, 2, 4, 5, 7, 8, 9, 10]
    guard places.allSatisfy({ ByteKind.isDigit(input[index + $0]) }),
      !ByteKind.isAlphanumeric(input[index + 11])
    else { return nil }
    let before = input.lowercased(max(0, index - 40)..<index)
    guard before.contains("ssn") || before.contains("social") else { return nil }
    return RedactionHit(index..<index + 11)
  }
}
