"""Measures reading, writing and drawing of large files on data made from a seed, and writes FILES.md.

files.py peer TOOL FORMAT FILE OUT writes a file with another library and prints the processor time of the writing.
"""

import argparse
import base64
import datetime
import hashlib
import json
import os
import pathlib
import platform
import random
import re
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
DATA = HERE / ".data"
BENCHMARK = HERE / ".build/release/benchmark"
COMMAND = HERE.parent / ".build/release/actorgraph"
FORMATS = ["graphml", "gexf", "dot", "json", "csv", "net", "jsonl", "icews", "polecat"]
PEERS = [("networkx", "graphml"), ("igraph", "graphml"), ("networkx", "gexf"), ("networkx", "json")]


# Data

STATES = "USA IRN ISR SYR TUR RUS IRQ EGY SAU LBN SDN YEM FRA GBR DEU CHN QAT ARE JOR TUN".split()
ROLES = ["", "GOV", "MIL", "REB", "OPP", "BUS", "MED", "COP"]
CODES = "010 020 036 040 042 043 051 057 061 070 100 110 111 112 120 130 141 150 172 173 180 190 193 194".split()


def make_gdelt(path, count):
    """A table with the 58 columns of GDELT 1.0: 3 000 actors, a few of them in most events, over ten years."""
    dice = random.Random(1)
    actors = []
    for i in range(3000):
        state, role = dice.choice(STATES), dice.choice(ROLES)
        actors.append((state + role, f"{state} {role} {i}" if role else state, state, role))
    first = datetime.date(2013, 1, 1)
    place = ["4", "Cairo, Al Qahirah, Egypt", "EG", "EG11", "30.05", "31.25", "-290692"]
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            day = first + datetime.timedelta(i * 3650 // count)
            date, code = day.strftime("%Y%m%d"), dice.choice(CODES)
            row = [str(410000000 + i), date, date[:6], date[:4], f"{day.year}.{day.month:02d}"]
            for _ in range(2):
                actor = actors[int(dice.random() ** 3 * 3000)]
                row += [*actor[:3], "", "", "", "", actor[3], "", ""]
            row += ["1", code, code, code[:2], "1", "-2.0", str(dice.randint(1, 20)), "1", "3", f"{dice.uniform(-9, 9):.6f}"]
            row += [*place * 3, date, f"http://news.example/{i // 3}.html"]
            file.write("\t".join(row) + "\n")


def make_lines(path, actors, events, lines=None):
    """Event lines with sentences. Actors belong to communities with hubs; with *lines*, events keep to so many pairs."""
    dice = random.Random(7)
    kinds = [("meets", "verbal cooperation"), ("aids", "material cooperation"), ("accuses", "verbal conflict"), ("attacks", "material conflict")]
    names = [f"الطرف {i}" for i in range(actors)]

    def one():
        group = dice.randrange(max(1, actors // 40))
        members = actors // max(1, actors // 40)
        place = int(dice.random() ** 2.5 * members)
        return (group * members + place) % actors if dice.random() < 0.85 else int(dice.random() ** 3 * actors)

    def pair():
        a = one()
        b = one()
        return (a, b) if a != b else pair()

    pairs = list({(*pair(), dice.randrange(4)): None for _ in range(lines * 3)})[:lines] if lines else None
    with open(path, "w", encoding="utf-8") as file:
        for i in range(events):
            a, b, k = pairs[i % len(pairs)] if pairs else (*pair(), dice.randrange(4))
            day = str(datetime.date(2019, 1, 1) + datetime.timedelta(int(dice.random() * 1826)))
            text = f"قال متحدث يوم الثلاثاء إن {names[a]} تعامل مع {names[b]} بعد أسابيع من المشاورات في العاصمة بحسب مصادر مطلعة على الملف."
            start = len(text[: text.index("تعامل")].encode())

            def actor(n):
                at = len(text[: text.index(names[n])].encode())
                return {"id": f"actor-{n}", "name": names[n], "name_en": f"Actor {n}", "kind": "group", "principal": None,
                        "mention": names[n], "range": [at, at + len(names[n].encode())]}

            event = {
                "type": "event", "id": f"{i:032x}", "document": f"d{i // 4}", "sentence": i % 4, "source": actor(a),
                "relation": kinds[k][0], "quad": kinds[k][1], "target": actor(b), "mode": "actual", "date": day,
                "trigger": {"text": "تعامل", "range": [start, start + len("تعامل".encode())]},
                "evidence": {"text": text, "range": [0, len(text.encode())]}, "rule": "made", "confidence": 0.9,
            }
            file.write(json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n")


# Measuring

def cost(command, **options):
    """Processor seconds and the most megabytes that a command, run on one core, held; its children count."""
    process = subprocess.Popen(["taskset", "-c", "0", *map(str, command)], stdout=subprocess.PIPE, text=True, **options)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, out


def benchmark(job, path, rounds=3):
    """The cheapest of some rounds of a job of the benchmark program, and the lines of its result."""
    best = None
    for _ in range(rounds):
        result = DATA / "result"
        out = json.loads(cost([BENCHMARK, job, path, result])[2].splitlines()[-1])
        if best is None or out["cpu"] < best[0]:
            best = (out["cpu"], out["rss_mb"], result.read_text().split())
    return best


def peer(tool, form, path, out):
    """Writes a graph that we exported with another library; only the writing is on the clock."""
    if tool == "networkx":
        import networkx as nx

        with open(f"{path}.json", encoding="utf-8") as file:
            graph = nx.node_link_graph(json.load(file), edges="links")
        # GraphML and GEXF hold no null.
        for _, values in graph.nodes(data=True):
            for key in [k for k, v in values.items() if v is None]:
                del values[key]

        def node_link(graph, out):
            with open(out, "w", encoding="utf-8") as file:
                json.dump(nx.node_link_data(graph, edges="links"), file, ensure_ascii=False)

        write = {"graphml": nx.write_graphml, "gexf": nx.write_gexf, "json": node_link}[form]
    else:
        import igraph

        graph = igraph.Graph.Read_GraphML(f"{path}.graphml")
        write = lambda graph, out: graph.write_graphml(out)
    start = time.process_time()
    write(graph, out)
    print(time.process_time() - start)


SCRIPT = """{
const problems = [];
addEventListener("securitypolicyviolation", event => problems.push(event.violatedDirective));
addEventListener("error", event => problems.push(event.message));
const drawn = performance.now(), first = state.from, last = state.to, rounds = 20;
for (let i = 0; i < rounds; i++) { setPeriod(first + i * 10, first + 400 + i * 10); update(); }
const brushed = (performance.now() - drawn) / rounds;
setPeriod(first, last);
const before = performance.now(); update();
document.title = [drawn, brushed, performance.now() - before, problems.length].map(n => n.toFixed(1)).join("|");
}"""


def explorer(page):
    """Milliseconds to the first drawing, of a brush update and of an update of all, and script errors, in Chromium."""
    chromium = next((p for p in ("chromium", "chromium-browser", "google-chrome") if shutil.which(p)), None)
    if chromium is None:
        return None
    text = page.read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    text = text.replace("script-src ", f"script-src 'sha256-{digest}' ", 1)
    text = text.replace("</body>", f"<script>{SCRIPT}</script>\n</body>")
    probe = page.with_suffix(".probe.html")
    probe.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,900", "--dump-dom", probe.as_uri()],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=300)
    return [float(n) for n in re.search(r"<title>([^<]*)", done.stdout)[1].split("|")]


def seconds(x):
    return f"{x:.3g} s" if x >= 1 else f"{x * 1000:.3g} ms"


def machine():
    names = re.findall(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()) if os.path.exists("/proc/cpuinfo") else []
    return f"{names[0].strip() if names else platform.processor()}, {os.cpu_count()} cores, {platform.system()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the data; prints and writes nothing")
    quick = parser.parse_args().quick
    full = 100_000 if quick else 1_000_000
    half, small = full // 2, full // 5
    lines = [
        "# Files and pictures", "",
        "Written by `Benchmarks/files` (`make bench-files`); do not edit. Processor time on one core; the data are made from",
        f"a seed. Machine: {machine()}.", "", "## Import", "",
        "| work | processor time | most memory | goal |", "|---|--:|--:|--:|",
    ]
    table, events = DATA / "gdelt.tsv", DATA / "events.jsonl"
    make_gdelt(table, full)
    runs = [cost([COMMAND, "import", "gdelt", table, "-o", events]) for _ in range(3)]
    lines.append(
        f"| `import gdelt`, {full:,} rows, {table.stat().st_size >> 20} MB, to event lines, {events.stat().st_size >> 20} MB "
        f"| {seconds(min(r[0] for r in runs))} | {max(r[1] for r in runs)} MB | 4 s, 400 MB |")
    for job, title, asked in [
        ("read-lines", f"`EventGraph(eventLines:evidence: false)`, {full:,} lines", "1.5 s"),
        ("read-lines-evidence", f"`EventGraph(eventLines:)`, {full:,} lines", "–"),
    ]:
        cpu, memory, _ = benchmark(job, events)
        lines.append(f"| {title} | {seconds(cpu)} | {memory} MB | {asked} |")
    print("\n".join(lines), flush=True)

    part = {full: events, half: DATA / "half.jsonl", small: DATA / "small.jsonl"}
    for count in (half, small):
        with open(events, "rb") as source, open(part[count], "wb") as target:
            target.writelines(line for line, _ in zip(source, range(count)))
    lines += [
        "", "## Export", "",
        "Writing only; memory is what the process held with the graph read and what it held at most while writing.", "",
        f"| format | {half:,} events | {full:,} events | twice the events | file | memory before | at most |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for form in FORMATS:
        first, _, _ = benchmark(f"write-{form}", part[half], 2)
        second, _, (before, after) = benchmark(f"write-{form}", events, 2)
        size = pathlib.Path(f"{events}.{form}").stat().st_size >> 20
        os.remove(f"{events}.{form}")
        lines.append(f"| {form} | {seconds(first)} | {seconds(second)} | {second / first:.2f}× | {size} MB | {before} MB | {after} MB |")
        print(lines[-1], flush=True)
    lines += [
        "", f"Against others, writing the same graph of {small:,} events:", "",
        "| format | ActorGraph | other | | goal |", "|---|--:|--:|--:|--:|",
    ]
    ours = {form: benchmark(f"write-{form}", part[small])[0] for form in ("graphml", "gexf", "json")}
    for tool, form in PEERS:
        out = cost([sys.executable, __file__, "peer", tool, form, part[small], DATA / "peer"])[2]
        lines.append(f"| {form} | {seconds(ours[form])} | {tool} {seconds(float(out))} | {float(out) / ours[form]:.1f}× | 5× |")
        print(lines[-1], flush=True)

    lines += ["", "## Pictures", "", "| picture | layout | processor time | most memory | goal |", "|---|---|--:|--:|--:|"]
    for actors, edges, layout, asked in [
        (60, 150, "neato", "–"), (300, 700, "neato", "–"), (2000, 5000, "sfdp", "–"), (20_000, 50_000, "force", "10 s"),
    ]:
        path = DATA / "draw.jsonl"
        make_lines(path, actors, edges, edges)
        cpu, memory, _ = cost([COMMAND, "draw", path, "--layout", layout, "-o", DATA / "draw.svg"])
        lines.append(f"| network, {actors:,} actors, {edges:,} lines | {layout} | {seconds(cpu)} | {memory} MB | {asked} |")
        print(lines[-1], flush=True)
    path, page = DATA / "draw.jsonl", DATA / "explorer.html"
    make_lines(path, 400, 50_000 if not quick else 5000, 2000)
    cpu, memory, _ = cost([COMMAND, "draw", path, "-o", page])
    found = explorer(page)
    lines += ["", "## Explorer", "", "50 000 events with their sentences, 400 actors, 2 000 lines; headless Chromium without a graphics card, from `file://`,", "clock time.", ""]
    lines += ["| what | found | goal |", "|---|--:|--:|", f"| made in | {seconds(cpu)}, {memory} MB | – |", f"| page | {page.stat().st_size / 1e6:.1f} MB | 15 MB |"]
    if found:
        lines += [f"| first drawing after | {found[0]:.0f} ms | 2 s |", f"| update on brush | {found[1]:.0f} ms | 100 ms |",
                  f"| update of all | {found[2]:.0f} ms | – |", f"| script and policy errors | {found[3]:.0f} | 0 |"]
    print("\n".join(lines[-8:]))
    if not quick:
        (HERE / "FILES.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if sys.argv[1:2] == ["peer"]:
    peer(*sys.argv[2:])
else:
    main()
