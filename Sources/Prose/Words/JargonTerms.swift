/// Technical terms that a reader outside engineering cannot be expected to know, in the singular; one a line
/// where a term has several words. Words with an ordinary sense are listed only inside longer terms.
enum JargonTerms {
  /// Any of these words, alone.
  static let words = """
    abend airdrop allocator alertmanager ansible api apis argocd async asynchronous asynchronously
    autoscaler autoscaling autoscale backend backends backfill backoff backpressure backport backtrace bgp
    bitmask boilerplate boskos botnet branchprotector buffer-overflow bytecode bytes byte cache-miss cdn
    cdns cgroup checksum checksums chroot cidr cli cloudformation cloudfront cloudwatch cmdlet cmdlets
    codebase codepath compiler concurrency config configmap configs containerd containerized coredns
    coredump coroutine cpu cpus cron cronjob cryptographic culler daemon daemonset datacenter-failover
    datadog datastore deadlock deadlocks deadlocked debian debounce deduplication denormalized
    deserialisation deserialization deserialize devops descheduler disk-io dns docker dockerfile dynamodb
    ebpf ec2 ecs egress eks elasticsearch enum etcd exfiltrated exfiltration failover failovers fallthrough
    fanout fallback-path firewall-rule flag-gated flaky forkmon frontend fsync fuzzing gc garbage-collector
    gcp git gitops gke glibc goroutine goroutines grafana graphql grpc haproxy hash-map hashmap heartbeats
    heroku heuristic hotfix hotpath http https hypervisor iam idempotency idempotent idempotently ingest
    ingestion ingress instrumentation inode ioctl iops iptables istio jenkins json jvm jwt kafka keyspace
    kubectl kubelet kubernetes k8s latency latencies lazy-loaded livelock linter linux lockfile loopback
    lossy malloc mapreduce memcached memory-leak mempool metadata microservice microservices middleware
    misrouted mongodb monolith monorepo mtls mtu multicast multithreaded mutex mutexes mysql namespace
    namespaces namespaced nat nginx nic nlb npm-package nullable oauth oidc oncall on-prem oom oomkilled
    opentelemetry orchestrator orm packet-loss paged pagerduty-alert paging parser parsers parquet
    partitioned pinged postgres postgresql powershell preprod preemption preempted prod prometheus prow
    pubsub pub-sub queue-depth quorum rabbitmq rbac rdbms readonly rebalance rebalancing rebase rebased
    redis refactor refactored refactoring regex regexes replicaset replicasets replication repo repos
    rollout-flag rootfs rootkit rpc rps rpm-package runtime runtimes rust-crate s3 sandboxed scheduler-loop
    sdk sdks segfault segfaults semaphore serialisation serialization serializer serverless sha sharded
    sharding sidecar sidecars sigkill sigterm skb slo slos sla sli spinlock splunk spyglass sql ssd ssh ssl
    stackdriver stacktrace stateful stateless stderr stdout struct subnet subnets subprocess subroutine
    subsystem symlink syscall sysctl systemd tcp telemetry terraform testgrid threadpool throughput
    timeseries tls tokenizer toolchain traefik transpiler ttl tuple typescript udp uncaught
    undefined-behaviour unhandled-exception unittest unix upsert url-encoded use-after-free utf-8 uuid uuids
    validator-node vcpu virtualization vm vms vpc vpn vpns watchdog webhook webhooks webpack websocket
    websockets whitelisting workload-identity xml xss yaml zookeeper zesty defi kiam header-parsing nosql
    rollup-chain mempool-size cherry-pick cherry-picked cherrypick force-pushed force-push linting git-ops
    race-detector mttr mttd rto rpo cors csrf ddos dos etl elt olap oltp dag wal mvcc acid crdt raft paxos
    ndjson protobuf avro thrift openapi swagger jira-webhook nodejs node.js npm yarn maven gradle bazel
    clickhouse bigquery redshift flink airflow hadoop hdfs rds endpoint endpoints timeouts retries binaries
    firmware schema schemas nameserver nameservers resolver resolvers anycast validator validators mainnet
    testnet blockchain throttled throttling orchestration codec deduplicated 5xx 4xx p50 p95 p99 p999
    failback rate-limited rate-limiting peering autoscaled stacktraces buffers hotpatch memoised idempotence
    upserts tarball tarballs rootless toolchains sysadmins crashloop crashlooping crashloopbackoff keepalive
    keepalives sandboxing threads multithreading hashing encodings
    """

