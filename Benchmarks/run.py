"""Runs every job with every tool in turns on one core, compares what they found, and writes RESULTS.md."""

import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
OURS = HERE / ".build/release/benchmark"
OPTIONS = ["igraph", "networkit", "rustworkx", "networkx"]
# From apt, not from PyPI, and for the Python of the system; left out where it is not installed.
SYSTEM_PYTHON = "/usr/bin/python3"
GRAPH_TOOL = ["graph-tool"] if subprocess.run([SYSTEM_PYTHON, "-c", "import graph_tool"], capture_output=True).returncode == 0 else []

# What is tried on two cores, and how often.
TRIES = 30
TWO_CORES = [
    ("betweenness", "icews14"),
    ("harmonic", "icews18"),
    ("windows", "icews18"),
    ("windows-betweenness", "keds_levant"),
]

# (what is measured, job, data, peers, rounds, whether it is quick)
ALL = GRAPH_TOOL + OPTIONS
ROWS = [
    ("read and build", "load", "icews18", ALL, 5, True),
    ("import and build", "import", "icews18", OPTIONS, 3, True),
    ("PageRank", "pagerank", "icews18", ALL, 5, True),
    ("core numbers", "core", "icews18", ALL, 5, True),
    ("strong and weak components", "components", "icews18", ALL, 5, True),
    ("triangles", "triangles", "icews18", GRAPH_TOOL + ["igraph", "networkit", "networkx"], 5, True),
    ("triad census", "triads", "icews14", ["igraph", "networkx"], 3, True),
    ("triad census", "triads", "icews18", ["igraph"], 1, False),
    ("harmonic closeness", "harmonic", "icews14", GRAPH_TOOL + ["igraph", "networkit"], 3, True),
    ("harmonic closeness", "harmonic", "icews18", ["igraph"], 1, False),
    ("betweenness", "betweenness", "icews14", GRAPH_TOOL + ["igraph", "networkit", "rustworkx"], 3, True),
    ("betweenness", "betweenness", "icews18", ["igraph"], 1, False),
    ("Leiden, 20 seeds", "leiden", "icews14", ["igraph"], 3, True),
    ("Leiden, 20 seeds", "leiden", "icews18", ["igraph"], 1, True),
    ("Louvain, 20 seeds", "louvain", "icews14", ["igraph"], 3, True),
    ("label propagation, 20 seeds", "label-propagation", "icews14", ["igraph"], 3, True),
    ("degrees in, out, total", "degrees", "icews18", ["igraph", "networkx"], 3, True),
    ("closeness", "closeness", "icews14", GRAPH_TOOL + ["igraph", "networkit", "rustworkx"], 1, True),
    ("weighted betweenness", "betweenness-weighted", "keds_levant", ["igraph"], 3, True),
    ("betweenness of arcs", "arc-betweenness", "icews14", GRAPH_TOOL + ["igraph", "rustworkx"], 1, True),
    ("eigenvector", "eigenvector", "icews18", ["igraph", "rustworkx"], 3, True),
    ("Katz", "katz", "icews18", ["rustworkx", "networkx"], 3, True),
    ("hubs and authorities", "hits", "icews18", ["igraph", "rustworkx"], 3, True),
    ("clustering", "clustering", "icews18", GRAPH_TOOL + ["igraph", "networkit"], 3, True),
    ("transitivity", "transitivity", "icews18", GRAPH_TOOL + ["igraph", "rustworkx"], 3, True),
    ("reciprocity", "reciprocity", "icews18", GRAPH_TOOL + ["igraph"], 3, True),
    ("reciprocity of actors", "reciprocities", "icews18", ["networkx"], 3, True),
    ("assortativity by degree", "degree-assortativity", "icews18", ["igraph", "networkx"], 3, True),
    ("assortativity of groups", "assortativity", "icews18", ["igraph", "networkx"], 3, True),
    ("modularity", "modularity", "icews18", ["igraph", "networkx"], 3, True),
    ("bridges", "bridges", "icews18", ["igraph", "rustworkx"], 3, True),
    ("cut actors", "cut-actors", "icews18", GRAPH_TOOL + ["igraph", "networkit", "rustworkx"], 3, True),
    ("200 shortest paths", "paths", "icews18", ["igraph", "networkit", "networkx"], 3, True),
    ("200 shortest paths by weight", "paths-weighted", "icews18", ["igraph"], 3, True),
    ("10 times 5 shortest paths", "k-paths", "icews14", ["igraph", "networkx"], 3, True),
    ("constraint", "constraint", "icews14", ["igraph"], 3, True),
    ("constraint", "constraint", "keds_levant", ["igraph", "networkx"], 3, True),
    ("effective size", "effective-size", "keds_levant", ["networkx"], 3, True),
    ("windows: PageRank, degrees", "windows", "keds_levant", OPTIONS[:3], 3, True),
    ("windows: PageRank, degrees", "windows", "icews18", OPTIONS[:3], 3, True),
    ("windows: betweenness", "windows-betweenness", "keds_levant", OPTIONS[:3], 3, True),
    ("windows: arcs, density, reciprocity, components", "windows-numbers", "keds_levant", ["igraph"], 3, True),
    ("windows: arcs, density, reciprocity, components", "windows-numbers", "icews18", ["igraph"], 3, True),
]
# Sums in another order differ in the last digits; PageRank stops at a change of 1e-10.
TOLERANCE = {"pagerank": 1e-9, "windows": 1e-9}
# Groups differ; this much less ours may be worth on the average of twenty seeds.
WORSE_BY = {"leiden": 1e-4, "louvain": 2e-3, "label-propagation": 5e-2}
# The size of number from which differences are relative: these vectors have length 1 and stop where that changes little.
SMALL = {"pagerank": 1.0, "windows": 1.0, "eigenvector": 1.0, "hits": 1.0}


