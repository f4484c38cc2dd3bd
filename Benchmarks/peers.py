"""peers.py TOOL JOB FILE [RESULT]: does one job with another library, the fastest way we know in it.

Prints its cost as JSON and writes what it found to RESULT, in the form of our own benchmark program.
Only the work itself is on the clock, as with ours: reading and building are rows of their own.
"""

import json
import random
import sys
import time

import numpy as np


def read(path):
    """Names in order of id, and arrays of source, target and day in order of time; kinds as read."""
    index, kinds = {}, []
    source, target, day = [], [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            a, kind, b, t = line.rstrip("\n").split("\t")[:4]
            source.append(index.setdefault(a, len(index)))
            target.append(index.setdefault(b, len(index)))
            kinds.append(kind)
            day.append(int(t))
    return list(index), np.array(source), np.array(target), np.array(day), kinds


def pairs(source, target):
    """Distinct arcs without loops, and how often each occurs."""
    keep = source != target
    key, count = np.unique(source[keep].astype(np.int64) << 32 | target[keep], return_counts=True)
    return key >> 32, key & 0xFFFFFFFF, count


class NetworkX:
    def __init__(self):
        import networkx

        self.nx = networkx

    def build(self, n, s, t, w=None):
        g = self.nx.DiGraph()
        g.add_nodes_from(range(n))
        if w is None:
            g.add_edges_from(zip(s.tolist(), t.tolist()))
        else:
            g.add_weighted_edges_from(zip(s.tolist(), t.tolist(), w.tolist()))
        return g

    def load(self, names, s, t, day, kinds):
        g = self.nx.MultiDiGraph()
        g.add_nodes_from((i, {"name": name}) for i, name in enumerate(names))
        g.add_edges_from((a, b, {"day": d, "kind": k}) for a, b, d, k in zip(s.tolist(), t.tolist(), day.tolist(), kinds))
        return g.number_of_nodes()

    def pagerank(self, g, weighted=False):
        scores = self.nx.pagerank(g, tol=1e-10 / max(len(g), 1), max_iter=1000, weight="weight" if weighted else None)
        return [scores[v] for v in range(len(g))]

    def betweenness(self, g):
        scores = self.nx.betweenness_centrality(g, normalized=False)
        return [scores[v] for v in range(len(g))]

    def harmonic(self, g):
        scores = self.nx.harmonic_centrality(g)
        return [scores[v] for v in range(len(g))]

    def prepare_undirected(self, g):
        return g.to_undirected()

    def core(self, g):
        scores = self.nx.core_number(g)
        return [scores[v] for v in range(len(g))]

    def triangles(self, g):
        return sum(self.nx.triangles(g).values()) // 3

    def components(self, g):
        return [self.nx.number_strongly_connected_components(g), self.nx.number_weakly_connected_components(g)]

    def triads(self, g):
        return list(self.nx.triadic_census(g).values())


class IGraph:
    def __init__(self):
        import igraph

        self.ig = igraph

    def build(self, n, s, t, w=None):
        g = self.ig.Graph(n, np.column_stack((s, t)), directed=True)
        if w is not None:
            g.es["weight"] = w.tolist()
        return g

    def load(self, names, s, t, day, kinds):
        edges = np.column_stack((s, t))
        g = self.ig.Graph(len(names), edges, directed=True, vertex_attrs={"name": names}, edge_attrs={"day": day.tolist(), "kind": kinds})
        return g.vcount()

    def pagerank(self, g, weighted=False):
        return g.pagerank(weights="weight" if weighted else None)

    def betweenness(self, g):
        return g.betweenness()

    def harmonic(self, g):
        return g.harmonic_centrality(mode="in", normalized=False)

    def prepare_undirected(self, g):
        return g.as_undirected()

    def core(self, g):
        return g.coreness()

    def triangles(self, g):
        return len(g.list_triangles())

    def components(self, g):
        return [len(g.connected_components(mode="strong")), len(g.connected_components(mode="weak"))]

    def triads(self, g):
        return list(g.triad_census())

    def prepare_leiden(self, g):
        return g.as_undirected(combine_edges="sum")

    def leiden(self, g):
        groups = []
        for seed in range(1, 21):
            random.seed(seed)
            groups.append(g.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1))
        return groups

    def quality(self, g, groups):
        return [g.modularity(x, weights="weight") for x in groups]


