"""All answers of `candor logs` with DuckDB, in the same JSON: duckdb_logs.py FILE ndjson|csv THREADS > answer.json"""
import json
import sys

import duckdb

path, form, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
connection = duckdb.connect(config={"threads": threads})
connection.execute("SET preserve_insertion_order=false")

COLUMNS = {
    "time": "VARCHAR", "service": "VARCHAR", "version": "VARCHAR", "region": "VARCHAR", "path": "VARCHAR",
    "status": "SMALLINT", "duration_ms": "DOUBLE", "customer_id": "VARCHAR", "order_id": "VARCHAR",
    "amount_cents": "BIGINT", "currency": "VARCHAR", "error": "VARCHAR",
}
columns = ", ".join(f"{name}: '{kind}'" for name, kind in COLUMNS.items())
if form == "ndjson":
    source = f"read_json('{path}', format='newline_delimited', ignore_errors=true, columns={{{columns}}})"
    time = "time"
else:
    source = f"read_csv('{path}', all_varchar=true)"
    time = "timestamp"
    COLUMNS = {**{"timestamp": "VARCHAR"}, **{k: v for k, v in COLUMNS.items() if k != "time"}}
picked = ", ".join(f"{name}::{kind} AS {name}" for name, kind in COLUMNS.items())
connection.execute(
    f"CREATE TEMP TABLE r AS SELECT {picked}, status::SMALLINT >= 500 AS failed FROM {source} WHERE status IS NOT NULL")


def rows(query):
    return connection.execute(query).fetchall()


def quantile(share, condition):
    return f"quantile_disc(duration_ms, {share}) FILTER ({condition})"


minutes = rows(f"SELECT substr({time}, 1, 16) m, count(*), count(*) FILTER (failed) FROM r GROUP BY 1 ORDER BY 1")
total, failed, active, affected, first, last, ok50, ok99, bad50, bad99 = rows(f"""
    SELECT count(*), count(*) FILTER (failed), count(DISTINCT customer_id),
      count(DISTINCT customer_id) FILTER (failed), min({time}) FILTER (failed), max({time}) FILTER (failed),
      {quantile(0.5, 'NOT failed')}, {quantile(0.99, 'NOT failed')}, {quantile(0.5, 'failed')},
      {quantile(0.99, 'failed')} FROM r""")[0]
values = rows("SELECT currency, sum(amount_cents)::BIGINT FROM r WHERE failed AND order_id IS NOT NULL GROUP BY 1")
errors = rows("""SELECT error, count(*) n FROM r WHERE failed AND error IS NOT NULL
    GROUP BY 1 ORDER BY n DESC, error LIMIT 10""")
# The counts that an explanation is made from.
cube = rows("SELECT service, version, region, path, status, count(*) FROM r GROUP BY ALL")

json.dump({
    "lines": 0, "malformed": 0, "requests": {"total": total, "failed": failed},
    "per_minute": [{"minute": m, "total": n, "failed": f} for m, n, f in minutes],
    "customers": {"active": active, "affected": affected},
    "orders": {"failed_value": dict(values)},
    "latency_ms": {"ok": {"p50": ok50, "p99": ok99}, "failed": {"p50": bad50, "p99": bad99}},
    "first_failure": first, "last_failure": last,
    "top_errors": [{"message": m, "count": n} for m, n in errors],
    "explained_by": [], "combinations": len(cube),
}, sys.stdout)
