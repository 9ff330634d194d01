/// Building, releasing, watching and running software.
enum DeliveryTerms {
  static let words = """
    a/b-test alertable alertmanager apm appdynamics apdex artifactory autodeploy autopilot-rollout automerge
    bazel bamboo-build bitbake bisect bisected blackbox-exporter blue-green blue/green bugfix bugfixes buildkite
    buildbot canary canaries canaried changelist changeset cherry-pick cherry-picked cherrypick cherry-picking
    ci cd ci/cd cicd circleci codecov codeowners configmaps datadog deployer deployable dependabot devops
    downsampling dynatrace error-budget escalation-policy failsafe-rollback feature-flag feature-flagged
    feature-toggle flag-gated flaky flakes fluentd fluentbit force-push force-pushed fuzzer fuzzing fuzz-testing
    git gitea gitflow gitops git-ops gradle grafana graphite healthcheck health-check healthz honeycomb-trace
    hotpatches instrumentation instrumented interop-test jaeger jenkins kibana kustomize launchdarkly
    linters log-file loggly logstash maven mercurial merge-conflict monorepo mttr mttd mtbf mtta nagios newrelic
    nightlies node-exporter observability oncall opentelemetry opsgenie otel p50 p75 p90 p95 p99 p999 p99.9
    pagerduty-alert paged pager paging percentile pingdom pinged playbook-run post-commit postmortem-bot preprod
    pre-prod pre-production pre-commit prod prod-like prometheus promql prow pull-request quarantined-test
    rebase rebased rebasing repo    rollbar-alert rollforward roll-forward rpo rto
    runbook sandboxing saltstack semver-release sentry-event sev-0 sev0 slack-bot sli slo sla-credit spinnaker
    splunk spyglass sre stackdriver staging-environment statsd subversion svn synthetics-check tarball tekton
    telemetry teamcity terraform testbed testgrid thanos travis-ci trunk-based tsdb unittest unmerged
    uptime-robot vcs versioning victoriametrics wavefront zabbix zipkin autoreload pagerduty-escalation
    rollout-flag subcommand codefreeze e2e qa-environment pypi-package smoke-test workflows mitigations-runbook
    rc1 whitebox blackbox deprovisioning cron-jobs postmortems roll-outs
    """

  static let phrases = """
    alert|alerting rule|rules|threshold|thresholds|routing|manager|pipeline
    application log|metrics|performance monitoring
    automated|automatic rollback|failover|deployment|deploy|remediation
    base|build|release branch
    batch job
    -their|his|her|our|new|lost|of|save|people's|good jobs were|failed|failing|ran|running|stuck|queued|executing|processed|timed|that|in|to !the
    black box
    blue-green|blue|red/black deployment
    branch|branches protection|was|were|merge
    build slot|agent|runner|artifact|cache|container|system|pipeline|server|process|step|image|log|script
    build|release artifact|artifacts
    builds were|was|are|failed|failing|passed
    canary|canaries !chain
    change freeze|set|management window
    chaos engineering|monkey
    circuit breaker|breakers
    circuit-breaker|circuit-breakers
    code freeze|push|deploy|rollback
    commit hash|id|message
    a|bad|offending|merge|latest|git commit
    commits !us|to|the|itself
    committed to master|main|trunk
    configuration|config management|push|drift|file|files|pipeline|store|server|parameter
    continuous integration|deployment|delivery
    dark launch|launched
    -gas|oil|water|sales|drug|talent|hiring pipeline|pipelines !of
    debug log|mode|symbols
    dead man's
    default branch
    deployed|pushed|landed|merged to|into|in ~2 prod|master|main|staging|trunk
    deployment pipeline|strategy|tool|tooling|script|manifest|artifact|system|automation|window|target
    distributed tracing|trace
    dry run
    error budget|budgets
    failed|failing|fail|fails|fail over
    failed|failing|fails|fail over|back to
    feature branch|flag|flags|flagging|toggle|gate
    flaky test|tests
    force push
    four golden
    git push|commit|repository|tag|revert|history|clone|blame
    github action|actions|workflow|token|app|runner|repository
    golden signal|image
    graceful degradation|shutdown|restart
    health check|checks|checking|probe|endpoint
    helm chart|charts
    image build|pull|culler|tag|registry
    infrastructure as code
    infrastructure-as-code
    integration environment
    landed ~2 main|master
    liveness|readiness|startup|health|synthetic probe|probes
    load generator
    log aggregation|aggregator|level|line|lines|entry|entries|file|files|rotation|shipping|stream|volume|ingestion|analysis|output
    error|access|audit|application|server|debug|system log|logs
    main|master|trunk|stable branch !of|office
    merge conflict|queue|request|commit|train
    merge|merged|merging !with|two|into ~1 company
    -the|a|business|key|our|financial metric|metrics !system
    metrics|monitoring|observability|logging|telemetry|tracing dashboard|dashboards|pipeline|stack|agent|exporter|data|backend
    monitoring|logging|observability gap|coverage|agent|stack
    package|packages manager|registry|version|versions|maintainer|repository|index
    dependency|npm|python|debian|rpm|software|ubuntu|malicious|compromised package|packages
    pager alert|duty
    passive|active|standby set|host|hosts|node|nodes|mode
    percentile latency
    point release
    pr|prs !team|agency|department|firm|manager|crisis|statement|campaign
    -for|in production cluster|database|deployment|credential|credentials|system|load|rack|racks|host|hosts|instance|config|branch|build|pod|pods|namespace|capacity|rotation
    progressive rollout|delivery|deployment
    pull|merge request|requests
    push|pushed|pushes remotely|upstream|notification
    release branch|candidate|train|pipeline|engineering|channel|tag
    repository|repositories !of
    revert|reverts|reverted|reverting !to
    rolled|roll|rolling back|forward ~3 deployment|deploy|commit|config
    rolling|progressive|phased|gradual|staged|canary deployment|deployments|release|releases|rollout|restart|restarts
    root cause analysis
    shadow traffic|mode|deployment
    single point|points of failure
    smoke test|tests|testing
    soak test|time|period
    source control|repository
    -for staging !of|area|post|a
    staging environment|cluster|server|system|deployment|database
    synthetic monitoring|monitor|check|traffic|test|transaction
    tail latency
    test|testing|development|dev|qa|staging|uat|sandbox|pre-production environment|environments|cluster|server
    time to live
    toggle|toggled
    tracing span|library|system|backend
    trunk based
    version control|pinning|bump|constraint|skew|mismatch
    workflow|workflows change|file|run|trigger|job|jobs|engine|runner
    p|percentile 50|90|95|99|99.9
    50th|75th|90th|95th|99th percentile
    """
}
