extension GlossaryTerm {
  /// Data and where it is kept.
  static let storage: [GlossaryTerm] = [
    .init(
      "database corruption", ["storage corruption", "data corruption", "corrupted database"],
      "Stored records are damaged or contradict each other; answers may be wrong without any error."),
    .init(
      "replication", ["replica", "replicated"],
      "Keeping a second, constantly updated copy of the data elsewhere."),
    .init(
      "failover", ["fail over", "failed over"], "Switching to a standby system when the main one fails."),
    .init("backup", ["back up", "backed up"], "A copy of the data kept aside to return to."),
    .init("restore", ["restored from backup"], "Bringing data back from a copy made earlier."),
    .init(
      "reconciliation", ["reconcile", "reconciled"],
      "Comparing two sets of records item by item to find what is missing or different."),
    .init("transaction", [], "A group of changes that takes effect as a whole or not at all."),
    .init("index", ["indices"], "A sorted list beside the data that lets a record be found quickly."),
    .init("migration", ["schema migration"], "Changing the structure in which data is stored."),
    .init(
      "cache", ["caching", "cached"],
      "A store of recent answers, kept close by to be quick; it can be out of date."),
    .init(
      "database connection", ["db connection", "connection to the database"],
      "A line between a program and its database; there is a fixed number of them, and each request needs one."
    ),
    .init("database", [], "The system that stores records and finds them again."),
    .init("schema", ["database schema"], "The agreed structure in which data is stored."),
    .init(
      "shard", ["sharding", "sharded"], "One of several parts that a large store of data is divided into."),
    .init("replication lag", ["replica lag"], "How far the second copy of the data is behind the first."),
    .init("checksum", [], "A short number computed from data that shows whether the data has changed."),
    .init("time series", ["timeseries"], "Measurements of one thing at regular moments."),
    .init("metadata", [], "Data about data, such as when a record was written."),
    .init("object storage", ["S3"], "A store for files that programs reach over the network."),
    .init("SQL", [], "The language in which databases are asked."),
    .init("ingest", ["ingestion", "ingesting"], "Taking data in from another system and storing it."),
    .init("data warehouse", [], "The collection of company data that reports are made from."),
    .init("idempotent", ["idempotency"], "Safe to do twice: the second time changes nothing."),
  ]

