#!/bin/sh
# Writes an adversarial graph in every format and reads each file with the programs it is meant for.
# Makes its own Python environment at .venv-interop; needs python3 with venv, and the network the first time.
set -eu
cd "$(dirname "$0")/../.."
venv=.venv-interop
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
fi
if ! "$venv/bin/python" -c 'import networkx, igraph, pydot, lxml, pandas' 2>/dev/null; then
  "$venv/bin/pip" install --quiet --disable-pip-version-check networkx python-igraph pydot lxml pandas
fi
# Extra readers where they can be had.
for extra in networkit pygraphviz; do
  "$venv/bin/python" -c "import $extra" 2>/dev/null ||
    "$venv/bin/pip" install --quiet --disable-pip-version-check "$extra" >/dev/null 2>&1 ||
    echo "interop: $extra is not available here, its checks are left out"
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=
checker=../shared/tools/check_import.py

# Compares the files in a folder with each other and, where it is there, runs the further checker.
check() {
  echo "==== $1"
  "$venv/bin/python" Tests/interop/check.py "$2" || failed=1
  [ -f "$checker" ] || return 0
  for file in graphml gexf dot json csv net; do
    echo "== $file"
    status=0
    "$venv/bin/python" "$checker" "$2/graph.$file" --expect "$2/expect-$file.json" >"$2/report" 2>&1 || status=$?
    grep -v '^PASS' "$2/report" || true
    [ "$status" = 0 ] || failed=1
  done
}

swift build --product actorgraph >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
actorgraph=$(swift build --show-bin-path)/actorgraph

# back NAME FORMAT FILE...: reads files with our own reader and compares what comes of it with graph.json.
back() {
  name=$1 && shift
  "$actorgraph" import "$@" -o "$folder/back.jsonl" && "$actorgraph" export "$folder/back.jsonl" -o "$folder/back.json"
  if cmp -s "$folder/back.json" "$out/graph.json"; then
    echo "ok    read back: $name"
  else
    echo "FAIL  read back: $name"
    failed=1
  fi
}

# What we write, and what NetworkX makes of it, read by ourselves.
back_all() {
  out=$1
  back "GraphML" graphml "$out/graph.graphml"
  back "node-link JSON" json "$out/graph.json"
  back "CSV" csv "$out/graph.csv" "$out/graph_nodes.csv"
  back "CSV for Neo4j" csv "$out/neo4j.csv" "$out/neo4j_nodes.csv"
  back "GraphML of NetworkX" graphml "$out/networkx.graphml"
  back "node-link JSON of NetworkX" json "$out/networkx.json"
}

mkdir "$folder/adversarial"
INTEROP="$folder/adversarial" swift test --filter interopFilesAreWritten >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
[ -s "$folder/adversarial/graph.graphml" ] || { echo "interop: the test wrote no files"; cat "$folder/log"; exit 1; }
check "adversarial names" "$folder/adversarial"
for texts in Examples/corpus ../shared/gold/seeds; do
  [ -d "$texts" ] || { echo "interop: no $texts here, left out"; continue; }
  out="$folder/$(basename "$texts")"
  mkdir "$out"
  "$actorgraph" extract "$texts" -o "$out/events.jsonl" 2>/dev/null || true
  for file in graphml gexf dot json csv net; do "$actorgraph" export "$out/events.jsonl" -o "$out/graph.$file"; done
  "$actorgraph" export "$out/events.jsonl" --format nodes >"$out/graph_nodes.csv"
  "$actorgraph" export "$out/events.jsonl" --format csv --neo4j >"$out/neo4j.csv"
  "$actorgraph" export "$out/events.jsonl" --format nodes --neo4j >"$out/neo4j_nodes.csv"
  check "$texts" "$out"
  back_all "$out"
done

[ -f "$checker" ] || echo "interop: no further checker beside the checkout, only Tests/interop/check.py was run"
[ -z "$failed" ] && echo "interop: all files read back" || { echo "interop: some checks failed"; exit 1; }
