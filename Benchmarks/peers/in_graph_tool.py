import graph_tool as gt
import graph_tool.centrality
import graph_tool.clustering
import graph_tool.generation
import graph_tool.topology
import numpy as np

if gt.openmp_enabled():
    gt.openmp_set_num_threads(1)


def build(n, s, t, w=None):
    g = gt.Graph(directed=True)
    g.add_vertex(n)
    if w is None:
        g.add_edge_list(np.column_stack((s, t)))
    else:
        weight = g.new_ep("double")
        g.add_edge_list(np.column_stack((s, t, w)), eprops=[weight])
        g.ep["weight"] = weight
    return g


def load(names, s, t, day, kinds):
    g = gt.Graph(directed=True)
    g.add_vertex(len(names))
    days = g.new_ep("int")
    g.add_edge_list(np.column_stack((s, t, day)), eprops=[days])
    g.ep["day"], g.ep["kind"] = days, g.new_ep("string", vals=kinds)
    g.vp["name"] = g.new_vp("string", vals=names)
    return g.num_vertices()


def pagerank(g, weighted=False):
    scores = gt.centrality.pagerank(g, weight=g.ep["weight"] if weighted else None, epsilon=1e-10 / max(g.num_vertices(), 1))
    return scores.a / scores.a.sum()


def betweenness(g):
    return gt.centrality.betweenness(g, norm=False)[0].a


def prepare_harmonic(g):
    return gt.GraphView(g, reversed=True)


def harmonic(g):
    return np.nan_to_num(gt.centrality.closeness(g, harmonic=True, norm=False).a)


def undirected(g):
    h = gt.Graph(g)
    h.set_directed(False)
    gt.generation.remove_parallel_edges(h)
    return h


def core(g):
    return gt.topology.kcore_decomposition(g).a


def triangles(g):
    return gt.clustering.global_clustering(g, ret_counts=True)[1]


def components(g):
    strong = gt.topology.label_components(g, directed=True)[1]
    weak = gt.topology.label_components(g, directed=False)[1]
    return [len(strong), len(weak)]


def prepare_closeness(g):
    return prepare_harmonic(g)


def closeness(g):
    return gt.centrality.closeness(g).a


def finish_closeness(g, scores):
    """Times the share of the others who reach the vertex."""
    reaching = [np.count_nonzero(gt.topology.shortest_distance(g, v).a < 2**31 - 1) - 1 for v in g.vertices()]
    return np.nan_to_num(scores * reaching / (g.num_vertices() - 1))


def arc_betweenness(g):
    return gt.centrality.betweenness(g, norm=False)[1].a


def finish_arc_betweenness(g, scores):
    return {(s, t): scores[e] for s, t, e in g.get_edges([g.edge_index])}


def clustering(g):
    return gt.clustering.local_clustering(g).a


def transitivity(g):
    return gt.clustering.global_clustering(g)[0]


def reciprocity(g):
    return gt.topology.edge_reciprocity(g)


def cut_actors(g):
    return gt.topology.label_biconnected_components(g)[1].a


def finish_cut_actors(g, isCut):
    return {(v,) for v in np.flatnonzero(isCut)}