  /// Terms of several words; `|` between words that may stand for each other.
  static let phrases = """
    cluster|clusters !of
    pod|pods !of
    -gas|oil|water|sales|drug|talent pipeline|pipelines !of
    -lymph node|nodes
    kernel !of|of
    heap !of
    shard|shards !of
    -power|wall|electrical|plug|eye socket|sockets
    -by|a proxy|proxies !vote|votes|statement|voting|holder
    replica|replicas !of
    -wooden|shipping|a crate|crates !of
    repository|repositories !of
    -crown|drug|chemical dependencies
    dependency
    -for staging !of|area|post|a
    concurrent !sentences|terms|meetings|events
    -the helm
    -truck|rocket|lorry payload|payloads
    an|the|this|an exploit
    polling !station|stations|day|company
    -shipping|cargo|waste|food|storage|steel|glass container|containers !ship|ships|port|terminal|of|yard|vessel
    feature branch
    row|table|global lock
    kernel panic
    segmentation fault
    smart contract
    hard fork
    auth|publish|api|session|bearer token
    storage|disk|persistent volume
    build artifact
    artifacts !from|of
    dns record
    cache|caches|cached|caching !of
    loss of ~3 volumes
    race condition
    data race
    access token|key
    access control list
    api call|key|gateway|endpoint
    application log
    availability zone
    backbone network
    base image|container
    batch job
    binary search
    bgp route
    blue-green|blue deployment
    buffer overflow
    build slot|agent|runner|artifact|cache|container
    cache hit|miss|invalidation|stampede|eviction|layer|key
    caching layer
    call stack
    canary|canaries !chain
    canonical chain
    catch block
    circuit breaker
    circuit breakers
    client library
    code path
    cold start
    command line
    commit hash|id
    a commit
    commits !us|to|the|itself
    connection pool|pooling|string|leak|reset|timeout
    connection pools
    consensus algorithm
    consumer group|lag|offset
    container image|runtime|registry|orchestration|limit
    continuous integration|deployment|delivery
    control plane
    data plane
    core dump
    cpu metric|usage|load|limit
    crate download|publishing
    cron job
    database migration|index|schema|lock|replica|connection|shard|corruption
    data pipeline
    dead letter queue
    deployment pipeline
    default branch|route
    dependency injection|graph|tree
    disk i/o
    docker image
    domain name system
    edge router|node|location
    elevated scope|privilege
    environment variable
    event loop|bus|reflector|sourcing|stream
    exponential backoff
    failed over
    fail over|fails over
    feature flag
    fetch wrapper
    file descriptor|handle
    foreign key
    formal verification
    fork bomb|monitor
    force push
    garbage collection|collector
    github action|actions|workflow
    hash collision|function|table
    health check|probe
    heap dump|memory
    helm chart
    iam role|policy
    image build|pull|culler|tag|registry
    infrastructure as code
    ingestion ~1 pipeline
    input validation
    integer overflow
    integration test
    internal api
    ip address|range|starvation|block|exhaustion
    key rotation
    key-value store
    landed ~2 main|master
    load balancer|shedding|balancing
    lock contention
    log aggregation
    main|master branch !of|office
    memory leak|limit|corruption|pressure|allocation
    merge|merged|merging !with|two
    message broker|bus|queue
    middle tier
    mock object
    name server|resolution
    network partition|interface|policy
    null pointer
    null|nil dereference|reference
    object storage
    off-by-one error
    out of memory
    out-of-memory
    packet loss
    page fault
    point release
    port number|exhaustion
    primary key
    production cluster|deployment
    pub/sub
    pull|merge request
    pull requests|request
    pr|prs !team|agency|department|firm|manager
    ci|cd|ci/cd
    ci pipeline
    push notification service
    pushed remotely|upstream
    query plan|planner
    rate limit|limiter|limiting
    read|write replica|amplification|lock
    readiness|liveness probe
    regular expression
    release branch
    replication lag
    request header|headers
    http header
    response code|header
    mail headers
    resource request|quota|crunch
    retry storm
    reverse proxy
    revert|reverts|reverted !to
    rolling update|restart
    root certificate|volume
    route table
    routing table|rule
    safety|liveness property
    sca scanner
    schema migration|change
    secret rotation
    security group
    self-replicating worm
    server|tls|ssl|client|intermediate|root|wildcard certificate
    renew|renewed|rotate|expired ~1 certificate
    service account|mesh|discovery|worker
    session token|affinity
    signed value|url
    single point of failure
    smoke test
    source control
    split brain|horizon
    stack trace|overflow
    staging environment|cluster
    state machine
    static analysis
    status code
    sticky session
    stored procedure
    supply chain attack
    table scan
    tail latency
    test runner|fixture|harness
    thread pool|dump
    thread-safe|thread-safety
    thundering herd
    time series
    time to live
    tornado cash
    trace id
    two-phase commit
    type system
    unit test
    unit tests
    unsafe code
    vector used
    initial vector
    attack vector
    version control
    virtual machine|environment
    web socket
    worker node|pool|process|thread
    workflow|workflows change|file|run|trigger
    workflows
    """

  /// Product names that are ordinary words when they are not capitalised.
  static let capitalised = """
    Spark Snowflake Aurora Cassandra Envoy Consul Helm Lambda Puppet Chef Vault Nomad Flux Beam Storm Hive Pulsar Beats
    Rook Cilium Harbor Sentry Electron Phoenix
    """

  /// Capital letters that readers outside engineering know.
  static let commonCapitals = """
    a i ceo cfo coo cto cio vp hr it uk us usa eu un utc gmt cet cest est edt pst pdt cst mst bst ist jst am pm usd eur gbp chf jpy
    inr vat pdf faq id ids ok tv sms atm pin q1 q2 q3 q4 r&d b2b b2c ltd inc llc plc gmbh ag sa iban gdpr sec hipaa
    dora nis2 sev1 sev2 sev3 sev4 sev5 usb asap fyi rsvp tbd na n/a iso ai pc cv nhs nato bbc covid p.m a.m to-do
    crm erp kpi kpis roi ebitda ipo not and no yes all never only must isbn nyse dst mri gps led ngo mp dvd cd fbi cia nasa dna hmrc irs fda faa esg b&b mba phd ok tbc eta ceos cfos
    """

  /// Names of companies, sites and products written with inner capitals: names, not terms.
  static let names = """
    github gitlab pypi youtube linkedin paypal iphone ipad ebay macbook javascript mcdonald's fedex deepmind
    pagerduty openai wechat whatsapp hackerone posthog airbnb doordash crowdstrike mastercard btcguild sourcegraph
    mysql-ab cloudflare wikipedia bitcoin icloud ios macos
    """
}
