"""DuckDB as the peer of `candor reconcile`.

    duckdb_records.py make FOLDER ROWS    left.csv, and right.csv in another order with records missing, twice and changed
    duckdb_records.py join LEFT RIGHT     the counts of a full outer join, as JSON
"""
import json
import os
import sys

import duckdb


def connect():
    database = duckdb.connect()
    database.execute(f"SET threads = {os.cpu_count() or 1}")
    return database


def make(folder, rows):
    database = connect()
    money = "printf('%d.%02d', {0} // 100, {0} % 100)"
    database.execute(f"""
        CREATE TABLE orders AS SELECT 'ORD-' || lpad(i::VARCHAR, 9, '0') AS order_id,
            'c' || (hash(i) % 2000000) AS customer_id, ((hash(i + 7) % 100000) + 100)::BIGINT AS cents,
            CASE WHEN i % 5 = 0 THEN 'USD' ELSE 'EUR' END AS currency,
            strftime(TIMESTAMP '2026-03-01' + INTERVAL (i // 10) SECOND, '%Y-%m-%dT%H:%M:%SZ') AS created_at,
            CASE WHEN i % 17 = 0 THEN 'refunded' ELSE 'paid' END AS status FROM range({rows}) t(i)""")
    rest = "currency, created_at, status"
    database.execute(f"""
        COPY (SELECT order_id, customer_id, {money.format('cents')} AS amount, {rest} FROM orders)
        TO '{folder}/left.csv' (HEADER)""")
    database.execute(f"""
        COPY (SELECT order_id AS id, customer_id, {money.format('cents')} AS amount, {rest} FROM (
            SELECT * REPLACE (CASE WHEN hash(order_id) % 1000 = 1 THEN cents + 500 ELSE cents END AS cents)
            FROM orders WHERE hash(order_id) % 1000 <> 0
            UNION ALL SELECT * FROM orders WHERE hash(order_id) % 2000 = 3) ORDER BY hash(order_id))
        TO '{folder}/right.csv' (HEADER)""")


def join(left, right):
    columns = ["customer_id", "amount", "currency", "created_at", "status"]
    differs = " OR ".join(f"l.{name} IS DISTINCT FROM r.{name}" for name in columns)
    row = connect().execute(f"""
        WITH l AS (SELECT * FROM read_csv('{left}', all_varchar = true)),
            r AS (SELECT * FROM read_csv('{right}', all_varchar = true)),
            j AS (SELECT coalesce(l.order_id, r.id) AS key, l.order_id IS NULL AS no_left, r.id IS NULL AS no_right,
                l.order_id IS NOT NULL AND r.id IS NOT NULL AND ({differs}) AS differs
                FROM l FULL OUTER JOIN r ON l.order_id = r.id)
        SELECT count(*) FILTER (no_left), count(*) FILTER (no_right), count(*) FILTER (differs),
            count(*) - (SELECT count(*) FROM l) FROM j""").fetchone()
    print(json.dumps({"missing_left": row[0], "missing_right": row[1], "mismatched": row[2], "duplicated_right": row[3]}))


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]))
else:
    join(sys.argv[2], sys.argv[3])
