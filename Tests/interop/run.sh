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
INTEROP="$folder" swift test --filter interopFilesAreWritten >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
[ -s "$folder/graph.graphml" ] || { echo "interop: the test wrote no files"; cat "$folder/log"; exit 1; }
"$venv/bin/python" Tests/interop/check.py "$folder"
checker=../shared/tools/check_import.py
if [ -f "$checker" ]; then
  for file in graphml gexf dot json csv net; do
    echo "== $file"
    "$venv/bin/python" "$checker" "$folder/graph.$file" --expect "$folder/expect-$file.json" | grep -v '^PASS'
    # grep hides the checker's status; ask for it again.
    "$venv/bin/python" "$checker" "$folder/graph.$file" --expect "$folder/expect-$file.json" >/dev/null || failed=1
  done
  [ -z "${failed:-}" ]
else
  echo "interop: no further checker beside the checkout, only Tests/interop/check.py was run"
fi
