/// Technical terms that a reader outside engineering cannot be expected to know, in the singular; one a line
/// where a term has several words. Words with an ordinary sense are listed only inside longer terms.
enum JargonTerms {
  /// Any of these words, alone.
  static let words = """
    misrouted powershell preemption preempted readonly rps skb sla url-encoded dag paxos airflow retries
    throttled throttling rate-limited rate-limiting rootless encodings
    """

  /// Terms of several words; `|` between words that may stand for each other.
  static let phrases = """
    pod|pods !of
    -gas|oil|water|sales|drug|talent pipeline|pipelines !of
    -power|wall|electrical|plug|eye socket|sockets
    -by|a proxy|proxies !vote|votes|statement|voting|holder
    -truck|rocket|lorry payload|payloads
    feature branch
    row|table|global lock
    kernel panic
    smart contract
    hard fork
    auth|publish|api|session|bearer token
    storage|disk|persistent volume
    build artifact
    artifacts !from|of
    dns record
    data race
    access token|key
    api call|key|gateway|endpoint
    application log
    backbone network
    binary search
    bgp route
    blue-green|blue deployment
    buffer overflow
    build slot|agent|runner|artifact|cache|container
    cache hit|miss|invalidation|stampede|eviction|layer|key
    caching layer
    call stack
    circuit breaker
    circuit breakers
    client library
    code path
    cold start
    command line
    commit hash|id
    a commit
    connection pool|pooling|string|leak|reset|timeout
    connection pools
    consensus algorithm
    data plane
    core dump
    cpu metric|usage|load|limit
    cron job
    database index|schema|lock|replica|connection|shard|corruption
    data pipeline
    deployment pipeline
    default branch|route
    dependency injection|graph|tree
    disk i/o
    docker image
    domain name system
    edge router|node|location
    elevated scope|privilege
    event loop|bus|reflector|sourcing|stream
    failed over
    fail over|fails over
    feature flag
    file descriptor|handle
    garbage collection|collector
    github action|actions|workflow
    hash collision|function|table
    health check|probe
    heap dump|memory
    helm chart
    iam role|policy
    ingestion ~1 pipeline
    input validation
    integer overflow
    integration test
    internal api
    ip address|range|starvation|block|exhaustion
    key rotation
    key-value store
    load balancer|shedding|balancing
    lock contention
    log aggregation
    main|master branch !of|office
    memory leak|limit|corruption|pressure|allocation
    merge|merged|merging !with|two
    message broker|bus|queue
    middle tier
    network partition|interface|policy
    null pointer
    object storage
    packet loss
    page fault
    port number|exhaustion
    primary key
    production cluster|deployment
    pub/sub
    pull|merge request
    pull requests|request
    pr|prs !team|agency|department|firm|manager
    ci|cd|ci/cd
    ci pipeline
    pushed remotely|upstream
    query plan|planner
    rate limit|limiter|limiting
    read|write replica|amplification|lock
    readiness|liveness probe
    release branch
    replication lag
    request header|headers
    http header
    response code|header
    resource request|quota|crunch
    retry storm
    rolling update|restart
    root certificate|volume
    route table
    routing table|rule
    safety|liveness property
    schema change
    secret rotation
    server|tls|ssl|client|intermediate|root|wildcard certificate
    service account|mesh|discovery|worker
    session token|affinity
    signed value|url
    single point of failure
    smoke test
    source control
    split brain|horizon
    stack trace
    staging environment|cluster
    static analysis
    status code
    supply chain attack
    table scan
    test runner|fixture|harness
    thread pool|dump
    thread-safe|thread-safety
    thundering herd
    trace id
    type system
    unit test
    unit tests
    unsafe code
    initial vector
    attack vector
    version control
    virtual machine|environment
    web socket
    worker node|pool|process|thread
    workflow|workflows change|file|run|trigger
    workflows
    """

