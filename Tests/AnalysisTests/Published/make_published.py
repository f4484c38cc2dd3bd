#!/usr/bin/env python3
"""Writes the tables beside it: graphs and what NetworkX and igraph say of them. Needs networkx, igraph, numpy and scipy.

A graph is a line: name, number of actors, directed or undirected, arcs as source>target:weight. Loops and parallel arcs
are part of the input; before measuring, loops are dropped and parallel arcs added up, as Network does.
A line of a measure is: graph, then one value per actor (or one value); "-" where there is none.
"""
import fractions
import itertools
import pathlib
import random
import warnings

import igraph as ig
import networkx as nx
import numpy as np

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent


# Whom each of Sampson's monks named among the three or four he liked best, in how many of three rounds (Sampson 1968; Breiger,
# Boorman and Arabie 1975), from John Bosco to Simplicius.
MONKS = [
    "1:1 2:2 4:2 7:1 11:1 13:2",  # John Bosco
    "0:3 6:3 11:2 13:1 14:1",  # Gregory
    "0:3 1:1 12:1 16:3 17:2",  # Basil
    "4:3 5:3 9:1 10:2",  # Peter
    "0:1 3:3 8:1 10:3 12:1",  # Bonaventure
    "0:2 3:3 4:1 8:3",  # Berthold
    "0:1 1:3 7:1 11:1 15:3",  # Mark
    "0:1 1:1 3:2 5:2 8:2 9:1",  # Victor
    "4:3 7:3 11:2 15:1",  # Ambrose
    "3:3 4:2 7:1 8:1 12:2 13:1",  # Romauld
    "3:1 4:3 7:2 13:2 15:1",  # Louis
    "0:3 1:3 6:1 13:2",  # Winfrid
    "4:3 6:3 17:3",  # Amand
    "0:3 1:1 10:1 11:3 14:3",  # Hugh
    "0:2 1:3 4:1 6:1 11:1 13:2",  # Boniface
    "0:1 1:3 6:3 11:1 14:1",  # Albert
    "1:2 2:3 12:1 17:3",  # Elias
    "0:1 1:3 2:1 6:1 12:1 16:2",  # Simplicius
]


def graphs():
    """(name, n, directed, arcs)"""
    random.seed(20240220)
    for k in range(200):
        n = k % 13
        directed = k % 3 != 0
        p = random.choice([0.05, 0.1, 0.2, 0.35])
        arcs = []
        for s in range(n):
            for t in range(n):
                if (directed or s <= t) and random.random() < p * (1 if directed else 2):
                    for _ in range(random.choice([1, 1, 1, 2])):
                        weight = random.choice([1, 1, 2, 3, 0.5, 7.25])
                        arcs.append((s, t, weight))
        yield f"random-{k:03}", n, directed, arcs
    families = nx.florentine_families_graph()
    index = {v: i for i, v in enumerate(sorted(families))}
    yield "florentine", 15, False, [(index[a], index[b], 1) for a, b in families.edges]
    yield "zachary", 34, False, [(a, b, 1) for a, b in nx.karate_club_graph().edges]
    liked = [(s, *map(int, word.split(":"))) for s, row in enumerate(MONKS) for word in row.split()]
    yield "sampson", 18, True, liked
    yield "freeman-star", 9, False, [(0, b, 1) for b in range(1, 9)]


def build(n, directed, arcs):
    g = (nx.DiGraph if directed else nx.Graph)()
    g.add_nodes_from(range(n))
    for s, t, w in arcs:
        if s != t:
            if g.has_edge(s, t):
                g[s][t]["weight"] += w
            else:
                g.add_edge(s, t, weight=w)
    return g


def by_actor(scores):
    return [scores[v] for v in sorted(scores)]


def is_simple_leader(values):
    """Whether the largest of these is above 0 and alone, so that its vector is one of a kind."""
    values = sorted(np.abs(values), reverse=True)
    return len(values) > 0 and values[0] > 1e-9 and (len(values) == 1 or values[1] < 0.97 * values[0])


def matrix(g, weight):
    return nx.to_numpy_array(g, nodelist=sorted(g), weight=weight)


def eigenvector(g, weight):
    if len(g) == 0:
        return None
    a = matrix(g, weight)
    # Sides of a bipartite network have eigenvalues of opposite sign: compare the positive half of the spectrum.
    spectrum = np.linalg.eigvals(a)
    if not is_simple_leader(spectrum[np.real(spectrum) > 1e-9]):
        return None
    return by_actor(nx.eigenvector_centrality(g, weight=weight, max_iter=100000, tol=1e-14))


