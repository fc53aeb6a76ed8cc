#!/usr/bin/env python3
"""Runs the benchmarks and prints one table of figures with their targets. Times are processor time on every side,
so that other programs on the machine disturb them less.

table.py BUILD [--json FILE] [--quick]
"""
# SPDX-License-Identifier: MPL-2.0
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import time

import hosts
import office

HERE = pathlib.Path(__file__).parent
BAD = (0, 9, 50)
ROWS = 20000
GROWING = ((200, 100), (2000, 10), (20000, 1))  # rows × tables, see core_bench.cpp
GROWING_RULE = ((200, 10), (2000, 1))
STEEP = 1.15  # twice as many rows lie further apart and collide more often in a hash table; quadratic would be 2


def run_bench(bench, flags):
    """name -> figures of Google Benchmark, each the median of its repetitions, and the least; times in milliseconds."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([bench, "--json", out.name, *flags], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        report = json.load(open(out.name, encoding="utf-8"))
    scale = {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}
    figures = {}
    for one in report["benchmarks"]:
        name = one["run_name"].split("/min_time")[0].split("/manual_time")[0].split("/repeats")[0]
        ms = one["cpu_time"] * scale[one["time_unit"]]
        figure = figures.setdefault(name, {"least_ms": ms})
        if one.get("aggregate_name", "median") == "median":
            figure.update(one, ms=ms)
        elif one["aggregate_name"] == "least":
            figure["least_ms"] = ms
    return figures


def own_figures(bench, quick):
    """All but what is compared with others. Repetitions take turns, so that a slow moment of the machine falls on
    a few of each and the median of none."""
    seconds, repetitions = (0.02, 1) if quick else (0.05, 5)
    return run_bench(bench, ["--benchmark_filter=-^same_rules", f"--benchmark_min_time={seconds}",
                             f"--benchmark_repetitions={repetitions}", "--benchmark_report_aggregates_only=true",
                             "--benchmark_enable_random_interleaving=true"])


def median_rate(rows, validate, seconds=1.5):
    """Rows a second of a function that says whether a row is good; the number of bad rows."""
    times, bad, end = [], 0, time.process_time() + seconds
    while not times or time.process_time() < end:
        start = time.process_time()
        bad = sum(not validate(row) for row in rows)
        times.append(time.process_time() - start)
    return {"rows_per_second": len(rows) / sorted(times)[len(times) // 2], "bad": bad}


def with_jsonschema(schema, rows):
    import jsonschema
    validator = jsonschema.Draft202012Validator(schema)
    return median_rate(rows[:500], lambda row: not list(validator.iter_errors(row)))


def with_fastjsonschema(schema, rows):
    import fastjsonschema
    # It knows draft 7, which says all of these rules as well.
    compiled = fastjsonschema.compile({k: v for k, v in schema.items() if k != "$schema"})

    def good(row):
        try:
            compiled(row)
            return True
        except fastjsonschema.JsonSchemaException:
            return False
    return median_rate(rows, good)


def with_ajv(build, rows_file):
    modules = build / "npm" / "node_modules"
    if not (modules / "ajv").is_dir():
        return None
    done = subprocess.run(["node", HERE / "ajv_bench.cjs", modules, HERE / "rows_schema.json", rows_file],
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def with_jibiao(bench, bad):
    name = f"same_rules/{ROWS}/{bad}"
    figures = run_bench(bench, [f"--benchmark_filter=^{name}$", "--benchmark_min_time=0.2"])[name]
    return dict(figures, rows_per_second=figures["items_per_second"])


def median_of(rounds):
    """The round in the middle by its speed."""
    return sorted(rounds, key=lambda figures: figures["rows_per_second"])[len(rounds) // 2]


def race(build, bench, bad, rows_file, rounds):
    """jibiao and ajv in turns; the ratio is the median of the ratios of each turn, in which both met the same
    machine."""
    own, ajv = [], []
    for _ in range(rounds):
        own.append(with_jibiao(bench, bad))
        ajv.append(with_ajv(build, rows_file))
    if None in ajv:
        return {"jibiao": median_of(own), "ajv": None}
    ratios = sorted(a["rows_per_second"] / b["rows_per_second"] for a, b in zip(own, ajv))
    return {"jibiao": median_of(own), "ajv": dict(median_of(ajv), ratio=ratios[rounds // 2])}


def comparison(build, bench, quick):
    """validator -> bad percent -> figures, jibiao's among them."""
    schema = json.loads((HERE / "rows_schema.json").read_text(encoding="utf-8"))
    result = {}
    for bad in BAD:
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            subprocess.run([bench, "--rows", file.name, str(ROWS), str(bad)], check=True)
            rows = json.load(open(file.name, encoding="utf-8"))
            measured = race(build, bench, bad, file.name, 1 if quick else 7)
        for name, run in (("fastjsonschema", with_fastjsonschema), ("jsonschema", with_jsonschema)):
            try:
                measured[name] = run(schema, rows)
            except ImportError:
                measured[name] = None
        for name, figures in measured.items():
            result.setdefault(name, {})[bad] = figures
    return result


