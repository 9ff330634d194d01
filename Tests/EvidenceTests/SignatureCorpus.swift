/// Logs with known templates, for judging how well templates are found: kinds of software that real systems run,
/// written for these tests. The rules were mended with them, so they are no measure of unknown logs. A line of a set is `COUNT|TEMPLATE`; `{name}` is a value.
struct SignatureCorpus {
  var name: String
  var templates: String

  /// Messages in a fixed shuffled order, each with the number of its template.
  func messages() -> [(text: String, label: Int)] {
    var values = CorpusValues(seed: 42)
    var messages: [(text: String, label: Int)] = []
    for (label, line) in templates.split(separator: "\n").enumerated() {
      guard let bar = line.firstIndex(of: "|"), let count = Int(line[..<bar]) else { continue }
      let template = line[line.index(after: bar)...]
      for _ in 0..<count { messages.append((values.fill(template), label)) }
    }
    for index in messages.indices.reversed() { messages.swapAt(index, values.below(index + 1)) }
    return messages
  }

  static let all = [
    sshDaemon, cloudCompute, javaCluster, coordination, phone, desktopServicing, computeNodes, clusterSyslog,
    goBackend, rustBackend, database, containers, webShop,
  ]

  static let sshDaemon = SignatureCorpus(
    name: "ssh",
    templates: """
      300|Failed password for {user} from {ip} port {port} ssh2
      120|Failed password for invalid user {user} from {ip} port {port} ssh2
      90|Accepted publickey for {few} from {ip} port {port} ssh2: ED25519 SHA256:{base64}
      12|Accepted password for {few} from {ip} port {port} ssh2
      200|Received disconnect from {ip} port {port}:11: Bye Bye [preauth]
      30|Received disconnect from {ip} port {port}:11: disconnected by user
      180|Connection closed by {ip} port {port} [preauth]
      100|Connection closed by authenticating user {user} {ip} port {port} [preauth]
      60|Disconnected from invalid user {user} {ip} port {port} [preauth]
      40|Disconnected from user {few} {ip} port {port}
      150|Invalid user {user} from {ip} port {port}
      150|pam_unix(sshd:auth): check pass; user unknown
      150|pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost={ip}
      40|pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost={ip}  user={few}
      40|pam_unix(sshd:session): session opened for user {few}(uid={num}) by (uid=0)
      40|pam_unix(sshd:session): session closed for user {few}
      30|error: maximum authentication attempts exceeded for {user} from {ip} port {port} ssh2 [preauth]
      20|error: kex_exchange_identification: Connection closed by remote host
      9|error: kex_exchange_identification: read: Connection reset by peer
      7|fatal: Timeout before authentication for {ip} port {port}
      6|banner exchange: Connection from {ip} port {port}: invalid format
      3|Server listening on {ip} port 22.
      2|Server listening on :: port 22.
      1|Received signal 15; terminating.
      14|Unable to negotiate with {ip} port {port}: no matching key exchange method found. Their offer: {algorithms} [preauth]
      5|message repeated {num} times: [ Failed password for {user} from {ip} port {port} ssh2]
      8|reverse mapping checking getaddrinfo for {host} [{ip}] failed - POSSIBLE BREAK-IN ATTEMPT!
      8|Address {ip} maps to {host}, but this does not map back to the address.
      """)