def hits(g, side):
    if len(g) < 3 or not is_simple_leader(np.linalg.svd(matrix(g, "weight"))[1]):
        return None
    return by_actor(nx.hits(g, max_iter=1000, tol=1e-15)[side])


def labels(g, components):
    label = {v: min(c) for c in components for v in c}
    return [label[v] for v in sorted(g)]


def katz(g, weight):
    if len(g) == 0:
        return []
    a = matrix(g, weight)
    alpha = 1 / (1 + a.sum(axis=0).max())
    return list(np.linalg.solve(np.eye(len(g)) - alpha * a.T, np.ones(len(g))))


def draws(g):
    return {v: v % 3 + (v == 0) for v in g}


def effective_size(g):
    # Asked for nodes, NetworkX follows the definition; its short cut for all nodes does not where weights differ.
    u = nx.Graph()
    u.add_nodes_from(g)
    for a, b, w in g.edges(data="weight"):
        u.add_edge(a, b, weight=w + (u[a][b]["weight"] if u.has_edge(a, b) else 0))
    return by_actor(nx.effective_size(u, nodes=list(u), weight="weight"))


def exact_lengths(g):
    """1 over the weights, without rounding, so that equally long paths tie."""
    h = g.copy()
    for a, b, w in g.edges(data="weight"):
        h[a][b]["length"] = 1 / fractions.Fraction(w)
    return h


def weighted_betweenness(g):
    scores = nx.betweenness_centrality(exact_lengths(g), normalized=False, weight="length")
    return by_actor({v: float(x) for v, x in scores.items()})


def path_lengths(g, weight):
    """Those of the five shortest paths from the first actor to the last."""
    if len(g) < 2 or not nx.has_path(g, 0, len(g) - 1):
        return None
    h = exact_lengths(g)
    paths = nx.shortest_simple_paths(h, 0, len(g) - 1, weight=weight)
    return [float(nx.path_weight(h, p, weight)) if weight else len(p) - 1 for p in itertools.islice(paths, 5)]


def bridges(g):
    return [v for pair in sorted((min(p), max(p)) for p in nx.bridges(undirected(g))) for v in pair]


def thirds(g):
    return [{v for v in g if v % 3 == r} for r in range(3) if any(v % 3 == r for v in g)]


def assortativity(g):
    value = nx.degree_assortativity_coefficient(g) if g.size() else float("nan")
    return None if value != value else [value]


def by_thirds(g):
    if not g.size():
        return None
    nx.set_node_attributes(g, {v: v % 3 for v in g}, "third")
    value = nx.attribute_assortativity_coefficient(g, "third")
    return None if value != value else [value]


def directed_only(f):
    return lambda g: f(g) if g.is_directed() else None


def some(f):
    """NetworkX has no answer for a graph without nodes."""
    return lambda g: f(g) if len(g) else None


def undirected(g):
    return g.to_undirected()