  /// How systems are built.
  static let design: [GlossaryTerm] = [
    .init(
      "microservice", ["micro service"], "A small program that does one job and works with others like it."),
    .init("data pipeline", ["pipeline"], "A chain of steps that carries data from one system to the next."),
    .init(
      "API", ["application programming interface"], "The agreed way in which two programs talk to each other."
    ),
    .init("endpoint", [], "One address at which a program takes requests."),
    .init("backend", ["back end"], "The part of a system that customers do not see."),
    .init(
      "message queue", ["queue depth", "job queue", "work queue"],
      "A waiting line of work between two programs."),
    .init(
      "connection pool", [], "A fixed number of lines to a database; when all are busy, new requests wait."),
    .init("thread pool", ["worker pool"], "A fixed number of workers; when all are busy, new work waits."),
    .init("gateway", ["API gateway"], "The door through which requests enter a system."),
    .init("proxy", ["reverse proxy"], "A program that passes requests on to others."),
    .init(
      "DNS", ["domain name system", "name server"],
      "The phone book of the internet: it turns names into addresses."),
    .init("CDN", ["content delivery network"], "Copies of a site kept close to customers around the world."),
    .init(
      "TLS certificate", ["SSL certificate", "expired certificate"],
      "The proof that a site is who it says; without a valid one browsers refuse it."),
    .init("TLS", ["SSL", "HTTPS"], "The method that keeps a connection private."),
    .init("HTTP", [], "The language in which browsers and services talk to each other."),
    .init(
      "status code", ["response code", "HTTP error"],
      "The number with which a service says how a request went."),
    .init("CPU", ["processor"], "The part of a machine that computes."),
    .init("heap", ["heap memory"], "The working space that a program asks for while it runs."),
    .init(
      "garbage collection", ["garbage collector", "GC"],
      "The tidying of working space that a program no longer needs."),
    .init("Kubernetes", ["k8s"], "A system that starts, stops and moves programs over many machines."),
    .init(
      "pod", [],
      "One running copy of a program under Kubernetes, the system that places programs on machines."),
    .init("node", [], "One machine of a group that works together."),
    .init("virtual machine", ["VM"], "A machine that exists only as a program on a larger one."),
    .init("Kafka", [], "A system that keeps messages in line between programs."),
    .init("consumer lag", ["consumer group"], "How many messages still wait to be read."),
    .init("webhook", [], "A message that one system sends to another as soon as something happens."),
    .init(
      "circuit breaker", [], "A guard that stops calls to a part that keeps failing, so that it can recover."),
    .init("back pressure", ["backpressure"], "Asking senders to slow down when there is too much to do."),
    .init("exponential backoff", ["backoff"], "Waiting longer after each failure before trying again."),
    .init(
      "thundering herd", ["retry storm"],
      "Many programs trying again at the same moment, so that the load grows."),
    .init(
      "single point of failure", [], "A part without a stand-in: when it fails, everything behind it fails."),
    .init("throughput", [], "How much work is done in a given time."),
    .init(
      "serialization", ["serialisation", "deserialization", "serializer"],
      "Turning data into a form that can be sent or stored, and back."),
    .init("asynchronous", ["async"], "Done later, without waiting for it."),
    .init("namespace", [], "A named part of a system in which names need not be unique elsewhere."),
    .init("runtime", [], "The part of the system that runs a program."),
    .init("library", ["client library", "SDK"], "A ready-made part that programs use."),
    .init("environment variable", [], "A setting that a program reads when it starts."),
    .init("IP address", [], "The number by which a machine is reached on a network."),
    .init("packet loss", [], "Parts of messages that do not arrive on the network."),
    .init("heartbeat", [], "A regular sign of life that one program sends to another."),
    .init("quorum", [], "The number of machines that must agree before a decision counts."),
    .init("split brain", [], "Two halves of a system that both believe they are in charge."),
    .init("load balancer", ["load balancing"], "The switch that spreads requests over several machines."),
    .init("timeout", ["time out", "timed out"], "A program gave up waiting for an answer."),
    .init("retry", ["retried", "retrying"], "Trying again after a failure, by itself."),
    .init(
      "rate limit", ["rate limiting", "throttling"],
      "A cap on how many requests are accepted in a given time."),
    .init("container", [], "A closed box in which a program runs with all that it needs."),
    .init("cluster", [], "Several machines that work as one."),
    .init("dependency", [], "Something made by others that our system needs in order to work."),
    .init("encryption", ["encrypted"], "Making data unreadable for anyone without the key."),
  ]