  static let cloudCompute = SignatureCorpus(
    name: "cloud",
    templates: """
      300|{ip} "GET /v2/{hex32}/servers/detail HTTP/1.1" status: 200 len: {num} time: {float}
      60|{ip} "POST /v2/{hex32}/os-server-external-events HTTP/1.1" status: 200 len: {num} time: {float}
      50|{ip} "POST /v2/{hex32}/servers HTTP/1.1" status: 202 len: {num} time: {float}
      40|{ip} "DELETE /v2/{hex32}/servers/{uuid} HTTP/1.1" status: 204 len: {num} time: {float}
      60|[instance: {uuid}] VM Started (Lifecycle Event)
      60|[instance: {uuid}] VM Paused (Lifecycle Event)
      60|[instance: {uuid}] VM Resumed (Lifecycle Event)
      40|[instance: {uuid}] Terminating instance
      40|[instance: {uuid}] Took {float} seconds to build instance.
      40|[instance: {uuid}] Took {float} seconds to spawn the instance on the hypervisor.
      40|[instance: {uuid}] Took {float} seconds to deallocate network for instance.
      30|[instance: {uuid}] Attempting claim: memory {num} MB, disk {num} GB, vcpus {num} CPU
      30|[instance: {uuid}] Total memory: {num} MB, used: {float} MB
      30|[instance: {uuid}] memory limit: {float} MB, free: {float} MB
      30|[instance: {uuid}] Claim successful
      50|image {uuid} at ({path}): checking
      50|image {uuid} at ({path}): in use: on this node {num} local, {num} on other nodes sharing this instance storage
      20|Removable base files: {path} {path}
      20|Base or swap file too young to remove: {path}
      20|Creating event network-vif-plugged:{uuid} for instance {uuid}
      20|Creating event network-vif-unplugged:{uuid} for instance {uuid}
      9|Auditing locally available compute resources for node {host}
      9|Final resource view: name={host} phys_ram={num}MB used_ram={num}MB phys_disk={num}GB used_disk={num}GB total_vcpus={num} used_vcpus={num} pci_stats=[]
      4|Compute_service record updated for {host}:{host}
      2|While synchronizing instance power states, found {num} instances in the database and {num} instances on the hypervisor.
      5|HTTP exception thrown: No instances found for any event
      1|Unable to access the original disk of {uuid}: [Errno 2] No such file or directory
      25|Volume {uuid}: status changed from {state} to {state}
      """)

  static let javaCluster = SignatureCorpus(
    name: "java",
    templates: """
      150|attempt_{num}_{num}_m_{num}_0 TaskAttempt Transitioned from {STATE} to {STATE}
      100|task_{num}_{num}_m_{num} Task Transitioned from {STATE} to {STATE}
      60|Progress of TaskAttempt attempt_{num}_{num}_m_{num}_0 is : {float}
      60|Address change detected. Old: {host}:{port} New: {host}/{ip}:{port}
      80|Retrying connect to server: {host}:{port}. Already tried {num} time(s); retry policy is RetryUpToMaximumCountWithFixedSleep(maxRetries=10, sleepTime=1000 MILLISECONDS)
      40|Failed to renew lease for [DFSClient_NONMAPREDUCE_{num}_1] for {num} seconds.  Will retry shortly ...
      30|ERROR IN CONTACTING RM.
      30|Assigned container container_{num}_{num}_01_{num} to attempt_{num}_{num}_m_{num}_0
      30|Processing the event EventType: {EVENT} for container container_{num}_{num}_01_{num} taskAttempt attempt_{num}_{num}_m_{num}_0
      20|Resolved {host} to /default-rack
      20|Launching attempt_{num}_{num}_m_{num}_0
      20|KILLING attempt_{num}_{num}_m_{num}_0
      15|Opening proxy : {host}:{port}
      15|Error writing History Event: org.apache.hadoop.mapreduce.jobhistory.{Class}@{hex8}
      10|Before Scheduling: PendingReds:{num} ScheduledMaps:{num} ScheduledReds:{num} AssignedMaps:{num} AssignedReds:{num} CompletedMaps:{num} CompletedReds:{num} ContAlloc:{num} ContRel:{num} HostLocal:{num} RackLocal:{num}
      10|After Scheduling: PendingReds:{num} ScheduledMaps:{num} ScheduledReds:{num} AssignedMaps:{num} AssignedReds:{num} CompletedMaps:{num} CompletedReds:{num} ContAlloc:{num} ContRel:{num} HostLocal:{num} RackLocal:{num}
      9|Registering class org.apache.hadoop.mapreduce.v2.app.{Class} for class org.apache.hadoop.mapreduce.v2.app.{Class}
      9|Recalculating schedule, headroom=<memory:{num}, vCores:-{num}>
      5|Reduce slow start threshold not met. completedMapsForReduceSlowstart {num}
      3|Kind: YARN_AM_TOKEN, Service: , Ident: (appAttemptId {{ application_id {{ id: {num} cluster_timestamp: {num} }} attemptId: {num} }} keyId: {num})
      2|Created MRAppMaster for application appattempt_{num}_{num}_000001
      2|OutputCommitter set in config null
      1|OutputCommitter is org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter
      2|maxContainerCapability: <memory:{num}, vCores:{num}>
      1|Emitting job history data to the timeline server is not enabled
      1|Will not try to recover. recoveryEnabled: true recoverySupportedByCommitter: false numReduceTasks: {num} shuffleKeyValidForRecovery: false ApplicationAttemptID: {num}
      8|Thread Thread[eventHandlingThread,{num},main] threw an Exception.
      10|Slow ReadProcessor read fields took {num}ms (threshold=30000ms); ack: seqno: {num} status: SUCCESS status: ERROR downstreamAckTimeNanos: {num}, targets: [{ip}:50010, {ip}:50010]
      8|DataStreamer Exception
      8|Jetty bound to port {port}
      12|Task succeeded with attempt attempt_{num}_{num}_m_{num}_0
      12|Num completed Tasks: {num}
      10|Diagnostics report from attempt_{num}_{num}_m_{num}_0: Container killed by the ApplicationMaster.
      """)