def measure(tool, job, table, result, cores="0"):
    python = SYSTEM_PYTHON if tool in GRAPH_TOOL else HERE / ".venv/bin/python"
    command = [OURS] if tool == "ActorGraph" else [python, HERE / "peers", tool]
    if job == "import" and tool != "ActorGraph":
        job = "load"
    command = ["taskset", "-c", cores, *map(str, [*command, job, table, result])]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: failed")
    return json.loads(done.stdout.splitlines()[-1])


def numbers(path, job):
    """What a tool found: by name for measures of actors, in order otherwise."""
    if not path.exists():
        return None
    lines = path.read_text(encoding="utf-8").splitlines()
    if "\t" in lines[0] and not job.startswith("windows"):
        return {name: float(score) for name, score in (line.rsplit("\t", 1) for line in lines)}
    return [float(x) for line in lines for x in line.split("\t")]


def difference(ours, theirs, small):
    """The largest difference, relative to the numbers or absolute where they are small; actors without an arc are not in ours."""
    if isinstance(ours, dict):
        pairs = [(ours[name], theirs[name]) for name in ours]
    elif len(ours) != len(theirs):
        return math.inf
    else:
        pairs = zip(ours, theirs)
    return max(abs(a - b) / max(abs(a), abs(b), small) for a, b in pairs)


def row(title, job, data, peers, rounds, folder):
    table = HERE / f".data/{data}.tsv"
    tools = ["ActorGraph", *peers]
    costs = {tool: [] for tool in tools}
    for _ in range(rounds):
        for tool in tools:
            costs[tool].append(measure(tool, job, table, folder / f"{job}.{data}.{tool}"))
    found = {tool: numbers(folder / f"{job}.{data}.{tool}", job) for tool in tools}
    worst = 0.0
    if job in WORSE_BY:
        ours, theirs = found["ActorGraph"], found["igraph"]
        if statistics.mean(ours) < statistics.mean(theirs) - WORSE_BY[job]:
            sys.exit(f"{job} on {data}: igraph's groups are better, {statistics.mean(theirs)} against {statistics.mean(ours)}")
        worst = f"modularity {statistics.mean(ours):.4f} against {statistics.mean(theirs):.4f}, best {max(ours):.4f} against {max(theirs):.4f}"
    elif job not in ("load", "import"):
        for tool in peers:
            gap = difference(found["ActorGraph"], found[tool], SMALL.get(job, 1e-6))
            if not gap <= TOLERANCE.get(job, 1e-9):
                sys.exit(f"{job} on {data}: ours and {tool}'s differ by {gap:.2g} of the value")
            worst = max(worst, gap)
    cpu = {tool: statistics.median(c["cpu"] for c in costs[tool]) for tool in tools}
    memory = {tool: max(c["rss_mb"] for c in costs[tool]) for tool in tools}
    return {"title": title, "job": job, "data": data, "cpu": cpu, "rss_mb": memory, "gap": worst, "rounds": rounds}


