"""peers TOOL JOB FILE [RESULT]: does one job with another library, the fastest way we know in it.

Prints its cost as JSON and writes what it found to RESULT, in the form of our own benchmark program.
Only the work itself is on the clock, as with ours: reading and building are rows of their own.

Each library has a file with a function for each job it can do: of the graph, or with `prepare_JOB` of what that makes of it
before the clock runs. `finish_JOB` meets our convention when it has stopped.
"""

import importlib
import json
import sys
import time
import warnings

import numpy as np

# igraph tells that some vertices are not reached, and that scores near 0 mean little.
warnings.filterwarnings("ignore")

TOOLS = {"graph-tool": "in_graph_tool", "networkx": "in_networkx", "igraph": "in_igraph", "networkit": "in_networkit", "rustworkx": "in_rustworkx"}
# Who is tied with whom; the others are of the directed graph.
UNDIRECTED = ["core", "triangles", "clustering", "transitivity", "bridges", "cut_actors", "effective_size"]
WEIGHTED = ["leiden", "louvain", "label_propagation", "betweenness_weighted", "paths_weighted"]


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


def ends(names, count):
    """From whom to whom paths are looked for, as in `paths` of ours."""
    order = sorted(range(len(names)), key=names.__getitem__)
    return [(order[i * 7919 % len(order)], order[(i * 5003 + 1) % len(order)]) for i in range(count)]


def options(job, names):
    """What a job is told beside the graph."""
    if job in ("assortativity", "modularity"):
        return [[len(name) for name in names]]
    if job in ("paths", "paths_weighted"):
        return [ends(names, 200)]
    if job == "k_paths":
        return [ends(names, 10)]
    return []


def windows(tool, measure, source, target, day):
    """30 days, a day apart: slices found by bisection, actors and arcs by sorting, one graph for each."""
    rows = []
    for start in range(int(day[0]), int(day[-1]) + 1):
        first, end = np.searchsorted(day, [start, start + 30])
        s, t, w = pairs(source[first:end], target[first:end])
        members, local = np.unique(np.concatenate((s, t)), return_inverse=True)
        n, m = len(members), len(s)
        if n == 0:
            rows.append([start, 0] + [0.0] * {"pagerank": 3, "betweenness": 1, "numbers": 4}[measure])
            continue
        g = tool.build(n, local[:m], local[m:], w if measure == "pagerank" else None)
        if measure == "pagerank":
            arrived = np.bincount(local[m:], weights=w, minlength=n)
            left = np.bincount(local[:m], weights=w, minlength=n)
            rows.append([start, n, max(tool.pagerank(g, weighted=True)), arrived.max(), left.max()])
        elif measure == "numbers":
            rows.append([start, n, *tool.numbers(g)])
        else:
            rows.append([start, n, max(tool.betweenness(g))])
    return ["\t".join(map(str, row)) for row in rows]


def lines(result, names):
    """Scores by name, several by name and which, of arcs by both ends; sets of ties or actors as 1 each and their number; else
    numbers."""
    if isinstance(result, set):
        members = [sorted(names[v] for v in member) for member in result]
        return ["\t".join([*member, "1"]) for member in members] + [f"all\t{len(members)}"]
    if isinstance(result, dict) and all(isinstance(key, str) for key in result):
        return [f"{name} {which}\t{score}" for which, scores in result.items() for name, score in zip(names, scores)]
    if isinstance(result, dict):
        return ["\t".join([*(names[v] for v in arc), str(score)]) for arc, score in result.items()]
    if not isinstance(result, (list, np.ndarray)):
        return [result]
    if len(result) == len(names):
        return [f"{name}\t{score}" for name, score in zip(names, result)]
    return result


def peak_memory():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))


def main():
    tool, job, path = importlib.import_module(TOOLS[sys.argv[1]]), sys.argv[2].replace("-", "_"), sys.argv[3]
    names = []
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
            result = windows(tool, job.removeprefix("windows_") if "_" in job else "pagerank", source, target, day)
        else:
            g = tool.build(len(names), *pairs(source, target)[: 3 if job in WEIGHTED else 2])
            prepare = getattr(tool, f"prepare_{job}", tool.undirected if job in UNDIRECTED else None)
            if prepare is not None:
                g = prepare(g)
            told = options(job, names)
            clock = time.process_time(), time.perf_counter()
            result = getattr(tool, job)(g, *told)
    cpu, wall = time.process_time() - clock[0], time.perf_counter() - clock[1]
    finish = getattr(tool, f"finish_{job}", None)
    if finish is not None:
        result = finish(g, result)
    print(json.dumps({"cpu": cpu, "wall": wall, "rss_mb": peak_memory()}))
    if len(sys.argv) > 4 and result is not None:
        with open(sys.argv[4], "w", encoding="utf-8") as out:
            out.write("\n".join(map(str, lines(result, names))))


main()
