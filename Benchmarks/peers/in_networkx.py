import itertools

import networkx as nx


def build(n, s, t, w=None):
    g = nx.DiGraph()
    g.add_nodes_from(range(n))
    if w is None:
        g.add_edges_from(zip(s.tolist(), t.tolist()))
    else:
        g.add_weighted_edges_from(zip(s.tolist(), t.tolist(), w.tolist()))
    return g


def load(names, s, t, day, kinds):
    g = nx.MultiDiGraph()
    g.add_nodes_from((i, {"name": name}) for i, name in enumerate(names))
    g.add_edges_from((a, b, {"day": d, "kind": k}) for a, b, d, k in zip(s.tolist(), t.tolist(), day.tolist(), kinds))
    return g.number_of_nodes()


def pagerank(g, weighted=False):
    scores = nx.pagerank(g, tol=1e-10 / max(len(g), 1), max_iter=1000, weight="weight" if weighted else None)
    return in_order(scores)


def betweenness(g):
    scores = nx.betweenness_centrality(g, normalized=False)
    return in_order(scores)


def harmonic(g):
    scores = nx.harmonic_centrality(g)
    return in_order(scores)


def undirected(g):
    return g.to_undirected()


def core(g):
    scores = nx.core_number(g)
    return in_order(scores)


def triangles(g):
    return sum(nx.triangles(g).values()) // 3


def components(g):
    return [nx.number_strongly_connected_components(g), nx.number_weakly_connected_components(g)]


def triads(g):
    return list(nx.triadic_census(g).values())


def degrees(g):
    return {"in": dict(g.in_degree), "out": dict(g.out_degree), "total": dict(g.degree)}


def finish_degrees(g, degrees):
    return {which: in_order(scores) for which, scores in degrees.items()}


def katz(g):
    alpha = 1 / (1 + max(d for _, d in g.in_degree))
    return in_order(nx.katz_centrality(g, alpha=alpha, normalized=False, tol=1e-12, max_iter=10000))


def reciprocities(g):
    return nx.reciprocity(g, list(g))


def finish_reciprocities(g, scores):
    """0 for those without an arc."""
    return [x or 0 for x in in_order(scores)]


def degree_assortativity(g):
    return nx.degree_assortativity_coefficient(g)


def assortativity(g, groups):
    nx.set_node_attributes(g, dict(enumerate(groups)), "group")
    return nx.attribute_assortativity_coefficient(g, "group")


def modularity(g, groups):
    sets = {}
    for v, group in enumerate(groups):
        sets.setdefault(group, set()).add(v)
    return [nx.community.modularity(g, sets.values())]


def paths(g, ends):
    found = []
    for a, b in ends:
        try:
            found.append(nx.bidirectional_shortest_path(g, a, b))
        except nx.NetworkXNoPath:
            found.append([])
    return found


def finish_paths(g, found):
    return [len(path) - 1 for path in found]


def k_paths(g, ends):
    found = []
    for a, b in ends:
        try:
            found += itertools.islice(nx.shortest_simple_paths(g, a, b), 5)
        except nx.NetworkXNoPath:
            pass
    return found


def finish_k_paths(g, found):
    return [len(path) - 1 for path in found]


def constraint(g):
    return in_order(nx.constraint(g))


def effective_size(g):
    return in_order(nx.effective_size(g))


def in_order(scores):
    return [scores[v] for v in range(len(scores))]
