/// Shapes of lines already seen: the exact bytes that stood between two values, and what may follow them.
///
/// A piece is the text from the end of one value to the start of the next, such as `,"status":`, with what kind of
/// value comes then. Pieces remember which pieces came next, so that a line of a known shape is read by comparing
/// bytes, eight at a time. A piece belongs to the place in the nesting where it starts (`state`), so whatever is
/// found to match is a valid continuation.
struct LineShapes: ~Copyable {
  /// Longest piece; a line with a longer one is read without shapes.
  static let pieceBytes = 64
  /// Pieces kept; lines that need more are read without shapes.
  static let pieceLimit = 4000
  /// Followers remembered with a piece; others are found by their first bytes.
  static let followers = 4
  private static let buckets = 1 << 13

  enum Kind: UInt8 {
    case string, number
    /// An object or array that is checked and passed over as a whole.
    case nested
    /// An object or array of which something is wanted.
    case wanted
    /// `true`, `false` or `null`, which the piece itself ends with.
    case constant
    case end
  }

  /// What the loop over a line needs of a piece, in one word; 0 for none.
  struct Step: BitwiseCopyable {
    var word: UInt64 = 0

    static let none = Step()

    init() {}

    init(_ number: Int, _ piece: Piece) {
      let slot: Int16 = piece.entry >= 0 ? Self.severalSlots : piece.slot
      word = UInt64(truncatingIfNeeded: number) | UInt64(UInt8(truncatingIfNeeded: piece.length)) << 16
      word |= UInt64(piece.kind.rawValue) << 24 | UInt64(UInt16(bitPattern: slot)) << 32
      word |= UInt64(piece.order) << 48
    }

    static let severalSlots: Int16 = -2

    @inline(__always) var number: Int { Int(truncatingIfNeeded: word & 0xFFFF) }
    @inline(__always) var length: Int { Int(truncatingIfNeeded: word >> 16 & 0xFF) }
    @inline(__always) var kind: UInt8 { UInt8(truncatingIfNeeded: word >> 24) }
    /// -1 for a value that nobody wants, `severalSlots` for one that is looked up.
    @inline(__always) var slot: Int { Int(Int16(truncatingIfNeeded: word >> 32)) }
    @inline(__always) var order: UInt16 { UInt16(truncatingIfNeeded: word >> 48) }
  }

  struct Piece {
    var length: Int32 = 0
    /// Place in the nesting before and after the piece.
    var before: Int32 = 0
    var after: Int32 = 0
    var kind = Kind.end
    var followers: UInt8 = 0
    /// Of a constant: how many of the piece's last bytes are its value, and which value.
    var valueBytes: UInt8 = 0
    var valueKind = ValueKind.missing
    /// Slot of the value, or -1; and the order among the slot's values.
    var slot: Int16 = -1
    var order: UInt16 = 0
    /// Entry of the plan for values that fill several slots or hold wanted values; -1 for none.
    var entry: Int32 = -1
    var nextInBucket: UInt16 = 0
  }

  private(set) var count = 1
  private var capacity = 128
  private(set) var pieces: UnsafeMutablePointer<Piece>
  private var bytes: UnsafeMutablePointer<UInt8>
  private var follow: UnsafeMutablePointer<Step>
  private let index: UnsafeMutablePointer<UInt16>
  /// Lengths below eight that occur, a bit each: such pieces are looked for by fewer bytes.
  private var shortLengths: UInt8 = 0
  /// How often another follower than the first came.
  private var misses = 0

  /// Piece 0 stands for the start of a line.
  init() {
    pieces = .allocate(capacity: capacity)
    pieces.initialize(repeating: Piece(), count: capacity)
    bytes = .allocate(capacity: capacity * Self.pieceBytes)
    bytes.initialize(repeating: 0, count: capacity * Self.pieceBytes)
    follow = .allocate(capacity: capacity * Self.followers)
    follow.initialize(repeating: .none, count: capacity * Self.followers)
    index = .allocate(capacity: Self.buckets)
    index.initialize(repeating: 0, count: Self.buckets)
  }

  deinit {
    pieces.deallocate()
    bytes.deallocate()
    follow.deallocate()
    index.deallocate()
  }

  /// Where the pieces' bytes and their followers lie, until `learn` is called: for a loop to keep at hand.
  struct View {
    fileprivate let bytes: UnsafeMutablePointer<UInt8>
    fileprivate let follow: UnsafeMutablePointer<Step>

    /// The first follower of piece `current`, if it is what stands at `text`; else none. Up to `pieceBytes` bytes after
    /// `text` are read.
    @inline(__always)
    func first(after current: Int, at text: UnsafePointer<UInt8>) -> Step {
      let first = follow[current &* LineShapes.followers]
      return first.word != 0 && LineShapes.matches(bytes, first, text) ? first : .none
    }
  }