  static let coordination = SignatureCorpus(
    name: "quorum",
    templates: """
      150|Received connection request /{ip}:{port}
      120|Accepted socket connection from /{ip}:{port}
      90|Closed socket connection for client /{ip}:{port} which had sessionid 0x{hex16}
      30|Closed socket connection for client /{ip}:{port} (no session established for client)
      80|Client attempting to establish new session at /{ip}:{port}
      30|Client attempting to renew session 0x{hex16} at /{ip}:{port}
      80|Established session 0x{hex16} with negotiated timeout {num} for client /{ip}:{port}
      60|Expiring session 0x{hex16}, timeout of {num}ms exceeded
      60|Processed session termination for sessionid: 0x{hex16}
      100|Connection broken for id {bignum}, my id = {num}, error =
      90|Interrupted while waiting for message on queue
      90|Send worker leaving thread
      90|Interrupting SendWorker
      20|caught end of stream exception
      40|Cannot open channel to {num} at election address /{ip}:{port}
      60|Notification time out: {num}
      40|Notification: {num} (n.leader), 0x{hexshort} (n.zxid), 0x{hexshort} (n.round), {QUORUM} (n.state), {num} (n.sid), 0x{hexshort} (n.peerEPoch), {QUORUM} (my state)
      20|Have smaller server identifier, so dropping the connection: ({num}, {num})
      5|{QUORUM}
      4|Reading snapshot {path}
      3|Snapshotting: 0x{hexshort} to {path}
      3|Follower sid: {num} : info : org.apache.zookeeper.server.quorum.QuorumPeer$QuorumServer@{hex8}
      3|Synchronizing with Follower sid: {num} maxCommittedLog=0x{hexshort} minCommittedLog=0x{hexshort} peerLastZxid=0x{hexshort}
      2|Sending DIFF
      2|Sending SNAP
      1|FOLLOWING - LEADER ELECTION TOOK - {num}
      1|LEADING - LEADER ELECTION TOOK - {num}
      2|tickTime set to {num}
      2|minSessionTimeout set to -1
      2|maxSessionTimeout set to -1
      6|Got user-level KeeperException when processing sessionid:0x{hex16} type:create cxid:0x{hexshort} zxid:0x{hexshort} txntype:-1 reqpath:n/a Error Path:{path} Error:KeeperErrorCode = NodeExists for {path}
      4|Server environment:java.version={version}
      2|Server environment:host.name={host}
      2|Server environment:java.io.tmpdir=/tmp
      """)

