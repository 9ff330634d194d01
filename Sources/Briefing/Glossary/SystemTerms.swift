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
    .init("message queue", ["queue depth", "job queue", "work queue"], "A waiting line of work between two programs."),
    .init(
      "connection pool", [], "A fixed number of lines to a database; when all are busy, new requests wait."),
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