  @inline(__always) var view: View { View(bytes: bytes, follow: follow) }

  private func matches(_ step: Step, _ text: UnsafePointer<UInt8>) -> Bool { Self.matches(bytes, step, text) }

  @inline(__always)
  private static func matches(
    _ bytes: UnsafeMutablePointer<UInt8>, _ step: Step, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    let known = UnsafeRawPointer(bytes + step.number &* pieceBytes)
    let raw = UnsafeRawPointer(text)
    let length = step.length
    var offset = 0
    while offset &+ 8 <= length {
      if known.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    guard offset < length else { return true }
    let mask = mask(length &- offset)
    let difference =
      known.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return difference & mask == 0
  }

  /// The low `count` bytes of a word, 1 to 7.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    UInt64(littleEndian: (1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// The piece that stands at `text` after piece `current`, when that is not the first follower; or none. Looks at the
  /// other followers, then at all pieces that begin alike. One found in a later place moves forward now and then, not
  /// each time: where two take turns, an order that stays is easier to foresee.
  @inline(never)
  mutating func laterFollower(of current: Int, at text: UnsafePointer<UInt8>) -> Step {
    let list = follow + current &* Self.followers
    let known = Int(pieces[current].followers)
    var place = 1
    while place < known {
      let step = list[place]
      if matches(step, text) {
        misses &+= 1
        if misses & 63 == 0 {
          list[place] = list[place - 1]
          list[place - 1] = step
        }
        return step
      }
      place += 1
    }
    let found = find(from: pieces[current].after, at: text)
    return found > 0 ? remember(found, after: current) : .none
  }

  private func find(from state: Int32, at text: UnsafePointer<UInt8>) -> Int {
    let word = UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
    var piece = inBucket(Self.bucket(word, state), state, text)
    var lengths = shortLengths
    while piece == 0, lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      piece = inBucket(Self.bucket(word & Self.mask(length), state), state, text)
    }
    return piece
  }

  private func inBucket(_ bucket: Int, _ state: Int32, _ text: UnsafePointer<UInt8>) -> Int {
    var piece = Int(index[bucket])
    while piece != 0 {
      if pieces[piece].before == state, matches(Step(piece, pieces[piece]), text) { return piece }
      piece = Int(pieces[piece].nextInBucket)
    }
    return 0
  }

  private static func bucket(_ word: UInt64, _ state: Int32) -> Int {
    let mixed = (word ^ UInt64(truncatingIfNeeded: state) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 51)
  }

  @discardableResult
  private func remember(_ number: Int, after current: Int) -> Step {
    let list = follow + current * Self.followers
    let step = Step(number, pieces[number])
    let known = Int(pieces[current].followers)
    if known < Self.followers {
      list[known] = step
      pieces[current].followers += 1
    } else {
      list[Self.followers - 1] = step
    }
    return step
  }

  /// Adds a piece of 1 to `pieceBytes` bytes as a follower of `current`; none when there are too many.
  mutating func learn(_ text: LineBytes, _ piece: Piece, after current: Int) -> Step {
    guard count < Self.pieceLimit, let base = text.baseAddress else { return .none }
    if count == capacity { grow() }
    let number = count
    count += 1
    pieces[number] = piece
    pieces[number].length = Int32(truncatingIfNeeded: text.count)
    (bytes + number * Self.pieceBytes).update(from: base, count: text.count)
    var word = UnsafeRawPointer(bytes + number * Self.pieceBytes).loadUnaligned(as: UInt64.self)
    if text.count < 8 {
      word &= Self.mask(text.count)
      shortLengths |= 1 << UInt8(truncatingIfNeeded: text.count)
    }
    let bucket = Self.bucket(word, piece.before)
    pieces[number].nextInBucket = index[bucket]
    index[bucket] = UInt16(truncatingIfNeeded: number)
    return remember(number, after: current)
  }

  private mutating func grow() {
    pieces = Self.enlarge(pieces, capacity, to: capacity * 2, filler: Piece())
    bytes = Self.enlarge(bytes, capacity * Self.pieceBytes, to: capacity * 2 * Self.pieceBytes, filler: 0)
    follow = Self.enlarge(
      follow, capacity * Self.followers, to: capacity * 2 * Self.followers, filler: Step.none)
    capacity *= 2
  }

  private static func enlarge<Element>(
    _ old: UnsafeMutablePointer<Element>, _ used: Int, to capacity: Int, filler: Element
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: used)
    (new + used).initialize(repeating: filler, count: capacity - used)
    old.deallocate()
    return new
  }
}