  static let phone = SignatureCorpus(
    name: "phone",
    templates: """
      120|acquire lock={num}, flags=0x{hexshort}, tag="{Class}", name={pkg}, ws=null, uid={num}, pid={num}
      120|release lock={num}, flg=0x0, tag="{Class}", name={pkg}", ws=null, uid={num}, pid={num}
      60|ready=true,policy={num},wakefulness={num},wksummary=0x{hexshort},uasummary=0x{hexshort},bootcompleted=true,boostinprogress=false
      80|getRunningAppProcesses: caller {num} does not hold REAL_GET_TASKS; limiting output
      40|setSystemUiVisibility vis={hexshort} mask={hex8} oldVal={hexshort} newVal={hexshort} diff={hexshort}
      50|Skipping AppWindowToken{{hex8} token=Token{{hex8} ActivityRecord{{hex8} u0 {pkg}/.{Class} t{num}}}} -- going to hide
      30|visible is system.call.count gt {num}
      30|notification is removed: {pkg}|{num}|null|{num}
      20|onNotificationPosted: key={num}|{pkg}|{num}|null|{num}
      40|HBM brightnessIn ={num}
      40|HBM brightnessOut ={num}
      30|Animating brightness: target={num}, rate={num}
      30|updateLightsLocked: brightness={num}, {bool}
      20|getTasks: caller {num} does not hold REAL_GET_TASKS; limiting output
      12|Start proc {num}:{pkg}/u0a{num} for service {pkg}/.{Class}
      12|Start proc {num}:{pkg}/u0a{num} for broadcast {pkg}/.{Class}
      12|Killing {num}:{pkg}/u0a{num} (adj {num}): empty #{num}
      20|wifi state changed: {CONSTANT}
      16|battery level={num} plugged={bool} health={num}
      16|screen on, reason {few}
      10|interceptKeyTq keycode={num} interactive={bool} keyguardActive={bool} policyFlags={hexshort}
      8|printFreezingDisplayLogsopening app wtoken = AppWindowToken{{hex8} token=Token{{hex8}}}, allDrawn= {bool}, startingDisplayed =  {bool}, startingMoved =  {bool}, isRelaunching =  {bool}
      5|Playing notification sound from {path}
      3|setLightsOn({bool})
      2|cancelAutohide
      2|startAnimation begin
      1|startAnimation end
      8|mIsPhoneIdle = {bool}
      5|Unexpected call state {num} for slot {num}
      """)

  static let desktopServicing = SignatureCorpus(
    name: "servicing",
    templates: """
      200|{time}@{num} CSI perf trace:
      80|Session: {num}_{num} initialized by client {Client}.
      60|Loaded Servicing Stack v{version} with Core: {winpath}
      60|Read out cached package applicability for package: Package_for_KB{num}~{hex16}~amd64~~{version}, ApplicableState: {num}, CurrentState:{num}
      40|Warning: Unrecognized packageExtended attribute.
      40|Expecting attribute name [HRESULT = 0x{hex8} - CBS_E_MANIFEST_INVALID_ITEM]
      40|Failed to get next element [HRESULT = 0x{hex8} - CBS_E_MANIFEST_INVALID_ITEM]
      30|Starting TrustedInstaller initialization.
      20|Ending TrustedInstaller initialization.
      20|Starting TrustedInstaller finalization.
      20|Ending TrustedInstaller finalization.
      30|No startup processing required, TrustedInstaller service was not set as autostart, or else a reboot is still pending.
      20|NonStart: Checking to ensure startup processing was not required.
      20|NonStart: Success, startup processing not required as expected.
      30|SQM: Initializing online with Windows opt-in: {Bool}
      20|SQM: Cleaning up report files older than {num} days.
      20|SQM: Requesting upload of all unsent reports.
      20|SQM: Failed to start upload with file pattern: {winpath}, flags: 0x{hexshort} [HRESULT = 0x{hex8} - E_FAIL]
      20|SQM: Queued {num} file(s) for upload with pattern: {winpath}, flags: 0x{hexshort}
      12|Startup: Unable to record the startup progress [HRESULT = 0x{hex8}]
      9|Scavenge: Starts
      9|Scavenge: Begin CSI Store
      6|Scavenge: Completed, disposition: 0X{num}
      40|{num8} Creating NT transaction (seq {num}), objectname [6]"(null)"
      40|{num8} Created NT transaction (seq {num}) result 0x00000000, handle @0x{hexshort}
      10|Reboot mark refs incremented to: {num}
      10|Reboot mark refs: {num}
      10|Idle processing thread terminated normally
      4|TI: Startup Processing completes, release startup processing lock.
      3|Disabling LKG boot option
      1|Unloading offline registry hive: {{uuid}}{winpath}/Users/default/ntuser.dat
      """)

