/// Databases, storage, caches, messaging and data processing.
enum StorageTerms {
  static let words = """
    aerospike aof arangodb atomicity auto-increment autoincrement autovacuum avro b-tree btrfs backfill
    backfilled backfilling bigint bigquery bigtable binlog blob bloom-filter btree cardinality cassandra cdc
    ceph checkpointing checksum checksummed clickhouse cockroachdb collation columnar compaction
    consistency-level cosmosdb couchbase couchdb crdt cursor-based databricks datadir datalake datastore datomic
    dbt dead-letter dedup deduplicate deduplicated deduplication denormalised denormalized deserialisation
    deserialization deserialize deserialized documentdb duckdb dynamodb ebs efs elasticache elasticsearch elt
    erasure-coding etcd etl failback failover fdatasync filesystem file-system firestore flink fsck fsync
    full-text gfs glusterfs gtid hadoop hazelcast hba hbase hdfs hive-metastore hotspotting idempotence
    idempotency idempotent influxdb ingest ingested ingesting ingestion innodb inode int32 int64 iops iscsi
    isolation-level jdbc jsonb kafka keyspace kinesis leveldb lookaside lru lsm lucene lun lvm mapreduce mariadb
    materialised-view materialized-view mdadm memcache memcached memtable metadata metastore minio mirrormaker
    mongo mongodb mutation-log mvcc mysql mysqldump namenode ndjson neo4j nfs nosql nvme objectstore odbc
    offset-commit olap oltp opensearch orc parquet partitioned partitioning percona pgbouncer pg_dump pg_upgrade
    pgpool planner-statistics postgres postgresql protobuf pubsub pub-sub pulsar quorum rabbitmq rdbms rds
    read-after-write read-replica rebalance rebalanced rebalancing redis redo-log redpanda redshift rehash
    rehashing reindex reindexed reindexing replication replicas repartition resharding resync rethinkdb riak
    rocksdb s3 sata schema scsi scylla scylladb sequence-number serialisable serialisation serializable
    serialization serialize serialized sharded sharding solr split-brain sql sqlite sqs sns ssd sstable subquery
    subqueries swap-space tablespace teradata timescaledb timeseries time-series tombstone transactionality
    trino tuple uint32 uint64 undo-log upsert varchar vertica vitess wal warehouse-query wide-column write-ahead
    write-behind write-through xfs xid xmax zfs zookeeper lookups datafile datatype integer
    """

  static let phrases = """
    auto increment
    auto vacuum
    batch insert|job|write|import|processing|process
    binary log
    block storage|device|size
    bloom filter
    buffer pool|cache
    bulk insert|load|index|import
    cache|caches|cached|caching !of
    cache hit|miss|invalidation|stampede|eviction|layer|key|warming|server|cluster|entry|node|tier
    checkpoint|checkpoints file|write|interval
    change data capture
    cold storage|cache
    column|columns family|store|type|definition
    connection pool|pools|pooler|limit
    consistent hashing|hash
    consumer group|lag|offset
    consumers|consumer fell|lagged|stalled
    copy on write
    copy-on-write
    data lake|warehouse pipeline|pipelines
    data model|plane|store|stores|type|structure|pipeline|locality
    table|schema migration|migrations
    database dump|truncation|index|schema|lock|replica|connection|shard|corruption|cluster|node|primary|query|queries|instance|server|table|engine|transaction|host|failover|trigger|layer|backend|deadlock|client|proxy|writes|reads|load
    dead letter queue
    dead tuple
    disk i/o|array|controller|pressure|usage|utilisation|utilization|space|image|write|queue|volume
    distributed lock|transaction|system|database|file|hash|consensus|cache|queue|storage
    document store
    event loop|bus|reflector|sourcing|stream|queue|store|consumer
    eventual consistency
    eventually consistent
    execution plan
    exclusive lock
    file system|descriptor|handle|lock
    foreign key
    full table scan
    full text search
    hash collision|function|table|key|ring|map
    hot spare|standby|key|partition|shard|spot|cache|swap
    hot-standby mode
    in-memory cache|database|store|queue|data
    index|indexes|indices rebuild|scan|build|corruption|bloat|lookup
    isolation level
    job|message|task|work|event|background|processing|build|delayed|retry queue|queues
    job|task scheduler
    background job|worker|process|task
    key|value store
    key-value store|pair
    leader election|node
    lock contention|table|timeout|wait|acquisition
    log replication|segment|shipping|compaction
    logical replication|volume|decoding|backup
    of|ebs|affected|stuck|these|attached|impacted|unavailable|degraded volumes
    master|slave database|node|replica|server|process|instance
    message broker|bus|queue|brokers|backlog
    -on the master|masters !plan|key|agreement|copy|of|class|bedroom|card
    mirrored volume
    multi-master|multi-primary
    new|old|former|previous|current|database|the primary node|server|database|replica|instance|host|cluster
    primary|secondary|replica|standby node|nodes|server|servers|instance|instances|replica|replicas|partition|partitions|shard|host|hosts|cluster|slave
    the|new|old|former|database|onto primary instead|was|had|and|went|failed|crashed|lost
    primary and|or secondary|replica|replicas
    object storage|store
    partition|partitions !of|wall
    partition key|leader
    point in time recovery|restore
    point-in-time recovery|restore|snapshot
    primary key|index
    -power|the|this promoted ~3 replica|standby|secondary
    query plan|planner|optimizer|optimiser|cache|latency|load|pattern|timeout|execution|performance|engine
    queries per
    slow|heavy|expensive|long-running|sql|database|read|write|search|analytical|failing|running|poll query|queries
    queries against|timed|time|slowed|hit|took
    race condition
    read|write replica|amplification|lock|path|quorum|traffic|load|throughput|operation|operations
    -customer|customers'|your|any|press|media|support|billing|further|phone|for|with query|queries !from|about|by
    read-only|readonly replica|replicas|filesystem
    replica|replicas !of
    replication lag|slot|factor|stream|delay|log|topology
    root volume
    row|table|global|advisory|exclusive|database lock|locks|locking
    row-level|table-level|record-level lock|locking
    schema change|migration|registry|drift
    search index|cluster
    secondary index
    sequential scan
    shard|shards !of
    snapshot|snapshots !of
    split brain
    storage|disk|persistent volume|volumes|node|nodes|engine|backend|cluster|clusters|controller|tier|layer|array|bucket|class|fabric|subsystem
    stored procedure
    stream processor|processing
    table scan|lock|bloat|partition|partitions
    time series
    transaction log|id|isolation|wraparound
    two-phase commit
    unique constraint|key|index
    virtual disk|volume
    wraparound
    write conflict|lock|ahead|storm|path|concern|skew
    b-tree|btree index
    big|unsigned|signed|32-bit|64-bit integer|int
    integer|buffer|heap overflow
    """
}
