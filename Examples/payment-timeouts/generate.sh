#!/bin/sh
# Builds the simulation and writes the evidence again: generate.sh [OUTPUT_FOLDER]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here}
for tool in rustc gzip zstd; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "generate.sh: $tool is missing" >&2
    exit 2
  }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/raw" "$out/evidence"
rustc --edition 2021 --crate-name payment_timeouts -O -o "$work/simulate" "$here/source/main.rs"
"$work/simulate" "$work/raw"
rm -f "$out/evidence"/*
zstd -q -19 <"$work/raw/pay-gateway.log" >"$out/evidence/pay-gateway.log.zst"
gzip -9n <"$work/raw/payments.csv" >"$out/evidence/payments.csv.gz"
gzip -9n <"$work/raw/approved-payments.csv" >"$out/evidence/approved-payments.csv.gz"
cp "$work/raw/changes.ndjson" "$work/raw/pager.json" "$out/evidence/"
cp "$work/raw/truth.json" "$out/truth.json"
