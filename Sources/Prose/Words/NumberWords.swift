/// Words around numbers that say what a number is.
enum NumberWords {
  static let spelled: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1_000_000,
    "billion": 1_000_000_000, "dozen": 12,
  ]

  static let months = """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec
    """

  /// A number behind one of these names a thing and counts nothing.
  static let naming = """
    section sections article articles art art. chapter page pages figure fig fig. table step steps item items option
    options phase level line lines version versions release releases build row column annex appendix paragraph no no.
    nr nr. number question priority severity sev tier group room building floor port order invoice ticket issue pr
    incident error code case event shard node instance server host id quarter week day sprint clause rule part note
    go rust java python swift postgresql postgres redis linux debian ubuntu windows ios android iso rfc http
    """

  /// What a number counts when it is written in words.
  static let counted = """
    users customers clients orders requests hours minutes seconds days weeks months accounts payments transactions
    records regions countries complaints calls errors failures incidents outages invoices merchants shops stores
    partners subscribers employees people visitors messages dollars euros pounds francs percent crashes duplicates
    rows times refunds credits engineers
    """

  static let units = "ms s sec min h hr hrs d k m b bn mn mb gb tb kb % x"
  static let planned = "every within next"
  static let durations = "second seconds minute minutes hour hours day days week weeks month months min h"
  static let confidence = "chance likely unlikely even certain"
}
