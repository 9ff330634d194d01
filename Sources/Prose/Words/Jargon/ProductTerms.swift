/// Products of the field whose names are ordinary words in small letters; listed as they are written.
enum ProductTerms {
  static let capitalised = """
    Spark Snowflake Aurora Cassandra Envoy Consul Helm Lambda Puppet Vault Nomad Flux Pulsar Cilium Sentry
    Electron Airflow Ansible Bazel Calico Corosync Crossplane Dask Dagster Datadog Django Fargate Flannel Flask
    Flink Fluentd Gradle Grafana Graphite Gremlin Groovy Hadoop Haskell Hazelcast Heroku Hystrix Jaeger Jenkins
    Jupyter Kafka Keycloak Keepalived Kibana Knative Kubernetes Kustomize Laravel Linkerd Logstash Lucene Mesos
    Minio Mongo Netty Nginx Node.js Nixpkgs Okteto Pacemaker Packer Postfix Postgres Prometheus Prow Pulumi
    Rails Rancher Redis Resque Riak Ruby Rust Rustls Samza Scala Selenium Sidekiq Solr Spinnaker Splunk Sqoop
    Tekton Terraform Thanos Tomcat Traefik Trino Ubuntu Vagrant Varnish Vitess Vue Wavefront Webpack Xen Yarn
    Zabbix Zipkin Zuul Zookeeper ZooKeeper Debian CentOS Fedora BIND Exim Dovecot Sendmail Ceph Gluster Perl PHP
    Kotlin Erlang Elixir Python Golang Java Clojure Dockerfile Containerd Istio Argo Flagger Kyverno Velero
    Portworx Firestore Firebase Memcache Memcached Elasticsearch OpenSearch Erigon Geth Prysm Teku Besu Solidity
    """
}