  /// What engineers do.
  static let operations: [GlossaryTerm] = [
    .init(
      "rollback", ["roll back", "rolled back", "rolling back"], "Returning to the last version that worked."),
    .init("deployment", ["deploy", "deployed"], "Putting a new version of a program to work."),
    .init("release", ["released"], "A new version of a program."),
    .init(
      "canary release", ["canary"],
      "Giving a new version to a few customers first, to see whether it is sound."),
    .init(
      "feature flag", ["feature toggle"], "A switch that turns a function on or off without a new version."),
    .init("hotfix", ["hot fix", "patch", "patched"], "A small repair that is put to work at once."),
    .init(
      "post-mortem", ["postmortem"],
      "The written study after an incident: what happened, why, and what will prevent it, without blame."),
    .init("root cause", [], "The condition without which the incident would not have happened."),
    .init("static analysis", [], "Checking a program by reading it automatically, without running it."),
    .init("formal verification", [], "Proving with mathematics that a program does what it must."),
    .init(
      "autoscaling", ["autoscaler", "autoscale"],
      "Adding and removing machines by itself as the load changes."),
    .init(
      "health check", ["health probe", "liveness probe", "readiness probe"],
      "A question asked again and again to see whether a program still works."),
    .init("cron job", ["cron", "batch job"], "A task that runs by itself at set times."),
    .init(
      "staging environment", ["staging", "test environment"], "A copy of the system for trying out changes."),
    .init("production", ["prod"], "The system that customers use."),
    .init(
      "continuous integration", ["CI", "deployment pipeline"],
      "Automatic steps that build and check every change."),
    .init(
      "blue-green deployment", [], "Keeping the old version ready beside the new one to switch back at once."),
    .init(
      "rolling update", ["rolling restart", "rolling deployment"],
      "Replacing copies of a program one after the other."),
    .init("load test", [], "A trial with many requests to see how much a system can bear."),
    .init("unit test", ["integration test", "smoke test"], "An automatic check of one part of a program."),
    .init("runbook", ["playbook"], "Written steps for handling a known fault."),
    .init(
      "DDoS", ["denial of service", "DoS attack"],
      "An attack with so many requests that customers cannot get through."),
    .init(
      "access token", ["API key", "bearer token", "session token"], "A digital key that lets a program in."),
    .init("firewall", [], "A guard that decides which connections are let through."),
    .init("race detector", [], "A tool that watches a running program for workers who do not take turns."),
    .init("code review", [], "A second engineer reads a change before it is used."),
    .init("regression test", ["regression"], "A check that something which once worked still works."),
    .init("monitoring", [], "Measuring a system all the time to notice faults early."),
    .init("alert", ["alerted"], "An automatic call to an engineer that something is wrong."),
    .init("on call", ["on-call"], "The engineer whose turn it is to answer alarms, day and night."),
    .init("mitigation", ["mitigated", "mitigate"], "Stopping the harm, even before the cause is repaired."),
    .init("outage", [], "A time in which the service could not be used at all."),
    .init("configuration change", ["config change", "configuration"], "A change of a program's settings."),
  ]

  /// How harm is measured.
  static let measurement: [GlossaryTerm] = [
    .init(
      "p99", ["99th percentile", "percentile"], "The time within which 99 of 100 requests were answered."),
    .init("latency", ["response time"], "How long a customer waits for an answer."),
    .init("error rate", ["failure rate"], "The share of requests that failed."),
    .init("availability", ["uptime"], "The share of time, or of requests, in which the service worked."),
    .init("downtime", ["down time"], "Time in which the service did not work."),
    .init(
      "SLA", ["service level agreement"],
      "A promise in a contract how well the service works, often with a refund."),
    .init("SLI", ["service level indicator"], "The measurement by which a service is judged."),
    .init("RTO", ["recovery time objective"], "How long a repair may take at most."),
    .init("RPO", ["recovery point objective"], "How much recent data may be lost at most."),
    .init("MTTR", ["mean time to recovery"], "How long repairs take on average."),
    .init("telemetry", ["metrics"], "What systems measure and report about themselves."),
    .init("SLO", ["service level objective"], "Our own goal for how well the service works."),
    .init(
      "confidence interval", ["prediction interval"],
      "The range in which the true number most likely lies."),
    .init(
      "placebo window", ["placebo"],
      "An ordinary period measured the same way, to see how far the method is off when nothing happened."),
    .init("baseline", ["counterfactual"], "What would have been expected on an ordinary day."),
    .init("error signature", ["signature"], "The pattern that all copies of one error message share."),
    .init("log", ["logged", "logfile"], "The diary that a program keeps of what it does."),
    .init("median", [], "The middle value: half are below it and half above."),
    .init("SEV1", ["sev 1"], "The highest of five levels of severity."),
  ]
}