class NetworKit:
    def __init__(self):
        import networkit

        networkit.setNumberOfThreads(1)
        self.nk = networkit

    def build(self, n, s, t, w=None):
        data = np.ones(len(s)) if w is None else w.astype(float)
        return self.nk.GraphFromCoo((data, (s, t)), n=n, weighted=w is not None, directed=True)

    def load(self, names, s, t, day, kinds):
        g = self.nk.GraphFromCoo((np.ones(len(s)), (s, t)), n=len(names), weighted=False, directed=True)
        return g.numberOfNodes(), names, day, kinds

    def pagerank(self, g, weighted=False):
        run = self.nk.centrality.PageRank(
            g, damp=0.85, tol=1e-10, distributeSinks=self.nk.centrality.SinkHandling.DistributeSinks
        )
        run.norm = self.nk.centrality.Norm.l1norm
        return run.run().scores()

    def betweenness(self, g):
        return self.nk.centrality.Betweenness(g).run().scores()

    def harmonic(self, g):
        return self.nk.centrality.HarmonicCloseness(g, normalized=False).run().scores()

    def prepare_harmonic(self, g):
        return self.nk.graphtools.transpose(g)

    def prepare_undirected(self, g):
        g = self.nk.graphtools.toUndirected(g)
        g.removeMultiEdges()
        return g

    def core(self, g):
        return self.nk.centrality.CoreDecomposition(g).run().scores()

    def triangles(self, g):
        shares = self.nk.centrality.LocalClusteringCoefficient(g, turbo=False).run().scores()
        degrees = [g.degree(v) for v in range(g.numberOfNodes())]
        return sum(round(c * d * (d - 1) / 2) for c, d in zip(shares, degrees)) // 3

    def components(self, g):
        strong = self.nk.components.StronglyConnectedComponents(g).run()
        weak = self.nk.components.WeaklyConnectedComponents(g).run()
        return [strong.numberOfComponents(), weak.numberOfComponents()]


class RustworkX:
    def __init__(self):
        import rustworkx

        self.rx = rustworkx

    def build(self, n, s, t, w=None):
        g = self.rx.PyDiGraph(multigraph=False)
        g.add_nodes_from(range(n))
        if w is None:
            g.extend_from_edge_list(list(zip(s.tolist(), t.tolist())))
        else:
            g.extend_from_weighted_edge_list(list(zip(s.tolist(), t.tolist(), w.tolist())))
        return g

    def load(self, names, s, t, day, kinds):
        g = self.rx.PyDiGraph()
        g.add_nodes_from(names)
        g.add_edges_from(list(zip(s.tolist(), t.tolist(), zip(day.tolist(), kinds))))
        return g.num_nodes()

    def pagerank(self, g, weighted=False):
        n = g.num_nodes()
        scores = self.rx.pagerank(g, alpha=0.85, weight_fn=float if weighted else None, tol=1e-10 / max(n, 1), max_iter=1000)
        return [scores[v] for v in range(n)]

    def betweenness(self, g):
        scores = self.rx.digraph_betweenness_centrality(g, normalized=False, parallel_threshold=10**9)
        return [scores[v] for v in range(g.num_nodes())]

    def prepare_undirected(self, g):
        return g.to_undirected(multigraph=False)

    def core(self, g):
        scores = self.rx.core_number(g)
        return [scores[v] for v in range(g.num_nodes())]

    def components(self, g):
        return [len(self.rx.strongly_connected_components(g)), self.rx.number_weakly_connected_components(g)]