MEASURES = {
    "degree": ("degree", lambda g: by_actor(dict(g.degree))),
    "in-degree": ("in_degree", directed_only(lambda g: by_actor(dict(g.in_degree)))),
    "out-degree": ("out_degree", directed_only(lambda g: by_actor(dict(g.out_degree)))),
    "strength": ("degree(weight='weight')", lambda g: by_actor(dict(g.degree(weight="weight")))),
    "in-strength": ("in_degree(weight='weight')", directed_only(lambda g: by_actor(dict(g.in_degree(weight="weight"))))),
    "out-strength": ("out_degree(weight='weight')", directed_only(lambda g: by_actor(dict(g.out_degree(weight="weight"))))),
    "betweenness": ("betweenness_centrality(normalized=False)", lambda g: by_actor(nx.betweenness_centrality(g, normalized=False))),
    "betweenness-normalized": ("betweenness_centrality()", lambda g: by_actor(nx.betweenness_centrality(g))),
    "betweenness-weighted": ("betweenness_centrality(normalized=False, weight=1/weight as a Fraction)", weighted_betweenness),
    "paths": ("shortest_simple_paths, the lengths of the first five from the first node to the last", lambda g: path_lengths(g, None)),
    "paths-weighted": ("shortest_simple_paths(weight=1/weight), the lengths of the first five from the first node to the last", lambda g: path_lengths(g, "length")),
    "arc-betweenness": (
        "edge_betweenness_centrality(normalized=False), arcs by source and target",
        lambda g: [x for _, x in sorted((e if g.is_directed() else tuple(sorted(e)), x) for e, x in nx.edge_betweenness_centrality(g, normalized=False).items())],
    ),
    "closeness": ("closeness_centrality()", lambda g: by_actor(nx.closeness_centrality(g))),
    "harmonic": ("harmonic_centrality()", lambda g: by_actor(nx.harmonic_centrality(g))),
    "pagerank": ("pagerank(tol=1e-15, max_iter=5000)", some(lambda g: by_actor(nx.pagerank(g, tol=1e-15, max_iter=5000)))),
    "pagerank-personalized": (
        "pagerank(personalization=(2, 1, 2, 0, 1, 2, 0, …), tol=1e-15, max_iter=5000)",
        lambda g: by_actor(nx.pagerank(g, personalization=draws(g), tol=1e-15, max_iter=5000)) if len(g) > 2 else None,
    ),
    "eigenvector": ("eigenvector_centrality(tol=1e-14), where the largest eigenvalue is one of a kind", lambda g: eigenvector(g, None)),
    "eigenvector-weighted": ("eigenvector_centrality(weight='weight', tol=1e-14), where the largest eigenvalue is one of a kind", lambda g: eigenvector(g, "weight")),
    "katz": ("to_numpy_array, then (I - alpha A^T) x = 1 solved by NumPy, alpha = 1 / (1 + largest in-degree)", lambda g: katz(g, None)),
    "katz-weighted": ("to_numpy_array(weight='weight'), then as katz", lambda g: katz(g, "weight")),
    "hub": ("hits()[0], where the largest singular value is one of a kind", lambda g: hits(g, 0)),
    "authority": ("hits()[1], where the largest singular value is one of a kind", lambda g: hits(g, 1)),
    "core": ("core_number(undirected)", lambda g: by_actor(nx.core_number(undirected(g)))),
    "clustering": ("clustering(undirected)", lambda g: by_actor(nx.clustering(undirected(g)))),
    "transitivity": ("transitivity(undirected)", lambda g: [nx.transitivity(undirected(g))]),
    "triangles": ("triangles(undirected) / 3", lambda g: [sum(nx.triangles(undirected(g)).values()) // 3]),
    "reciprocity": ("overall_reciprocity", directed_only(lambda g: [nx.overall_reciprocity(g)] if g.size() else None)),
    "reciprocities": ("reciprocity of each node; 0 for one without an arc", directed_only(lambda g: [x or 0 for x in by_actor(nx.reciprocity(g, list(g)))] if g.size() else None)),
    "triads": ("triadic_census, in its order; undirected graphs made directed", lambda g: list(nx.triadic_census(g.to_directed()).values())),
    "constraint": ("constraint(weight='weight')", some(lambda g: by_actor(nx.constraint(g, weight="weight")))),
    "constraint-unweighted": ("constraint()", some(lambda g: by_actor(nx.constraint(g)))),
    "effective-size": ("effective_size(weight='weight') of each node, arcs both ways added up", some(effective_size)),
    "cut-actors": ("articulation_points(undirected), sorted", lambda g: sorted(nx.articulation_points(undirected(g)))),
    "bridges": ("bridges(undirected), both ends of each, sorted", bridges),
    "degree-assortativity": ("degree_assortativity_coefficient()", assortativity),
    "assortativity-thirds": ("attribute_assortativity_coefficient() by number modulo 3", by_thirds),
    "modularity-thirds": ("modularity() of the groups by number modulo 3", lambda g: [nx.community.modularity(g, thirds(g))] if g.size() else None),
    "modularity-thirds-fine": ("modularity(resolution=2.5) of the same", lambda g: [nx.community.modularity(g, thirds(g), resolution=2.5)] if g.size() else None),
    "density": ("density", lambda g: [nx.density(g)]),
    "weak-components": ("weakly_connected_components or connected_components, each node labelled with the smallest", lambda g: labels(g, nx.connected_components(undirected(g)))),
    "strong-components": ("strongly_connected_components, each node labelled with the smallest", directed_only(lambda g: labels(g, nx.strongly_connected_components(g)))),
}


def in_igraph(f):
    """What igraph says of the same graph; parallel arcs are folded, as it counts them apart."""

    def measure(g):
        edges = list(g.edges(data="weight"))
        h = ig.Graph(len(g), [(a, b) for a, b, _ in edges], directed=g.is_directed())
        h.es["weight"] = [w for *_, w in edges]
        h.es["length"] = [1 / w for *_, w in edges]
        return f(h)

    return measure


def simple(h):
    return h.as_undirected(combine_edges="sum") if h.is_directed() else h


def leading(h, scores, spectrum):
    """The scores scaled as NetworkX does, to length 1, where the largest eigenvalue is one of a kind."""
    if not h.ecount() or not is_simple_leader(spectrum):
        return None
    return list(np.array(scores) / np.linalg.norm(scores))


def igraph_eigenvector(weight):
    def measure(h):
        if not h.ecount():
            return None
        spectrum = np.real(np.linalg.eigvals(np.array(h.get_adjacency(attribute=weight).data)))
        return leading(h, h.eigenvector_centrality(scale=True, weights=weight), spectrum[spectrum > 1e-9])

    return measure


def igraph_closeness(h):
    """igraph's mean is over those who reach the vertex; times their share of the others, 0 where there is none."""
    n = h.vcount()
    if n < 2:
        return None
    reaching = [size - 1 for size in h.neighborhood_size(order=n, mode="in")]
    return [r / (n - 1) * c if r else 0 for r, c in zip(reaching, h.closeness(mode="in"))]


def igraph_hits(scores):
    def measure(h):
        if h.vcount() < 3 or not h.ecount():
            return None
        a = np.array(h.get_adjacency(attribute="weight").data)
        if not is_simple_leader(np.linalg.svd(a)[1]):
            return None
        values = np.array(scores(h))
        return list(values / values.sum())

    return measure


def k_lengths(length):
    def measure(h):
        if h.vcount() < 2 or h.distances(0, h.vcount() - 1)[0][0] == float("inf"):
            return None
        paths = h.get_k_shortest_paths(0, h.vcount() - 1, k=5, weights=length, output="epath")
        return [sum(h.es[e][length] if length else 1 for e in path) for path in paths]

    return measure


def modularity(resolution):
    def measure(h):
        groups = [v % 3 for v in range(h.vcount())]
        return [h.modularity(groups, weights="weight", resolution=resolution, directed=h.is_directed())] if h.ecount() else None

    return measure


def directed(f):
    return lambda h: f(h) if h.is_directed() else None


def by_ends(h):
    ends = [e.tuple if h.is_directed() else tuple(sorted(e.tuple)) for e in h.es]
    return [x for _, x in sorted(zip(ends, h.edge_betweenness()))]


def thirds_in(h):
    if not h.ecount():
        return None
    value = h.assortativity_nominal([v % 3 for v in range(h.vcount())], directed=h.is_directed())
    return None if value != value else [value]


IN_IGRAPH = {
    "igraph-degree": ("degree()", lambda h: h.degree()),
    "igraph-strength": ("strength(weights='weight')", lambda h: h.strength(weights="weight")),
    "igraph-in-degree": ("degree(mode='in')", directed(lambda h: h.degree(mode="in"))),
    "igraph-out-degree": ("degree(mode='out')", directed(lambda h: h.degree(mode="out"))),
    "igraph-in-strength": ("strength(mode='in', weights='weight')", directed(lambda h: h.strength(mode="in", weights="weight"))),
    "igraph-out-strength": ("strength(mode='out', weights='weight')", directed(lambda h: h.strength(mode="out", weights="weight"))),
    "igraph-closeness": ("closeness(mode='in'), times the share of others who reach the vertex", igraph_closeness),
    "igraph-arc-betweenness": ("edge_betweenness(), by source and target", by_ends),
    "igraph-paths": ("get_k_shortest_paths(k=5), the lengths from the first vertex to the last", k_lengths(None)),
    "igraph-paths-weighted": ("get_k_shortest_paths(k=5, weights=1/weight), likewise", k_lengths("length")),
    "igraph-pagerank-personalized": (
        "personalized_pagerank(weights='weight', reset=(2, 1, 2, 0, 1, 2, 0, …))",
        lambda h: h.personalized_pagerank(weights="weight", reset=[v % 3 + (v == 0) for v in range(h.vcount())]) if h.vcount() > 2 else None,
    ),
    "igraph-eigenvector": ("eigenvector_centrality() scaled to length 1, where the largest eigenvalue is one of a kind", igraph_eigenvector(None)),
    "igraph-eigenvector-weighted": ("eigenvector_centrality(weights='weight'), likewise", igraph_eigenvector("weight")),
    "igraph-hub": ("hub_score(weights='weight') scaled to sum 1, where the largest singular value is one of a kind", igraph_hits(lambda h: h.hub_score(weights="weight"))),
    "igraph-authority": ("authority_score(weights='weight') scaled to sum 1, likewise", igraph_hits(lambda h: h.authority_score(weights="weight"))),
    "igraph-clustering": ("transitivity_local_undirected(mode='zero')", lambda h: simple(h).transitivity_local_undirected(mode="zero")),
    "igraph-triangles": ("list_triangles(), their number", lambda h: [len(simple(h).list_triangles())]),
    "igraph-bridges": ("bridges(), both ends of each, sorted", lambda h: [v for pair in sorted(tuple(sorted(simple(h).es[e].tuple)) for e in simple(h).bridges()) for v in pair]),
    "igraph-assortativity-thirds": ("assortativity_nominal() by number modulo 3", thirds_in),
    "igraph-density": ("density()", lambda h: [h.density()] if h.vcount() > 1 else None),
    "igraph-weak-components": (
        "connected_components(mode='weak'), each vertex labelled with the smallest",
        lambda h: [min(c) for v in range(h.vcount()) for c in h.connected_components(mode="weak") if v in c],
    ),
    "igraph-betweenness": ("betweenness()", lambda h: h.betweenness()),
    "igraph-betweenness-weighted": ("betweenness(weights=1/weight)", lambda h: h.betweenness(weights="length")),
    "igraph-harmonic": ("harmonic_centrality(mode='in')", lambda h: h.harmonic_centrality(mode="in") if h.vcount() > 1 else None),
    "igraph-pagerank": ("pagerank(weights='weight')", lambda h: h.pagerank(weights="weight") if h.vcount() else None),
    "igraph-core": ("coreness() of the undirected graph", lambda h: simple(h).coreness()),
    "igraph-constraint": ("constraint(weights='weight')", lambda h: h.constraint(weights="weight") if h.vcount() else None),
    "igraph-constraint-unweighted": ("constraint()", lambda h: h.constraint() if h.vcount() else None),
    "igraph-reciprocity": ("reciprocity()", lambda h: [h.reciprocity()] if h.ecount() and h.is_directed() else None),
    "igraph-transitivity": ("transitivity_undirected(mode='zero')", lambda h: [simple(h).transitivity_undirected(mode="zero")]),
    "igraph-triads": ("triad_census()", lambda h: list(h.triad_census()) if h.is_directed() and h.vcount() > 2 else None),
    "igraph-cut-actors": ("articulation_points(), sorted", lambda h: sorted(h.articulation_points())),
    "igraph-degree-assortativity": ("assortativity_degree()", lambda h: [h.assortativity_degree(directed=h.is_directed())] if h.ecount() else None),
    "igraph-modularity-thirds": (
        "modularity(weights='weight') of the groups by number modulo 3",
        modularity(1),
    ),
    "igraph-modularity-thirds-fine": ("modularity(weights='weight', resolution=2.5), likewise", modularity(2.5)),
    "igraph-strong-components": (
        "connected_components(mode='strong'), each vertex labelled with the smallest",
        lambda h: [min(c) for v in range(h.vcount()) for c in h.connected_components(mode="strong") if v in c] if h.is_directed() else None,
    ),
}


def text(value):
    if value != value:
        return "nan"
    # NumPy and SciPy are not the same in every run to the last digits.
    value = round(float(value), 11) + 0.0
    return repr(int(value)) if value.is_integer() else f"{value:.11g}"


def main():
    everything = [(name, n, d, arcs, build(n, d, arcs)) for name, n, d, arcs in graphs()]
    with open(HERE / "graphs.tsv", "w") as out:
        out.write("# Seeded random graphs, Florentine families and Zachary's club as NetworkX has them, Sampson's monks and Freeman's star; make_published.py\n")
        for name, n, directed, arcs, _ in everything:
            lines = " ".join(f"{s}>{t}:{w:g}" for s, t, w in arcs)
            out.write(f"{name}\t{n}\t{'directed' if directed else 'undirected'}\t{lines}\n")
    tables = [(name, f"NetworkX {nx.__version__}: {source}", f) for name, (source, f) in MEASURES.items()]
    tables += [(name, f"igraph {ig.__version__}: {source}", in_igraph(f)) for name, (source, f) in IN_IGRAPH.items()]
    for measure, source, f in tables:
        with open(HERE / f"{measure}.tsv", "w") as out:
            out.write(f"# {source}; make_published.py\n")
            for name, *_, g in everything:
                values = f(g)
                if values is not None and name.startswith("random") and measure.endswith("assortativity"):
                    values = None if values[0] != values[0] else values
                out.write(f"{name}\t{'-' if values is None else ' '.join(map(text, values))}\n")


main()