def exponent(sizes_and_times):
    """Of time = c · size^e, fitted to the logarithms."""
    points = [(math.log(size), math.log(ms)) for size, ms in sizes_and_times]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return (sum((x - mean_x) * (y - mean_y) for x, y in points) /
            sum((x - mean_x) ** 2 for x, _ in points))


def growth(figures, name, sizes):
    """By what was measured at each (rows, tables or bad percent)."""
    return exponent([(rows, figures[f"{name}/{rows}/{second}"]["least_ms"]) for rows, second in sizes])


class Table:
    def __init__(self):
        self.missed = []

    def head(self, title):
        print(f"\n{title}")

    def line(self, what, figure, target="", met=True):
        verdict = "" if not target else ("met" if met else "MISSED")
        print(f"  {what:<46} {figure:>18}   {target:<34} {verdict}")
        if not met:
            self.missed.append(what)


def rate(figures):
    return f"{figures['items_per_second']:,.0f} rows/s"


def print_rows(table, figures):
    table.head("Row rules, one thread")
    sizes = (200, 2000, 20000, 100000)
    for size in sizes:
        for bad in BAD:
            table.line(f"{size:,} rows, {bad} % bad", rate(figures[f"row_rules/{size}/{bad}"]))
    e = growth(figures, "row_rules", [(size, 9) for size in sizes])
    table.line("growth exponent", f"{e:.2f}", "linear: at most 1.10", e <= 1.10)


def print_comparison(table, measured):
    own = measured.pop("jibiao")
    table.head(f"The same {own[0]['rules']:.0f} row rules in other validators, {ROWS:,} rows")
    for bad in BAD:
        table.line(f"jibiao, {bad} % bad", rate(own[bad]))
        for name, by_bad in measured.items():
            other = by_bad[bad]
            if other is None:
                table.line(f"{name}, {bad} % bad", "not installed")
                continue
            ratio = other.get("ratio", own[bad]["rows_per_second"] / other["rows_per_second"])
            target = "jibiao at least as fast" if name == "ajv" else ""
            agree = "" if name == "jsonschema" or other["bad"] == own[bad]["bad"] else "  other rows are bad!"
            table.line(f"{name}, {bad} % bad{agree}", f"{other['rows_per_second']:,.0f} rows/s",
                       target, ratio >= 1)
            table.line("  jibiao is faster by", f"{ratio:.2f} ×")


def print_edits(table, figures):
    table.head("One cell edited: from the snapshot to all findings, also those between forms")
    for size, limit in ((200, 5), (2000, 16), (20000, None)):
        one = figures[f"edit/{size}/1"]
        target = f"median at most {limit} ms" if limit else ""
        table.line(f"{size:,} rows, median", f"{one['median_ms']:.2f} ms", target,
                   not limit or one["median_ms"] <= limit)
        table.line(f"{size:,} rows, 99th percentile", f"{one['p99_ms']:.2f} ms")
    small, large = (figures[f"edited_row/{size}"]["ms"] * 1000 for size in (200, 20000))
    table.line("row rules of the edited row, 200 rows", f"{small:.1f} µs")
    table.line("the same, 20,000 rows", f"{large:.1f} µs", "independent of the table's size",
               large <= 1.5 * small)
    for what in ("reading", "whole_check", "edit"):
        e = growth(figures, what, GROWING)
        table.line(f"growth exponent of {what}", f"{e:.2f}", "linear: at most 1.10", e <= 1.10)


