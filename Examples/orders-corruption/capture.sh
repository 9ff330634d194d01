#!/bin/sh
# Runs the incident again and captures its evidence: capture.sh [OUTPUT_FOLDER [SPEED [MINUTES DEPLOY ROLLBACK]]]
#
# Without an output folder the committed evidence is replaced. The output folder gets evidence/ and
# truth.json. A run takes about six minutes; a race never strikes twice in the same way, so that
# every run has its own numbers. See README.md.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here}
speed=${2:-30}
minutes=${3:-140}
deploy=${4:-47}
rollback=${5:-93}
port=${CAPTURE_PORT:-17400}

find_go() {
  for go in go /usr/lib/go-1.23/bin/go /usr/lib/go-1.22/bin/go; do
    command -v "$go" >/dev/null 2>&1 || continue
    case $("$go" env GOVERSION) in
    go1.1[0-9]* | go1.2 | go1.20* | go1.21*) ;;
    *) echo "$go" && return ;;
    esac
  done
  return 1
}

missing() {
  echo "capture.sh: $1 is missing; see \"Packages\" in README.md" >&2
  exit 2
}

go=$(find_go) || missing "Go 1.22 or later"
for tool in rustc sqlite3 gzip zstd; do
  command -v "$tool" >/dev/null 2>&1 || missing "$tool"
done
[ -d /usr/share/gocode/src/github.com/mattn/go-sqlite3 ] || missing "golang-github-mattn-go-sqlite3-dev"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/go/src" "$work/main/raw" "$work/main/run" "$work/race/raw" "$work/race/run" "$out/evidence"
ln -s "$here/source/order-sync" "$work/go/src/order-sync"
ln -s "$here/source/traffic" "$work/go/src/traffic"

echo "Building"
build() {
  GO111MODULE=off GOTOOLCHAIN=local GOPATH="$work/go:/usr/share/gocode" \
    "$go" build -trimpath "$@"
}
build -tags libsqlite3 -o "$work/order-sync-good" order-sync
build -tags libsqlite3,v2_15 -o "$work/order-sync-faulty" order-sync
build -tags libsqlite3,v2_15 -race -o "$work/order-sync-race" order-sync
build -tags libsqlite3 -o "$work/run-traffic" traffic
(cd "$here/source/ledger" &&
  rustc --edition 2021 --crate-name ledger -O -g --remap-path-prefix "$PWD=ledger" -o "$work/ledger" src/main.rs)

traffic() {
  folder=$1
  shift
  "$work/run-traffic" -out "$folder/raw" -work "$folder/run" -ledger "$work/ledger" \
    -good "$work/order-sync-good" -port "$port" "$@"
}

echo "Running version 2.15.0 under the race detector, as one would in staging"
GORACE=exitcode=0 traffic "$work/race" -faulty "$work/order-sync-race" -speed 12 -minutes 6 -deploy 1 -rollback 5 \
  2>"$work/race/report.txt"

echo "Running $minutes minutes of traffic at $speed times real time"
traffic "$work/main" -faulty "$work/order-sync-faulty" -speed "$speed" \
  -minutes "$minutes" -deploy "$deploy" -rollback "$rollback"

echo "Exporting"
raw=$work/main/raw
evidence=$out/evidence
rm -f "$evidence"/*
sqlite3 -header -csv "$work/main/run/shop.db" \
  "SELECT order_id, customer_id, created_at, mode, currency, amount_minor, region, version
   FROM orders WHERE status = 'confirmed' ORDER BY order_id" >"$raw/shop-orders.csv"
sqlite3 -header -csv "$work/main/run/warehouse.db" \
  "SELECT posting, posted_at, order_ref, account, total_minor, currency, lines
   FROM postings ORDER BY posting" >"$raw/warehouse-postings.csv"
for log in "$raw"/order-sync.*.log; do
  gzip -9n <"$log" >"$evidence/$(basename "$log").gz"
done
zstd -q -19 <"$raw/ledger.log" >"$evidence/ledger.log.zst"
for table in shop-orders warehouse-postings orders-per-minute; do
  gzip -9n <"$raw/$table.csv" >"$evidence/$table.csv.gz"
done
cp "$raw/ledger-stderr.txt" "$evidence/ledger-stderr.txt"
cp "$work/race/report.txt" "$evidence/order-sync-race.txt"
cp "$raw/deployments.json" "$raw/alerts.json" "$evidence/"
cp "$work/main/run/truth.json" "$out/truth.json"
du -sk "$evidence" | awk '{ print "Evidence: " $1 " KiB" }'
