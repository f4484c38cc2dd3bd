"""Reads graph.* in a folder with other people's programs and compares nodes, edges and attributes.

The node-link JSON, read by the standard library, says what is right. Exit status 1 when anything differs.
Also writes expect-*.json there: what a checker that knows only the format should find; and networkx.graphml and
networkx.json, the graph as NetworkX writes it, for the way back.
"""
import csv
import json
import os
import sys
import xml.etree.ElementTree

folder = sys.argv[1]
failures = 0


def path(name):
    return os.path.join(folder, name)


def check(what, is_right, info=""):
    global failures
    failures += not is_right
    print(("ok    " if is_right else "FAIL  ") + what, info if not is_right else "")


truth = json.load(open(path("graph.json"), encoding="utf-8"))
nodes = {n["id"]: {k: v for k, v in n.items() if k != "id"} for n in truth["nodes"]}
edges = {e["key"]: {k: v for k, v in e.items() if k != "key"} for e in truth["links"]}


def legal(value):
    """What XML makes of a text."""
    if not isinstance(value, str):
        return value
    return "".join(c if c in "\t\n\r" or " " <= c < "\ufffe" or c > "\uffff" else "\ufffd" for c in value)


def same(a, b):
    return float(a) == float(b) if isinstance(a, float) else legal(a) == b


def compare(tool, found_nodes, found_edges):
    """found_edges: edge id → (source, target, attributes)"""
    check(f"{tool}: nodes", set(found_nodes) == set(nodes), (len(found_nodes), len(nodes)))
    check(f"{tool}: edges", set(found_edges) == set(edges), (len(found_edges), len(edges)))
    wrong = [(i, k) for i, a in nodes.items() for k, v in a.items() if not same(v, found_nodes.get(i, {}).get(k, ""))]
    check(f"{tool}: node attributes", not wrong, wrong[:3])
    wrong = []
    for i, a in edges.items():
        s, t, got = found_edges.get(i, (None, None, {}))
        if (s, t) != (a["source"], a["target"]):
            wrong.append((i, "ends"))
        wrong += [(i, k) for k, v in a.items() if k not in ("source", "target") and not same(v, got.get(k, ""))]
    check(f"{tool}: edge attributes", not wrong, wrong[:3])


def networkx_edges(graph):
    return {str(k): (s, t, a) for s, t, k, a in graph.edges(keys=True, data=True)}


def renamed(graph, name="actor_id"):
    """The graph with actor ids for the ids of the format."""
    return networkx.relabel_nodes(graph, {n: a[name] for n, a in graph.nodes(data=True)})


import networkx

g = networkx.node_link_graph(truth, edges="links")
compare("networkx node-link", dict(g.nodes(data=True)), networkx_edges(g))
g = renamed(networkx.read_graphml(path("graph.graphml"), force_multigraph=True, edge_key_type=str))
compare("networkx GraphML", dict(g.nodes(data=True)), networkx_edges(g))
g = renamed(networkx.read_gexf(path("graph.gexf"), version="1.3"))
compare(
    "networkx GEXF", dict(g.nodes(data=True)),
    {a["id"]: (s, t, a) for s, t, a in g.edges(data=True)})

import igraph

g = igraph.Graph.Read_GraphML(path("graph.graphml"))
compare(
    "igraph GraphML", {v["actor_id"]: v.attributes() for v in g.vs},
    {e["relation_id"]: (g.vs[e.source]["actor_id"], g.vs[e.target]["actor_id"], e.attributes()) for e in g.es})
g = igraph.Graph.Read_Pajek(path("graph.net"))
check("igraph Pajek", (g.vcount(), g.ecount()) == (len(nodes), len(edges)), (g.vcount(), g.ecount()))

import pandas

frame = pandas.read_csv(path("graph.csv"), dtype=str, keep_default_na=False)
rows = {r["Id"]: (r["Source"], r["Target"], {**r, "weight": r["Weight"]}) for r in frame.to_dict("records")}
frame = pandas.read_csv(path("graph_nodes.csv"), dtype=str, keep_default_na=False)
compare("pandas CSV", {r["Id"]: {**r, "label": r["Label"]} for r in frame.to_dict("records")}, rows)
with open(path("graph.csv"), encoding="utf-8", newline="") as f:
    check("csv: every row as long as the header", len({len(row) for row in csv.reader(f)}) == 1)

for name in ("graph.graphml", "graph.gexf"):
    xml.etree.ElementTree.parse(path(name))
    check(f"{name}: well-formed", True)

# What the further checker expects, per format.
order = sorted(nodes, key=lambda i: i.encode())
numbered = {i: f"n{k}" for k, i in enumerate(order)}
tokens = {}
for node in xml.etree.ElementTree.parse(path("graph.graphml")).iter("{http://graphml.graphdrawing.org/xmlns}node"):
    tokens[next(d.text for d in node if d.get("key") == "node_actor_id")] = node.get("id")


def is_right_to_left(text):
    return any("\u0590" <= c <= "\u08ff" for c in text)


def dot_node(a):
    label = a["label"]
    return {**a, "name_ar": label, "label": f"\u2067{label}\u2069" if is_right_to_left(label) else label}


def expectation(names=None, node=lambda a: a, edge=lambda i, a: a):
    names = names or {i: i for i in nodes}
    return {
        "directed": True,
        "nodes": {names[i]: node(a) for i, a in nodes.items()},
        "edges": [
            {"id": i, **edge(i, a), "source": names[a["source"]], "target": names[a["target"]]} for i, a in edges.items()],
    }


plain = expectation()
expectations = {
    "graphml": expectation(tokens, edge=lambda i, a: {**a, "relation_id": i}),
    "gexf": expectation(numbered),
    "json": plain,
    "net": plain,
    "csv": plain,
    "dot": expectation(numbered, node=dot_node),
}
for name, value in expectations.items():
    with open(path(f"expect-{name}.json"), "w", encoding="utf-8") as f:
        json.dump(value, f, ensure_ascii=False)

# What our own reader is given to read.
g = networkx.node_link_graph(truth, edges="links")
networkx.write_graphml(g, path("networkx.graphml"))
with open(path("networkx.json"), "w", encoding="utf-8") as f:
    json.dump(networkx.node_link_data(g, edges="links"), f)

print("interop:", "every file read back the same" if failures == 0 else f"{failures} checks failed")
sys.exit(failures > 0)
