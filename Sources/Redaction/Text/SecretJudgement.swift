/// Whether what a secret's name is given is the secret.
struct SecretJudgement {
  let input: RedactionInput
  let name: SecretName
  let value: AssignedValue

  /// The secret's place; `nil` when the value is a state, a type, a reference or a sentence.
  var secret: Range<Int>? {
    let range = value.range
    let bytes = input[range]
    guard !bytes.isEmpty, !SecretValue.isPlaceholder(input, range), !SecretValue.isPointer(bytes) else {
      return nil
    }
    if value.isQuoted { return isQuotedSecret(bytes) ? range : nil }
    guard !SecretValue.isCall(bytes), !isCast(bytes), !isWorkingDirectory(bytes), !isComparison else {
      return nil
    }
    return isBareSecret(bytes) ? range : nil
  }

  /// `PWD=/app`: the working directory, not a password.
  private func isWorkingDirectory(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { SecretValue.isPath(bytes) }

  /// `(*string)(0xc000123456)`, `(nil)`
  private func isCast(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[0] == 40 && bytes.count > 1 && (bytes[1] == 42 || bytes[1] == 110)
  }

  /// `password != x`
  private var isComparison: Bool {
    input[name.range.upperBound] == 33 || input[name.range.upperBound + 1] == 33
  }

  private func isQuotedSecret(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !SecretValue.isProse(bytes), !SecretValue.isPath(bytes) else { return false }
    if value.mark == .blank { return isQuotedBehindBlank(bytes) }
    switch name.kind {
    case .password: return bytes.count >= 3
    case .hash: return bytes.count >= 16
    case .token:
      guard bytes.count >= 6, !bytes.contains(32), !isReference(bytes) else { return false }
      return isMeaningless(bytes)
    }
  }

  /// `PASSWORD 'x'` in SQL and configuration; behind the other names quotes mostly hold a name.
  private func isQuotedBehindBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !bytes.contains(32) else { return false }
    switch name.kind {
    case .password: return bytes.count >= 4 && !isBehindUser
    case .hash: return bytes.count >= 16
    case .token:
      if isConstant { return bytes.count >= 4 }
      return bytes.count >= 12 && SecretValue.isRandom(bytes) || isLongHex(bytes)
    }
  }

  /// `password for user "x"` has the user in quotes; here the quote stands at once.
  private var isBehindUser: Bool { input[name.range.upperBound] == 115 }

  private func isBareSecret(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.mark == .blank { return isBehindBlank(bytes) }
    switch name.kind {
    case .password: return isBarePassword(bytes)
    case .hash: return bytes.count >= 16 && bytes.contains(where: ByteKind.isDigit)
    case .token:
      return bytes.count >= 8 && !bytes.contains(40) && isMeaningless(bytes) && !isReference(bytes)
        && (!isSwitch || bytes.contains(where: ByteKind.isDigit))
    }
  }

