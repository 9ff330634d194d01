/// Which rows can have a neighbour that differs from them in few places, found without comparing rows.
///
/// Cut into one part more than the places in which they differ, two such rows share a part. Rows none of whose
/// parts occurs twice are alone; in a log of many unlike messages that is most of them.
enum NearRows {
  /// The indices of rows that may differ from another one in at most `places` places.
  static func within(_ places: Int, of rows: [TokenRow]) -> [Int] {
    var counts = KeyCounts()
    let parts = rows.map { hashes($0, parts: places + 1) }
    for hashes in parts { for hash in hashes { counts.add(hash) } }
    return rows.indices.filter { index in parts[index].contains { counts[$0] > 1 } }
  }

  private static func hashes(_ row: TokenRow, parts: Int) -> [UInt64] {
    let places = row.placeHashes()
    return (0..<parts).map { part in
      let range = places.count * part / parts..<places.count * (part + 1) / parts
      let start = UInt64(places.count) &* 0xD1B5_4A32_D192_ED03 &+ UInt64(part) &* 0x9E37_79B9_7F4A_7C15
      return places[range].reduce(start) { $0 &+ $1 }
    }
  }
}
