import random

import igraph as ig
import numpy as np


def build(n, s, t, w=None):
    g = ig.Graph(n, np.column_stack((s, t)), directed=True)
    if w is not None:
        g.es["weight"] = w.tolist()
    return g


def load(names, s, t, day, kinds):
    edges = np.column_stack((s, t))
    g = ig.Graph(len(names), edges, directed=True, vertex_attrs={"name": names}, edge_attrs={"day": day.tolist(), "kind": kinds})
    return g.vcount()


def pagerank(g, weighted=False):
    return g.pagerank(weights="weight" if weighted else None)


def betweenness(g):
    return g.betweenness()


def harmonic(g):
    return g.harmonic_centrality(mode="in", normalized=False)


def undirected(g):
    return g.as_undirected()


def core(g):
    return g.coreness()


def triangles(g):
    return len(g.list_triangles())


def components(g):
    return [len(g.connected_components(mode="strong")), len(g.connected_components(mode="weak"))]


def triads(g):
    return list(g.triad_census())


def prepare_leiden(g):
    return g.as_undirected(combine_edges="sum")


def with_each_seed(find):
    """The groups found with each of twenty seeds."""
    groups = []
    for seed in range(1, 21):
        random.seed(seed)
        groups.append(find())
    return groups


def leiden(g):
    return with_each_seed(lambda: g.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1))


def finish_leiden(g, groups):
    return [g.modularity(x, weights="weight") for x in groups]


finish_louvain = finish_label_propagation = finish_leiden
prepare_louvain = prepare_label_propagation = prepare_leiden


def louvain(g):
    return with_each_seed(lambda: g.community_multilevel(weights="weight"))


def label_propagation(g):
    return with_each_seed(lambda: g.community_label_propagation(weights="weight"))


def modularity(g, groups):
    return [g.modularity(groups, directed=True)]


def numbers(g):
    return g.ecount(), g.density(), g.reciprocity(), len(g.connected_components(mode="weak"))


def degrees(g):
    return {"in": g.degree(mode="in"), "out": g.degree(mode="out"), "total": g.degree()}


def closeness(g):
    return g.closeness(mode="in")


def finish_closeness(g, scores):
    """Times the share of the others who reach the vertex."""
    reaching = [size - 1 for size in g.neighborhood_size(order=g.vcount(), mode="in")]
    return [r / (g.vcount() - 1) * c if r else 0.0 for r, c in zip(reaching, scores)]


def prepare_betweenness_weighted(g):
    g.es["length"] = [1 / w for w in g.es["weight"]]
    return g


def betweenness_weighted(g):
    return g.betweenness(weights="length")


def arc_betweenness(g):
    return g.edge_betweenness()


def finish_arc_betweenness(g, scores):
    return dict(zip(g.get_edgelist(), scores))


def eigenvector(g):
    return g.eigenvector_centrality()


def finish_eigenvector(g, scores):
    return scores / np.linalg.norm(scores)


def hits(g):
    return g.hub_score(), g.authority_score()


def finish_hits(g, scores):
    return {which: np.array(values) / sum(values) for which, values in zip(("hub", "authority"), scores)}


def clustering(g):
    return g.transitivity_local_undirected(mode="zero")


def transitivity(g):
    return g.transitivity_undirected(mode="zero")


def reciprocity(g):
    return g.reciprocity()


def degree_assortativity(g):
    return g.assortativity_degree()


def assortativity(g, groups):
    return g.assortativity_nominal(groups)


def bridges(g):
    return g.bridges()


def finish_bridges(g, edges):
    return {g.es[e].tuple for e in edges}


def cut_actors(g):
    return g.articulation_points()


def finish_cut_actors(g, vertices):
    return {(v,) for v in vertices}


def paths(g, ends):
    return [g.get_shortest_path(a, b, output="epath") for a, b in ends]


def finish_paths(g, found):
    return [len(path) or -1 for path in found]


def prepare_paths_weighted(g):
    return prepare_betweenness_weighted(g)


def paths_weighted(g, ends):
    return [g.get_shortest_path(a, b, weights="length", output="epath") for a, b in ends]


def finish_paths_weighted(g, found):
    return [sum(g.es[path]["length"]) or -1 for path in found]


def k_paths(g, ends):
    return [g.get_k_shortest_paths(a, b, k=5, output="epath") for a, b in ends]


def finish_k_paths(g, found):
    return [len(path) for paths in found for path in paths]


def constraint(g):
    return g.constraint()
