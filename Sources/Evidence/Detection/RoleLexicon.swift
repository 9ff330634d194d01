/// What single words of a field's name say about its role, for names that are no usual one as a whole.
///
/// Plain English words and their usual shortenings, and the German, French and Spanish ones of the same meaning.
struct RoleLexicon: Sendable {
  /// Each says the role by itself: `customer`, `latency`.
  let strong: Set<String>
  /// Each says the role only in company: `code` in `resp_code`.
  let weak: Set<String>
  /// Words that go well with a weak one, and with the role.
  let support: Set<String>
  /// Words that say that the field is about something else: `user_agent`, `order_count`.
  let denials: Set<String>

  private init(_ strong: String, weak: String = "", support: String = "", denials: String = "") {
    self.strong = Self.set(strong)
    self.weak = Self.set(weak)
    self.support = Self.set(support)
    self.denials = Self.set(denials)
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// Words that mark an identifier or a name, of whatever comes before them.
  static let identifiers = set(
    "id ids no nr num number nummer numero ref reference key uuid guid uid code handle hash identifier name sub oid"
  )

  /// Words that mark the text of whatever they are about.
  static let texts = set(
    "message msg text txt detail details desc description info string str reason cause value")

  /// Words of length of time's units, the longest first in meaning: `s`, `ms`, `us`, `ns` and their kin.
  static let timeUnits = set(
    "ms millis milliseconds msec millisecond us micros microseconds usec microsecond ns nanos nanoseconds nsec "
      + "nanosecond s sec secs seconds second")

  /// Words of a currency's smallest unit.
  static let minorUnits = set(
    "cents cent minor pence pennies paise öre ore rappen centimes centimos centavos")

  /// Objects that repeat what other systems or earlier tries said.
  static let copies = set(
    "upstream downstream backend db database sql cache redis retry retries previous prev parent last old before "
      + "dependency dep remote peer origin caller callee child children nested inner debug raw original orig history "
      + "fallback shadow sample expected config settings limits snapshot partner provider third external")

  /// The same as words of a name: `upstream_status`.
  static let copyWords = set(
    "upstream downstream backend db database sql cache redis retry previous prev parent old orig")

  /// Objects that repeat, or hold everything, as the logger likes.
  static let asides = set("meta metadata misc aux")

  static let roles: [FieldRole: RoleLexicon] = [
    .time: RoleLexicon(
      "timestamp ts datetime time zeit zeitpunkt fecha tstamp stamp when heure hora horodatage date",
      weak: "at created logged emitted occurred recorded", support: "log event utc iso unix epoch start",
      denials:
        "expires expiry due deadline zone elapsed taken spent response request processing total timeout ttl "
        + "delivery birth server handler service wall exec req resp run busy end ended finished updated modified"
    ),
    .level: RoleLexicon(
      "level severity lvl sev loglevel prio priority stufe nivel niveau", weak: "importance",
      support: "log name"),
    .service: RoleLexicon(
      "service svc srv app application component program dienst servicio microservice module subsystem workload",
      weak: "logger unit process api source target container job", support: "name source id",
      denials: "version ver build time ms latency status error url region instance host port"),
    .version: RoleLexicon(
      "version ver release rel build revision rev commit sha", weak: "tag image artifact",
      support: "app service svc git image deploy bin artifact",
      denials: "http tls schema api protocol proto agent"),
    .customer: RoleLexicon(
      "customer cust client buyer user usr account acct member shopper subscriber tenant payer purchaser kunde "
        + "kunden cliente usuario utilisateur benutzer patient guest consumer merchant patron passenger player "
        + "enduser acheteur comprador kaeufer käufer klant uid",
      weak: "holder person profile org organization company party principal subject actor owner contact",
      denials:
        "agent ip addr address country tier plan type segment version lang locale count age os platform class "
        + "group role status score balance since state city zip port app device session timezone tz limit time ms "
        + "latency created level kind input error currency total browser lib sdk requests host service span order "
        + "amount category tag program"),
    .order: RoleLexicon(
      "order ord purchase booking reservation invoice checkout payment transaction txn tx sale bestellung auftrag "
        + "commande pedido buchung rechnung compra achat encargo",
      weak: "basket cart deal trade shipment receipt ticket po quote transfer delivery",
      support: "sales customer",
      denials:
        "status state type count size items lines date time at by amount amt total price value sum gross net "
        + "currency ccy cur method provider created ms us ns latency duration service api queue kind index sort "
        + "discount tax version channel source user customer cents cent minor charge cost fee iso unit to worth "
        + "due paid pay monto importe betrag currency"),
    .amount: RoleLexicon(
      "amount amt amnt price betrag summe montant importe monto revenue turnover umsatz gross preis prix precio "
        + "gesamtbetrag gmv subtotal payable valor charge charged cents cent minor",
      weak: "total sum value net pay paid due spend cost fee gesamt worth wert",
      support:
        "order basket cart payment purchase invoice sale checkout net gross due paid grand total ticket booking "
        + "transaction txn to",
      denials:
        "count items ms us ns sec secs seconds s bytes byte kb mb retries retry time tax discount shipping qty "
        + "quantity tip vat rate limit balance rows row hits size requests memory mem connections conn lines users "
        + "errors duration latency elapsed id no port depth queue pool length attempts currency heap cpu goroutines "
        + "threads score code iso"),
    .currency: RoleLexicon(
      "currency ccy curr cur moneda divisa devise waehrung währung crncy", weak: "iso money",
      support: "iso code unit order pay payment", denials: "rate symbol precision"),
    .duration: RoleLexicon(
      "duration dur latency lat elapsed took rt rtt runtime dauer duree durée laufzeit antwortzeit tiempo duracion "
        + "roundtrip spent timing walltime busy",
      weak:
        "time service cost wall exec handling handle timer ms millis milliseconds msec us micros microseconds usec ns nanos "
        + "nanoseconds nsec sec secs seconds",
      support:
        "resp response req request processing proc handler handling total elapsed exec execution server service "
        + "wall http call taken spent run round trip handle api route serve process ms millis milliseconds msec us "
        + "micros microseconds usec ns nanos nanoseconds nsec s sec secs seconds",
      denials:
        "start started end ended begin stamp created db sql dns connect connection upstream downstream queue "
        + "queued wait waiting ttl timeout max limit retry backoff gc render cache lock tls handshake first byte ttfb "
        + "idle sleep delay interval deadline budget age offset drift zone date at cpu log event session expires due "
        + "delivery redis pg postgres mysql kafka network avg mean remaining client"),
    .status: RoleLexicon(
      "status rc sc stat statut estado",
      weak: "code result outcome response resp reply answer antwort ret return codigo http",
      support:
        "http https resp response res result reply answer antwort return ret final server code status web rest "
        + "sc outcome estado num number codigo",
      denials:
        "order payment error err country currency zip postal exit job health sql db product item promo coupon "
        + "retry message text type line size time ms bytes length id lang upstream reason phrase"),
    .region: RoleLexicon(
      "region zone dc az datacenter site rechenzentrum standort rgn",
      weak: "location cell pop cluster geo market",
      support: "cloud aws geo deploy availability name", denials: "time ip tz url path"),
    .endpoint: RoleLexicon(
      "endpoint route path url uri handler operation pfad ruta rpc procedure",
      weak: "target action op api resource",
      support: "http api req request resource location",
      denials: "file log full query method verb status time ms code"),
    .method: RoleLexicon("method verb methode metodo", weak: "meth", support: "http req request action"),
    .error: RoleLexicon(
      "error err exception exc failure fehler erreur fault problem grund motivo reason cause ursache errmsg",
      weak: "fail",
      support: "message msg text txt detail details desc description info string str reason cause last fail",
      denials:
        "code type kind class id count rate stack stacktrace trace line file level retry time status budget num "
        + "number func total"),
    .message: RoleLexicon(
      "message msg text nachricht mensaje", weak: "body event summary description log what",
      support: "log text",
      denials: "id type count size code error err"),
  ]

  /// Every word above, to cut names that are written together.
  static let words: Set<String> = roles.values.reduce(
    identifiers.union(texts).union(timeUnits).union(minorUnits).union(copies).union(asides)
      .subtracting(["s", "us", "po", "to", "at", "by", "st", "op", "is"])
  ) { $0.union($1.strong).union($1.weak).union($1.support) }
}
