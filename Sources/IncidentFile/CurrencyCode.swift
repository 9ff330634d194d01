import IncidentModel

/// The currencies in use, by ISO 4217 (amendment 176).
enum CurrencyCode {
  static let all: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
    LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
    TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let signs = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "dollar": "USD", "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY", "franc": "CHF", "francs": "CHF",
  ]

  /// The code most likely meant by a sign, a word or a mistyped code.
  static func suggestion(for text: String) -> String? {
    if let code = signs[text.lowercased()] { return code }
    guard text.count <= 4 else { return nil }
    return all.filter { NearestName.suggest(for: text, among: [$0]) != nil && shares($0, text) }.min()
  }

  private static func shares(_ code: String, _ text: String) -> Bool {
    code.prefix(2) == text.uppercased().prefix(2)
  }
}