  static let computeNodes = SignatureCorpus(
    name: "nodes",
    templates: """
      120|boot (command {num}) Error: Node node-{num} failed to respond
      90|Temperature ({num}) exceeds warning threshold
      60|ambient={num}
      60|Fan speeds ( {num} {num} {num} {num} {num} )
      40|Fan speeds ( {num} {num} {num} {num} **** {num} )
      50|PSU status ( {onoff} {onoff} )
      50|ServerFileSystem domain storage{num} is full
      30|ServerFileSystem: An ServerFileSystem domain panic has occurred on storage{num}
      60|Link error on broadcast tree Interconnect-0T{num}:{num}:{num}
      30|Linkerror event interval expired
      30|Link ok
      20|Link in reset
      20|critical
      20|normal
      30|not responding
      40|Component State Change: Component "alt0" is in the unavailable state (HWID={num})
      20|Component State Change: Component "SCSI-WWID:{num}:{hexgroups}" is in the unavailable state (HWID={num})
      15|Targeting domains:node-D{num} and nodes:node-[{ranges}] child of command {num}
      10|risBoot command ERROR
      20|ClusterFileSystem: There is no server for ServerFileSystem domain storage{num}
      10|Command has been aborted
      10|Command has completed successfully
      5|network status is running
      4|psu failure\\\\ ambient={num}
      3|running running
      2|configured out
      4|inconsistent nodesets node-{num} 0x{hex16} <ok> node-{num} 0x{hex16} <ok>
      """)

  static let clusterSyslog = SignatureCorpus(
    name: "syslog",
    templates: """
      120|session opened for user {few} by (uid={num})
      120|session closed for user {few}
      100|({few}) CMD (run-parts /etc/cron.hourly)
      60|({few}) CMD (/usr/lib/sa/sa1 {num} {num})
      70|synchronized to {ip}, stratum {num}
      40|synchronized to LOCAL(0), stratum {num}
      30|data_thread() got not answer from any [Thunder_{num}] datasource
      40|data_thread() got not answer from any [B_CS{num}] datasource
      40|DHCPDISCOVER from {mac} via eth{num}
      20|DHCPDISCOVER from {mac} via eth{num}: network A_net: no free leases
      40|DHCPREQUEST for {ip} from {mac} via eth{num}
      40|DHCPACK on {ip} to {mac} via eth{num}
      30|to=<{email}>, relay={host}[{ip}], delay={num}, status=sent ({num} OK)
      20|to=<{email}>, relay=none, delay={num}, status=deferred (connect to {host}[{ip}]: Connection timed out)
      30|from=<{email}>, size={num}, class={num}, nrcpts={num}, msgid=<{num}.{hex12}@{host}>, proto=ESMTP, daemon=MTA, relay={host} [{ip}]
      20|connect from {host}[{ip}]
      20|disconnect from {host}[{ip}]
      20|lost connection after RCPT from {host}[{ip}]
      15|ACPI: Processor [CPU{num}] (supports C1)
      15|ACPI: PCI Interrupt {pci}[{letter}] -> GSI {num} (level, low) -> IRQ {num}
      12|IPv6 over IPv4 tunneling driver
      9|EXT3-fs: mounted filesystem with ordered data mode.
      9|kjournald starting.  Commit interval {num} seconds
      5|scsi{num} : LSI Logic MegaRAID driver
      5|usb {usb}: new full speed USB device using address {num}
      3|imklog {version}, log source = /proc/kmsg started.
      3|Linux version {version} (root@{host}) (gcc version {version}) #{num} SMP {calendar}
      4|scan aborted: no response from {host}
      9|tm_reply to {ip} port {num}
      7|im_eof, End of File from addr {ip}:{port}
      20|task_check, cannot tm_reply to {num}.{host} task {num}
      9|refused connect from {ip}
      30|startup succeeded
      9|shutdown succeeded
      8|Out of memory: Killed process {num} ({process}).
      8|Process {process} (pid: {num}, threadinfo {hex16} task {hex16})
      """)