def two_cores(folder):
    """Clock time on one core and on two in turns, the least of many, and whether the results are the same to the bit."""
    rows = []
    for job, data in TWO_CORES:
        walls = {"0": [], "0,1": []}
        for _ in range(TRIES):
            for cores, times in walls.items():
                times.append(measure("ActorGraph", job, HERE / f".data/{data}.tsv", folder / cores, cores)["wall"])
        if (folder / "0").read_bytes() != (folder / "0,1").read_bytes():
            sys.exit(f"{job} on {data}: two cores give other bits than one")
        rows.append((job, data, min(walls["0"]), min(walls["0,1"])))
        print("two cores", *rows[-1], flush=True)
    return rows


def two_cores_section(pairs):
    lines = ["## Two cores", ""]
    lines += [f"Clock time on one core and on two in turns, the least of {TRIES}: others may be at work on the machine, and what is"]
    lines += ["least has suffered least from them. The results are the same to the bit.", ""]
    lines += ["| work | data | one core | two cores | |", "|---|---|--:|--:|--:|"]
    for job, data, one, two in pairs:
        lines.append(f"| {job} | {data} | {text(one)} | {text(two)} | {one / two:.2f}× |")
    return lines


def replace_section(lines):
    """Puts a section of RESULTS.md in the place of the one with the same title."""
    sections = (HERE / "RESULTS.md").read_text(encoding="utf-8").split("\n## ")
    new = "\n".join(lines).removeprefix("## ") + "\n"
    sections = [new if section.startswith(new.split("\n")[0] + "\n") else section for section in sections]
    (HERE / "RESULTS.md").write_text("\n## ".join(sections).rstrip() + "\n", encoding="utf-8")


def alone(job, number):
    """A job without a peer: what it prints, and its cost."""
    runs = []
    for _ in range(3):
        done = subprocess.run(["taskset", "-c", "0", OURS, job, str(number)], stdout=subprocess.PIPE, text=True, check=True)
        *found, cost = done.stdout.splitlines()
        runs.append((json.loads(cost), dict(line.rsplit(" ", 1) for line in found)))
        print(job, number, done.stdout.replace("\n", " "), flush=True)
    return min(runs, key=lambda run: run[0]["cpu"])


def synthetic():
    """What needs no data: millions of events, and an R-MAT network beside what the machine can move."""
    lines = ["## Millions of events", ""]
    lines += ["Synthetic, between 20 000 actors over ten years, not in order; processor time on one core. Memory is the most that", "was held, and of it what the events took before they were frozen.", ""]
    lines += ["| events | freeze | PageRank of all | PageRank of each of 121 months | memory | before |", "|--:|--:|--:|--:|--:|--:|"]
    for millions in (1, 3, 10):
        cost, found = alone("events", millions)
        times = [text(float(found[key])) for key in ("freeze", "rank", "months")]
        lines.append(f"| {millions} M | {' | '.join(times)} | {cost['rss_mb']} MB | {found['before']} MB |")
    bandwidth = float(alone("bandwidth", 0)[1]["bandwidth"]) * 1e9
    gather = float(alone("gathering", 20)[1]["pass"])
    lines += ["", "## R-MAT, 2²⁰ actors", ""]
    lines += [f"One core moves {bandwidth / 1e9:.1f} GB/s here (*a* = *b* + 3*c*, STREAM). To look up a number for the source of every arc and add it", f"with a weight, which is what a pass over a network does, takes it {text(gather)} (`benchmark gathering 20`): the numbers are 8 MB", "and not side by side, so that no pass runs at the bandwidth. The last column is the time over that of the passes.", ""]
    lines += ["| work | arcs | time | arcs read once at the bandwidth | passes | time of such passes | |", "|---|--:|--:|--:|--:|--:|--:|"]
    for title, job, size, passes in (("PageRank", "rmat-pagerank", 12, 16), ("strong and weak components", "rmat-components", 4, 3)):
        cost, found = alone(job, 20)
        once = int(found["arcs"]) * size / bandwidth
        lines.append(f"| {title} | {int(found['arcs']):,} | {text(cost['cpu'])} | {text(once)} | {passes} | {text(passes * gather)} | {cost['cpu'] / gather / passes:.2f}× |")
    lines += ["", "PageRank makes 16 passes to come within 1e-10. Of components a pass each way tells who reaches whom, and another who is", "joined with whom; each stops looking at an actor's arcs as soon as it knows.", ""]
    return lines


