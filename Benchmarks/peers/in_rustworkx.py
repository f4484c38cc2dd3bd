import rustworkx as rx


def build(n, s, t, w=None):
    g = rx.PyDiGraph(multigraph=False)
    g.add_nodes_from(range(n))
    if w is None:
        g.extend_from_edge_list(list(zip(s.tolist(), t.tolist())))
    else:
        g.extend_from_weighted_edge_list(list(zip(s.tolist(), t.tolist(), w.tolist())))
    return g


def load(names, s, t, day, kinds):
    g = rx.PyDiGraph()
    g.add_nodes_from(names)
    g.add_edges_from(list(zip(s.tolist(), t.tolist(), zip(day.tolist(), kinds))))
    return g.num_nodes()


def pagerank(g, weighted=False):
    n = g.num_nodes()
    scores = rx.pagerank(g, alpha=0.85, weight_fn=float if weighted else None, tol=1e-10 / max(n, 1), max_iter=1000)
    return [scores[v] for v in range(n)]


def betweenness(g):
    scores = rx.digraph_betweenness_centrality(g, normalized=False, parallel_threshold=10**9)
    return in_order(g, scores)


def undirected(g):
    return g.to_undirected(multigraph=False)


def core(g):
    scores = rx.core_number(g)
    return in_order(g, scores)


def components(g):
    return [len(rx.strongly_connected_components(g)), rx.number_weakly_connected_components(g)]


def closeness(g):
    return in_order(g, rx.digraph_closeness_centrality(g, wf_improved=True, parallel_threshold=10**9))


def arc_betweenness(g):
    return rx.digraph_edge_betweenness_centrality(g, normalized=False, parallel_threshold=10**9)


def finish_arc_betweenness(g, scores):
    return {tuple(ends): scores[e] for e, ends in zip(g.edge_indices(), g.edge_list())}


def eigenvector(g):
    return in_order(g, rx.digraph_eigenvector_centrality(g, tol=1e-15, max_iter=10000))


def katz(g):
    alpha = 1 / (1 + max(g.in_degree(v) for v in g.node_indices()))
    return in_order(g, rx.digraph_katz_centrality(g, alpha=alpha, tol=1e-14, max_iter=10000))


def finish_katz(g, scores):
    """1 for those at whom nothing arrives, as there are some."""
    least = min(scores)
    return [x / least for x in scores]


def hits(g):
    hubs, authorities = rx.hits(g, tol=1e-13, max_iter=10000)
    return {"hub": in_order(g, hubs), "authority": in_order(g, authorities)}


def transitivity(g):
    return rx.graph_transitivity(g)


def bridges(g):
    return set(rx.bridges(g))


def cut_actors(g):
    return {(v,) for v in rx.articulation_points(g)}


def in_order(g, scores):
    return [scores[v] for v in range(g.num_nodes())]