  static let goBackend = SignatureCorpus(
    name: "go",
    templates: """
      200|request completed method={METHOD} path={path} status={num} duration={duration} bytes={num} trace_id={hex32}
      60|request failed method={METHOD} path={path} status={num} err="{goerr}" trace_id={hex32}
      40|dial tcp {ip}:{port}: connect: connection refused
      40|dial tcp {ip}:{port}: i/o timeout
      30|dial tcp: lookup {host} on {ip}:53: no such host
      40|context deadline exceeded (Client.Timeout exceeded while awaiting headers)
      40|Post "https://{host}{path}": EOF
      30|Post "https://{host}{path}": context canceled
      60|order {orderid} charged {money} {CUR} via {provider}
      40|order {orderid} declined: insufficient funds (customer {custid})
      30|order {orderid} declined: card expired (customer {custid})
      40|retrying in {duration} (attempt {num}/{num})
      30|consumer group rebalanced: {num} partitions assigned [{numlist}]
      30|pq: duplicate key value violates unique constraint "{constraint}"
      20|pq: relation "{table}" does not exist
      20|pq: sorry, too many clients already
      20|cache miss for key session:{uuid}
      20|cache hit for key session:{uuid}
      30|feature flag {flag} enabled for tenant {tenant}
      30|feature flag {flag} disabled for tenant {tenant}
      12|starting {service} version=v{version} commit={hex7} go=go1.{num}.{num}
      12|listening on :{port}
      8|shutting down gracefully, waiting up to {duration}
      1|panic: runtime error: invalid memory address or nil pointer dereference
      2|panic: runtime error: index out of range [{num}] with length {num}
      9|GC forced, heap {num} MiB -> {num} MiB
      15|json: cannot unmarshal string into Go struct field {Class}.amount of type int64
      5|worker {num} exited
      5|worker {num} started
      12|tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time {time} is after {time}
      """)

  static let rustBackend = SignatureCorpus(
    name: "rust",
    templates: """
      120|handling request request_id={uuid} method={METHOD} uri={path} version=HTTP/1.1
      120|finished processing request latency={num} ms status={num}
      60|ledger entry written account={custid} amount={money} currency={CUR} balance_after={money}
      40|called `Result::unwrap()` on an `Err` value: {Variant}("{goerr}")
      30|called `Option::unwrap()` on a `None` value
      40|Connection reset by peer (os error 104)
      40|Broken pipe (os error 32)
      20|No such file or directory (os error 2): {path}
      40|snapshot {num} persisted to {path} in {duration}
      40|snapshot {num} loaded from {path} in {duration}
      30|peer {peerid} joined cluster with addr {ip}:{port}
      30|peer {peerid} left cluster: {reason}
      20|leader changed: {peerid} -> {peerid} (term {num})
      30|pool timed out while waiting for an open connection
      20|error returned from database: deadlock detected
      20|error returned from database: could not serialize access due to concurrent update
      20|slow statement: execution time exceeded alert threshold summary="{sql}" rows_affected={num} rows_returned={num} elapsed={duration}
      15|Config {{ workers: {num}, host: "{host}", tls: {bool} }}
      15|message topic={topic} partition={num} offset={bignum} dropped: checksum mismatch (expected {hex8}, got {hex8})
      12|thread '{thread}' panicked at src/{file}:{num}:{num}
      9|index out of bounds: the len is {num} but the index is {num}
      6|compaction finished: {num} files, {size} -> {size}, {float}% saved
      6|compaction started: level {num}
      3|received SIGTERM, draining {num} connections
      1|migrated schema to version {num}
      20|invoice {orderid} state {state} -> {state}
      """)

  static let database = SignatureCorpus(
    name: "database",
    templates: """
      100|connection received: host={ip} port={port}
      100|connection authorized: user={few} database={table} application_name={process}
      100|disconnection: session time: 0:00:{float} user={few} database={table} host={ip} port={port}
      60|duration: {float} ms  statement: SELECT * FROM {table} WHERE id = {num}
      60|duration: {float} ms  execute <unnamed>: UPDATE {table} SET state = $1 WHERE id = $2
      40|relation "{table}" does not exist at character {num}
      40|column "{column}" of relation "{table}" does not exist
      30|deadlock detected
      30|Process {num} waits for ShareLock on transaction {num}; blocked by process {num}.
      30|checkpoint starting: time
      9|checkpoint starting: xlog
      30|checkpoint complete: wrote {num} buffers ({float}%); {num} WAL file(s) added, {num} removed, {num} recycled; write={float} s, sync={float} s, total={float} s
      30|automatic vacuum of table "shop.public.{table}": index scans: {num}
      30|automatic analyze of table "shop.public.{table}" system usage: CPU: user: {float} s, system: {float} s, elapsed: {float} s
      20|password authentication failed for user "{user}"
      20|canceling statement due to statement timeout
      9|canceling statement due to user request
      20|could not receive data from client: Connection reset by peer
      9|unexpected EOF on client connection with an open transaction
      20|temporary file: path "{path}", size {num}
      12|invalid input syntax for type integer: "{user}"
      5|database system was shut down at {time}
      5|database system is ready to accept connections
      4|received fast shutdown request
      1|received SIGHUP, reloading configuration files
      3|parameter "{column}" changed to "{num}"
      9|restartpoint complete: lsn={lsn}, redo lsn={lsn}
      40|Aborted connection {num} to db: '{table}' user: '{few}' host: '{ip}' (Got timeout reading communication packets)
      20|Background saving terminated with success
      20|{num} changes in {num} seconds. Saving...
      20|DB saved on disk
      """)

