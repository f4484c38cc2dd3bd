import networkit as nk
import numpy as np

nk.setNumberOfThreads(1)


def build(n, s, t, w=None):
    data = np.ones(len(s)) if w is None else w.astype(float)
    return nk.GraphFromCoo((data, (s, t)), n=n, weighted=w is not None, directed=True)


def load(names, s, t, day, kinds):
    g = nk.GraphFromCoo((np.ones(len(s)), (s, t)), n=len(names), weighted=False, directed=True)
    return g.numberOfNodes(), names, day, kinds


def pagerank(g, weighted=False):
    run = nk.centrality.PageRank(
        g, damp=0.85, tol=1e-10, distributeSinks=nk.centrality.SinkHandling.DistributeSinks
    )
    run.norm = nk.centrality.Norm.l1norm
    return run.run().scores()


def betweenness(g):
    return nk.centrality.Betweenness(g).run().scores()


def harmonic(g):
    return nk.centrality.HarmonicCloseness(g, normalized=False).run().scores()


def prepare_harmonic(g):
    return nk.graphtools.transpose(g)


def undirected(g):
    g = nk.graphtools.toUndirected(g)
    g.removeMultiEdges()
    return g


def core(g):
    return nk.centrality.CoreDecomposition(g).run().scores()


def triangles(g):
    shares = nk.centrality.LocalClusteringCoefficient(g, turbo=False).run().scores()
    degrees = [g.degree(v) for v in range(g.numberOfNodes())]
    return sum(round(c * d * (d - 1) / 2) for c, d in zip(shares, degrees)) // 3


def components(g):
    strong = nk.components.StronglyConnectedComponents(g).run()
    weak = nk.components.WeaklyConnectedComponents(g).run()
    return [strong.numberOfComponents(), weak.numberOfComponents()]


def prepare_closeness(g):
    return nk.graphtools.transpose(g)


def closeness(g):
    return nk.centrality.Closeness(g, True, nk.centrality.ClosenessVariant.GENERALIZED).run().scores()


def clustering(g):
    return nk.centrality.LocalClusteringCoefficient(g, turbo=False).run().scores()


def cut_actors(g):
    return nk.components.BiconnectedComponents(g).run().getComponents()


def finish_cut_actors(g, components):
    counts = np.bincount([v for c in components for v in c], minlength=g.numberOfNodes())
    return {(v,) for v in np.flatnonzero(counts > 1)}


def paths(g, ends):
    return [nk.distance.BidirectionalBFS(g, int(a), int(b), storePred=False).run().getDistance() if a != b else 0 for a, b in ends]


def finish_paths(g, found):
    return [int(d) if d < 1e9 else -1 for d in found]