  /// Capital letters that readers outside engineering know, and short words that headings and labels shout.
  static let commonCapitals = """
    a i ceo cfo coo cto cio ciso vp svp evp hr it uk us usa eu un uae utc gmt cet cest est edt pst pdt cst cdt
    mst mdt bst ist  jst aest aedt sgt hkt wib wat pt et ct mt am pm usd eur gbp chf jpy cad aud nzd sek nok dkk
    pln inr cny rmb brl zar krw btc eth vat pdf faq id ids ok tv sms atm pin  q1 q2 q3 q4 h1 h2 fy r&d b2b b2c
    ltd inc llc plc gmbh ag sa kk bv spa pty iban gdpr ccpa sec hipaa dora nis2 sev sev1 sev2 sev3 sev4 sev5
    sev-1 sev-2 sev-3 p0 p1 p2 p3 p4 usb  asap fyi rsvp tbd tba tbc na n/a iso ai pc cv nhs nato bbc covid p.m
    a.m to-do crm erp kpi kpis roi ebitda ipo mp dvd cd fbi cia nsa nasa dna  hmrc irs fda faa esg b&b mba phd
    eta ceos cfos isbn nyse dst mri gps led ngo ngos emea apac latam anz nyc sf la dc ny ca tx wa va ny-nj lhr
    jfk  pr-agency hq pa pas uss hms mph kmh vip vips diy hvac aka ps nb re cc bcc ie eg vs mr mrs ms dr st rd
    ave llp csv  not and no yes all never only must may can will shall are is was were be been do does did has
    had have we you he she they us our your it its  why what who how when where which this that these those here
    there from to of in on at by for with or but if as so than then too very  note notes new old top big end
    start stop open closed done fixed high low medium major minor total time date name owner state cause risk
    cost loss  plan step root best team zero one two three four five six ten day days week month year hour min
    max avg sum yet now next last first due late  both each some any none more most less least many few other
    same own such just also even still ever every per via out up down off over under  again once before after
    since until while because during always about stay safe work worked good bad great fail failed pass passed
    hit miss  part full half real live test tests tested data user users bug bugs fix fixes error errors alert
    alerts alarm urgent draft final todo info warn  gb mb kb tb pb ghz mhz gbps mbps mw kw kwh tsb fca gmb rbs hsbc kpmg ibm bt amd nec lse cme icao iata klm dhl ups usps hp bmw vw imf ecb boe pra ico cisa ncsc enisa bsi gchq dhs doj doe ftc fcc cfpb nyse arca amex mkt lse tsx asx jse nats moex warning update added removed known open resolved inc-
    """

  /// Names of companies, sites and products written with inner capitals: names, not terms.
  static let names = """
    github gitlab pypi youtube linkedin paypal iphone ipad ebay macbook javascript mcdonald's fedex deepmind
    pagerduty openai chatgpt wechat whatsapp hackerone posthog airbnb doordash crowdstrike mastercard
    sourcegraph  cloudflare wikipedia bitcoin icloud ios macos digitalocean bitbucket lastpass hashicorp
    sendgrid mailchimp hubspot zendesk servicenow  salesforce dropbox netflix statuspage wordpress sharepoint
    onedrive powerpoint outlook teamviewer tiktok facebook instagram  blackberry jetblue playstation xbox skype
    godaddy bluehost dreamhost siteground wpengine squarespace bigcommerce woocommerce  quickbooks docusign
    surveymonkey eventbrite opentable grubhub ubereats softbank goldmansachs sap-ariba gmail lastminute
    rubygems npmjs stackoverflow stackexchange readthedocs mybinder jupyterhub wetransfer blackrock
    morganstanley pwc  blizzcon minecraft battlenet nintendo peoplesoft netsuite workday concur livechat
    intercom freshworks freshdesk helpscout  mcafee fireeye okta snapchat pinterest reddit duckduckgo geocities
    myspace vmail voip.ms linkedin-ads adwords adsense  macarthur macdonald mckinsey mclaren deutsche-bank
    oreilly o'reilly dejavu iphones ipads logmein buzzfeed techcrunch zdnet  cnet nytimes usenix acmcorp
    circleci codeship hostgator onelogin jumpcloud backblaze travisci
    """

  /// The last part of a program's name in small letters, as `ledger-worker`.
  static let heads = """
      server cluster node db api svc config worker controller proxy queue cache daemon scheduler client lib sdk cli
      service-account endpoint router gateway replica shard bucket job pod operator-pod agent-pod loader parser builder
    """

  /// Behind the last dot of a file's name.
  static let fileEndings =
    "js ts py rb yml yaml xml toml conf cfg ini sql dll exe jar jsx tsx cpp hpp java php lua proto tf tfvars wasm whl pem"
}