  static let containers = SignatureCorpus(
    name: "containers",
    templates: """
      80|Successfully assigned {namespace}/{pod} to {node}
      80|Pulling image "{image}"
      60|Successfully pulled image "{image}" in {duration} ({duration} including waiting)
      60|Created container {service}
      60|Started container {service}
      40|Stopping container {service}
      60|Back-off restarting failed container {service} in pod {pod}_{namespace}({uuid})
      60|Readiness probe failed: HTTP probe failed with statuscode: {num}
      30|Liveness probe failed: HTTP probe failed with statuscode: {num}
      30|Readiness probe failed: Get "http://{ip}:{port}/healthz": dial tcp {ip}:{port}: connect: connection refused
      30|Scaled up replica set {deployment} to {num}
      30|Scaled down replica set {deployment} to {num}
      20|{num}/{num} nodes are available: {num} Insufficient cpu. preemption: {num}/{num} nodes are available: {num} No preemption victims found for incoming pod.
      40|apply request took too long took={duration} expected-duration=100ms prefix="read-only range " request="key:\\"/registry/{path}\\" " response="range_response_count:{num} size:{num}"
      20|lost the TCP streaming connection with peer {hex16}
      20|established the TCP streaming connection with peer {hex16}
      20|{hex16} became follower at term {num}
      9|{hex16} became candidate at term {num}
      3|{hex16} became leader at term {num}
      20|Failed to pull image "{image}": rpc error: code = {grpc} desc = failed to resolve reference
      30|MountVolume.SetUp failed for volume "{pod}" : secret "{table}" not found
      15|MountVolume.SetUp failed for volume "{pod}" : configmap "{table}" not found
      9|Node {node} status is now: {nodestate}
      9|Deleting node {node} from Controller
      5|OOMKilled container {service}: memory limit {size}
      2|starting garbage collection
      1|garbage collection done
      15|trace[{num}] transaction range (range: {num}, response_revision:{num}) in {duration}
      """)

  static let webShop = SignatureCorpus(
    name: "shop",
    templates: """
      100|User {user} logged in from {ip}
      60|User {user} logged out
      80|Payment {orderid} authorised by {provider}: {money} {CUR}
      60|Payment {orderid} captured by {provider}: {money} {CUR}
      30|Payment {orderid} refused by {provider}: {reason}
      40|Added {num} x "{product}" to cart {uuid}
      40|Removed "{product}" from cart {uuid}
      30|Stock of "{product}" is low ({num} left)
      30|E-mail "{subject}" sent to {email}
      20|E-mail to {email} bounced: mailbox unavailable
      20|Webhook {url} answered {num} in {duration}
      20|Webhook {url} timed out after {duration}
      15|upstream timed out (110: Connection timed out) while connecting to upstream, client: {ip}, server: {host}, request: "{METHOD} {path} HTTP/1.1", upstream: "http://{ip}:{port}{path}", host: "{host}"
      15|connect() failed (111: Connection refused) while connecting to upstream, client: {ip}, server: {host}, request: "{METHOD} {path} HTTP/1.1", upstream: "http://{ip}:{port}{path}", host: "{host}"
      9|Import of {file} finished: {num} rows, {num} errors
      9|Import of {file} aborted at row {num}
      12|Rate limit of {service} reached, rejecting requests for {duration}
      7|Circuit breaker {service} opened
      7|Circuit breaker {service} closed
      7|Circuit breaker {service} half-open
      6|Currency rates updated ({numlist})
      3|Job {jobname} took {duration}
      30|Job {jobname} finished with status {state}
      5|Scheduler started with {num} jobs
      1|Database migrated from {version} to {version}
      1|Maintenance mode on
      1|Maintenance mode off
      """)
}