  /// `arn:aws:…`, `projects/1/secrets/db`: where a secret is kept.
  private func isReference(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: "arn:".utf8) || bytes.starts(with: "projects/".utf8) || bytes.starts(with: "http".utf8)
      || bytes.count { $0 == 47 || $0 == 46 } >= 2 && bytes.contains(47)
        && !bytes.contains(where: ByteKind.isUpper)
  }

  /// Names such as `auth` mostly stand before a choice.
  private var isSwitch: Bool { input[name.word] | 0x20 == 97 }

  /// `var.db_password`, `data.x["password"]`: where a program has it from.
  private func isExpression(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.isApart, value.mark == .equals || value.mark == .arrow else { return false }
    return bytes.last == 91
      || bytes.contains(46) && bytes.allSatisfy { ByteKind.isLetter($0) || $0 == 46 || $0 == 95 }
  }

  private func isBarePassword(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if isExpression(bytes) { return false }
    guard bytes.count >= (isShortName ? 6 : 4), isAlone || !isType(bytes) else { return false }
    let isWord = bytes.allSatisfy { ByteKind.isLetter($0) || $0 == 95 || $0 == 46 }
    let isNumber = bytes.allSatisfy(ByteKind.isDigit)
    if !isWord, !isNumber { return true }
    if value.mark == .colon, value.isApart {
      return isAlone && !isType(bytes) && (isWord || bytes.count >= 6)
    }
    return value.isApart ? isAlone : isWord || bytes.count >= 6 || name.range.count > 4
  }

  private var isShortName: Bool { name.range.count == 4 && input.hasAnyCase("pass", at: name.word) }

  /// `String`, `SecretString`, `config.password`: a type or a place in a program.
  private func isType(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isCapital = bytes.first.map(ByteKind.isUpper) ?? false
    let isPlain = bytes.allSatisfy(ByteKind.isLetter)
    if isPlain, isCapital, bytes.dropFirst().contains(where: ByteKind.isLower) { return value.isApart }
    return bytes.contains(46) && bytes.allSatisfy { ByteKind.isLetter($0) || $0 == 46 || $0 == 95 }
      && value.isApart
      || bytes.contains(60) || bytes.starts(with: [38, 115, 116, 114])
  }

  /// Whether name and value fill the line, as in a configuration file.
  private var isAlone: Bool {
    let next = input[value.range.upperBound]
    guard next == 10 || next == 13 || next == 0 || next == 92 else { return false }
    let start = input.start(before: name.range.lowerBound, atMost: 64) {
      ByteKind.isBlank($0) || $0 == 45 || $0 == 34
    }
    return start == 0 || input[start - 1] == 10 || input.endsEscape(start)
  }

  /// Nothing that reads as words, a number, a type.
  private func isMeaningless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let hasDigit = bytes.contains(where: ByteKind.isDigit)
    let hasLetter = bytes.contains(where: ByteKind.isLetter)
    if hasDigit, hasLetter { return true }
    guard hasLetter, bytes.count >= 16 else { return false }
    if bytes.allSatisfy(ByteKind.isLetter) { return changesOfCase(bytes) >= 6 }
    return bytes.contains { [43, 47, 61, 126, 33, 64, 36].contains($0) } && !bytes.contains(58)
  }

  private func changesOfCase(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    zip(bytes, bytes.dropFirst()).count { ByteKind.isLower($0) != ByteKind.isLower($1) }
  }

  /// `--password x`, `ENV DB_PASSWORD x` and `Password     x` assign; in prose only what is no word is a secret.
  private func isBehindBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isLong = bytes.contains(where: ByteKind.isDigit) && bytes.contains(where: ByteKind.isLetter)
    if isOption { return bytes.count >= 4 && bytes[0] != 45 && (name.kind == .password || isLong) }
    if isDeclared { return bytes.count >= 4 && (name.kind == .password || isLong) }
    guard isLong, bytes.allSatisfy({ $0 > 32 && $0 < 127 }), !bytes.contains(61), !bytes.contains(40) else {
      return false
    }
    switch name.kind {
    case .password: return bytes.count >= 8 && !isIdentifier(bytes) && !isQualified
    case .hash: return bytes.count >= 24
    case .token:
      return bytes.count >= 16 && (SecretValue.isRandom(bytes) || isLongHex(bytes)) && !isUUID(bytes)
        || isConstant && bytes.count >= 6
    }
  }

  /// `password_reset`, `password-v2 orders2`: the name of a thing.
  private var isQualified: Bool { false }

  private func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { ByteKind.isLower($0) || $0 == 95 || ByteKind.isDigit($0) } && bytes.contains(95)
      || bytes.contains(58) && !SecretValue.isRandom(bytes)
  }

  private var isOption: Bool {
    let start = name.range.lowerBound
    return input[start] == 45 && input[start + 1] == 45
      || input[start] == 45 && ByteKind.isBlank(input[start - 1])
  }

  /// `ENV NAME value`, `setenv NAME value`, `requirepass value`.
  private var isDeclared: Bool {
    if input.hasAnyCase("requirepass", at: name.range.lowerBound) { return true }
    if input.hasAnyCase("masterauth", at: name.range.lowerBound) { return true }
    let before = input.lowercased(name.range.lowerBound - 7..<name.range.lowerBound)
    return ["env ", "arg ", "setenv ", "setx "].contains(where: before.hasSuffix)
  }

  /// `AUTH`, in capitals: a command.
  private var isConstant: Bool { input.has("AUTH", at: name.range.lowerBound) && name.range.count == 4 }

  private func isLongHex(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 32 && bytes.allSatisfy(ByteKind.isHex)
  }

  private func isUUID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 36 && bytes.allSatisfy { ByteKind.isHex($0) || $0 == 45 }
  }
}