def text(seconds):
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def report(rows, pairs, alone):
    columns = OPTIONS + GRAPH_TOOL
    lines = [
        "# Results",
        "",
        "Written by `Benchmarks/run`; do not edit. Median processor time on one core, tools in turns. In brackets, how",
        "many times ours. Every row but the first two compares results too: the last column is the largest",
        "relative difference. To read is `EventGraph(table:format: .edges)`, names as they are, as the peers do; to import is `.quadruples`,",
        "with ids by content, relation kinds by CAMEO and countries of actors, against the same work of the peers. The data are ICEWS 2014 (7 128 actors, 31 722 arcs) and 2018 (23 033, 166 543), and KEDS Levant",
        "(485, 13 047). Windows are 30 days long and a day apart: 303 of ICEWS 2018, 9 208 of Levant.",
        "",
        f"| work | data | rounds | ActorGraph | {' | '.join(columns)} | best peer | differ by |",
        "|---|---|--:|--:|" + "--:|" * (len(columns) + 2),
    ]
    for r in rows:
        ours = r["cpu"]["ActorGraph"]
        cells = [f"{text(r['cpu'][tool])} ({r['cpu'][tool] / ours:.3g})" if tool in r["cpu"] else "–" for tool in columns]
        best = min(v for k, v in r["cpu"].items() if k != "ActorGraph") / ours
        gap = "–" if r["job"] in ("load", "import") else r["gap"] if r["job"] in WORSE_BY else f"{r['gap']:.0e}"
        lines.append(f"| {r['title']} | {r['data']} | {r['rounds']} | {text(ours)} | {' | '.join(cells)} | **{best:.1f}×** | {gap} |")
    lines += ["", "## Memory", "", "The most a process held, in MB, Python itself included.", ""]
    lines += [f"| work | data | ActorGraph | {' | '.join(columns)} |", "|---|---|--:|" + "--:|" * len(columns)]
    for r in rows:
        cells = [str(r["rss_mb"].get(tool, "–")) for tool in columns]
        lines.append(f"| {r['title']} | {r['data']} | {r['rss_mb']['ActorGraph']} | {' | '.join(cells)} |")
    lines += ["", *two_cores_section(pairs), "", *alone]
    (HERE / "RESULTS.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    parser.add_argument("--only", metavar="JOB", help="run one job and print it")
    parser.add_argument("--two-cores", action="store_true", help="measure on two cores again and replace that part of RESULTS.md")
    options = parser.parse_args()
    chosen = [r for r in ROWS if (r[5] or not options.quick) and options.only in (None, r[1])]
    missing = {r[2] for r in chosen if not (HERE / f".data/{r[2]}.tsv").exists()}
    if missing:
        sys.exit(f"no data: put {', '.join(sorted(missing))} as .tsv (source, relation, target, day) into Benchmarks/.data")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if options.two_cores:
            return replace_section(two_cores_section(two_cores(folder)))
        rows = []
        for title, job, data, peers, rounds, _ in chosen:
            rows.append(row(title, job, data, peers, rounds, folder))
            ours = rows[-1]["cpu"]["ActorGraph"]
            print(job, data, {k: f"{v / ours:.2f}" for k, v in rows[-1]["cpu"].items()}, text(ours), flush=True)
        if options.only is None:
            report(rows, two_cores(folder), synthetic())


main()