def print_hosts(table, build, bench):
    table.head("In the hosts")
    for size in (200, 2000, 20000):
        megabytes = hosts.peak_megabytes([bench, f"--benchmark_filter=^edit/{size}/1/", "--benchmark_min_time=0.01"])
        table.line(f"most memory while {size:,} rows are edited", f"{megabytes:.0f} MB")
    if wasm := hosts.wasm_figures(build):
        table.line("WebAssembly ÷ native", f"{wasm['wasm_to_native']:.2f} ×")
        table.line("JavaScript without WebAssembly ÷ native", f"{wasm['plain_to_native']:.1f} ×")
    if check := hosts.check_figures(build):
        table.line("jibiao check, the first file, wall clock", f"{check[0]:.2f} s")
        table.line("jibiao check, each further file, wall clock", f"{check[1]:.2f} s")


def more(figures):
    return figures["with_ms"] - figures["without_ms"]


def print_office(table, figures):
    table.head("In a Calc with a window, beside one without the extension in the same run; wall clock, medians")
    if figures is None:
        table.line("a screen, python3-uno, the target office_bench", "not there")
        return
    start, paste = figures["start"], figures["paste"]
    table.line("start to an empty spreadsheet, without us", f"{start['without_ms']:.0f} ms")
    table.line("start, more with the extension", f"{more(start):.0f} ms", "at most 50 ms", more(start) <= 50)
    for template, took in sorted(figures["insert"].items(), key=lambda one: -one[1]):
        table.line(f"insertion of {template}", f"{took:.0f} ms", "at most 100 ms, one step of undo", took <= 100)
    drawn = paste["drawn"]
    table.line("paste of 1,000 rows, without us", f"{drawn['without_ms']:.0f} ms")
    table.line("paste, more until the command is done", f"{more(paste['done']):.0f} ms")
    table.line("paste, more with all findings", f"{more(drawn):.0f} ms", "at most 100 ms", more(drawn) <= 100)
    for rows, edit in figures["edit"].items():
        table.line(f"edit in {rows:,} rows to findings and window, more", f"{more(edit):.1f} ms")
    for cells, marked in figures["marks"].items():
        table.line(f"edit, cells marked {cells:,}, more with marks", f"{more(marked):.1f} ms")
    for rows, check in figures["check"].items():
        table.line(f"full check of {rows:,} rows ÷ getDataArray", f"{check['check'] / check['hand out']:.1f} ×",
                   "at most 1.25 ×", check["check"] <= 1.25 * check["hand out"])
        table.line("  of which our reading", f"{check['read'] / check['hand out']:.1f} ×")
        for way in ("block", "cell"):
            table.line(f"  ten rules as a Python macro, by {way} ÷ full check",
                       f"{check[f'macro by {way}'] / check['check']:.2f} ×")


def print_rules(table, figures):
    small, large = ("/%d/%d" % size for size in GROWING_RULE)
    rules = [name.removesuffix(small) for name in figures if name.startswith("rule/") and name.endswith(small)]
    at_small = {rule: figures[rule + small]["ms"] for rule in rules}
    grows = {rule: growth(figures, rule, GROWING_RULE) for rule in rules}
    table.head(f"Each of {len(rules)} rules alone on 200 rows; the ten slowest")
    for rule in sorted(rules, key=lambda rule: -at_small[rule])[:10]:
        table.line(rule.removeprefix("rule/"), f"{at_small[rule]:.3f} ms",
                   f"at most 1 ms (exponent {grows[rule]:.2f})", at_small[rule] <= 1)
    steep = [rule for rule in rules if figures[rule + large]["ms"] > 0.05 and grows[rule] > STEEP]
    table.line("rules that grow faster than linearly", str(len(steep)), f"none: at most {STEEP}", not steep)
    for rule in steep:
        table.line(f"  {rule.removeprefix('rule/')}", f"exponent {grows[rule]:.2f}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", type=pathlib.Path)
    arguments.add_argument("--json", type=pathlib.Path, help="keep the figures in this file")
    arguments.add_argument("--quick", action="store_true", help="shorter runs, noisier figures")
    options = arguments.parse_args()
    bench = options.build / "bench"
    figures = own_figures(bench, options.quick)
    measured = comparison(options.build, bench, options.quick)
    table = Table()
    print_rows(table, figures)
    print_comparison(table, dict(measured))
    print_edits(table, figures)
    print_rules(table, figures)
    in_office = office.figures(options.build.resolve(), options.quick)
    print_office(table, in_office)
    print_hosts(table, options.build, bench)
    if options.json:
        options.json.write_text(json.dumps({"core": figures, "validators": measured, "office": in_office}, indent=1), encoding="utf-8")
    print("\nAll targets met." if not table.missed else "\nMissed: " + "; ".join(table.missed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