class GraphTool:
    def __init__(self):
        import graph_tool
        import graph_tool.centrality
        import graph_tool.clustering
        import graph_tool.generation
        import graph_tool.topology

        self.gt = graph_tool
        if graph_tool.openmp_enabled():
            graph_tool.openmp_set_num_threads(1)

    def build(self, n, s, t, w=None):
        g = self.gt.Graph(directed=True)
        g.add_vertex(n)
        if w is None:
            g.add_edge_list(np.column_stack((s, t)))
        else:
            weight = g.new_ep("double")
            g.add_edge_list(np.column_stack((s, t, w)), eprops=[weight])
            g.ep["weight"] = weight
        return g

    def load(self, names, s, t, day, kinds):
        g = self.gt.Graph(directed=True)
        g.add_vertex(len(names))
        days = g.new_ep("int")
        g.add_edge_list(np.column_stack((s, t, day)), eprops=[days])
        g.ep["day"], g.ep["kind"] = days, g.new_ep("string", vals=kinds)
        g.vp["name"] = g.new_vp("string", vals=names)
        return g.num_vertices()

    def pagerank(self, g, weighted=False):
        scores = self.gt.centrality.pagerank(g, weight=g.ep["weight"] if weighted else None, epsilon=1e-10 / max(g.num_vertices(), 1))
        return scores.a / scores.a.sum()

    def betweenness(self, g):
        return self.gt.centrality.betweenness(g, norm=False)[0].a

    def prepare_harmonic(self, g):
        return self.gt.GraphView(g, reversed=True)

    def harmonic(self, g):
        return np.nan_to_num(self.gt.centrality.closeness(g, harmonic=True, norm=False).a)

    def prepare_undirected(self, g):
        h = self.gt.Graph(g)
        h.set_directed(False)
        self.gt.generation.remove_parallel_edges(h)
        return h

    def core(self, g):
        return self.gt.topology.kcore_decomposition(g).a

    def triangles(self, g):
        return self.gt.clustering.global_clustering(g, ret_counts=True)[1]

    def components(self, g):
        strong = self.gt.topology.label_components(g, directed=True)[1]
        weak = self.gt.topology.label_components(g, directed=False)[1]
        return [len(strong), len(weak)]


TOOLS = {"graph-tool": GraphTool, "networkx": NetworkX, "igraph": IGraph, "networkit": NetworKit, "rustworkx": RustworkX}


def windows(tool, measure, names, source, target, day):
    """30 days, a day apart: slices found by bisection, actors and arcs by sorting, one graph for each."""
    rows = []
    for start in range(int(day[0]), int(day[-1]) + 1):
        first, end = np.searchsorted(day, [start, start + 30])
        s, t, w = pairs(source[first:end], target[first:end])
        members, local = np.unique(np.concatenate((s, t)), return_inverse=True)
        n, m = len(members), len(s)
        if n == 0:
            rows.append([start, 0] + [0.0] * (3 if measure == "pagerank" else 1))
            continue
        g = tool.build(n, local[:m], local[m:], w if measure == "pagerank" else None)
        if measure == "pagerank":
            arrived = np.bincount(local[m:], weights=w, minlength=n)
            left = np.bincount(local[:m], weights=w, minlength=n)
            rows.append([start, n, max(tool.pagerank(g, weighted=True)), arrived.max(), left.max()])
        else:
            rows.append([start, n, max(tool.betweenness(g))])
    return ["\t".join(map(str, row)) for row in rows]


def peak_memory():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))


def main():
    tool, job, path = TOOLS[sys.argv[1]](), sys.argv[2], sys.argv[3]
    if job == "load":
        clock = time.process_time(), time.perf_counter()
        tool.load(*read(path))
        result = None
    else:
        names, source, target, day, _ = read(path)
        if job.startswith("windows"):
            order = np.argsort(day, kind="stable")
            source, target, day = source[order], target[order], day[order]
            clock = time.process_time(), time.perf_counter()
            result = windows(tool, "betweenness" if job == "windows-betweenness" else "pagerank", names, source, target, day)
        else:
            g = tool.build(len(names), *pairs(source, target)[: 3 if job == "leiden" else 2])
            prepare = getattr(tool, f"prepare_{job}", None)
            if prepare is None and job in ("core", "triangles"):
                prepare = tool.prepare_undirected
            if prepare is not None:
                g = prepare(g)
            clock = time.process_time(), time.perf_counter()
            result = getattr(tool, job)(g)
    cpu, wall = time.process_time() - clock[0], time.perf_counter() - clock[1]
    if job == "leiden":
        result = tool.quality(g, result)
    print(json.dumps({"cpu": cpu, "wall": wall, "rss_mb": peak_memory()}))
    if len(sys.argv) > 4 and result is not None:
        with open(sys.argv[4], "w") as out:
            if job.startswith("windows"):
                out.write("\n".join(result))
            elif job in ("betweenness", "harmonic", "pagerank", "core"):
                out.write("\n".join(f"{name}\t{score}" for name, score in zip(names, result)))
            else:
                out.write("\n".join(map(str, result if isinstance(result, list) else [result])))


main()
