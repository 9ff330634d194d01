/// Finds which columns hold the order, the customer, the money, the time and the state, by name and by value.
enum RoleFinder {
  private static let keyWords = [
    "orderid", "ordernumber", "orderno", "orderref", "transactionid", "txnid", "paymentid", "invoiceid",
    "order",
    "reference", "ref", "recordid", "externalid", "uuid", "id", "key", "number",
  ]
  private static let customerWords = [
    "customerid", "customer", "userid", "user", "accountid", "account", "clientid", "client", "buyerid",
    "buyer",
    "memberid", "member", "acct", "cust", "subscriberid", "shopperid", "customernumber", "email",
  ]
  private static let amountWords = [
    "amount", "total", "grandtotal", "ordertotal", "totalamount", "amountcents", "totalcents", "amountminor",
    "value",
    "ordervalue", "price", "gross", "revenue", "paid", "charged", "sum", "net", "cents", "minor", "amt",
  ]
  private static let timeWords = [
    "placedat", "orderedat", "createdat", "created", "orderdate", "orderedon", "timestamp", "time", "ts",
    "datetime",
    "date", "occurredat", "receivedat",
  ]

  static func roles(of table: RecordTable) -> RecordTable.Roles {
    var roles = RecordTable.Roles()
    let columns = table.columns
    roles.time = named(columns, timeWords) { $0.kind == .time } ?? columns.firstIndex { $0.kind == .time }
    roles.currency = columns.firstIndex { isCurrency($0) }
    roles.amount = amount(columns)
    roles.status = named(columns, ["status", "state", "orderstatus", "paymentstatus", "result"]) {
      $0.kind == .text || $0.kind == .boolean || $0.kind == .integer
    }
    roles.key =
      named(columns, keyWords) { isUnique($0) } ?? columns.firstIndex { isUnique($0) && $0.kind != .time }
    roles.customer = named(columns, customerWords) { $0.kind == .text || $0.kind == .integer }
    if roles.customer == roles.key { roles.customer = nil }
    return roles
  }

  /// Whole names first, then names that end in or hold the word.
  private static func named(
    _ columns: [TableColumn], _ words: [String], where fits: (TableColumn) -> Bool
  ) -> Int? {
    let names = columns.map {
      ColumnName.plain($0.name.split(separator: ".").last.map(String.init) ?? $0.name)
    }
    for word in words {
      if let index = names.indices.first(where: { names[$0] == word && fits(columns[$0]) }) { return index }
    }
    for word in words where word.count > 3 {
      if let index = names.indices.first(where: { names[$0].contains(word) && fits(columns[$0]) }) {
        return index
      }
    }
    return nil
  }

  private static func amount(_ columns: [TableColumn]) -> Int? {
    let isNumber = { (column: TableColumn) in column.kind == .integer || column.kind == .decimal }
    if let named = named(columns, amountWords, where: isNumber) { return named }
    return columns.firstIndex { $0.kind == .decimal }
  }

  private static func isCurrency(_ column: TableColumn) -> Bool {
    guard column.kind == .text, column.filled > 0 else { return false }
    let rows = 0..<min(column.count, 1000)
    let codes = rows.filter { row in
      column.withCell(row) { cell in
        cell.isEmpty || (cell.count == 3 && cell.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) })
      }
    }
    guard codes.count == rows.count else { return false }
    let distinct = Set(rows.map { column.text($0).uppercased() })
    let name = ColumnName.plain(column.name)
    let isNamed = ["currency", "ccy", "curr", "cur", "iso"].contains {
      name.hasSuffix($0) || name.hasPrefix($0)
    }
    return isNamed
      || (distinct.count <= 10 && !distinct.isDisjoint(with: ["USD", "EUR", "GBP", "JPY", "CHF"]))
  }

  /// Nine of ten filled cells are their own, judged on the first rows.
  private static func isUnique(_ column: TableColumn) -> Bool {
    guard column.kind != .decimal, column.kind != .boolean, column.filled > 0 else { return false }
    let rows = min(column.count, 5000)
    var seen: Set<String> = []
    var filled = 0
    for row in 0..<rows where !column.isEmpty(row) {
      seen.insert(column.text(row))
      filled += 1
    }
    return filled > 0 && seen.count * 10 >= filled * 9
  }
}
