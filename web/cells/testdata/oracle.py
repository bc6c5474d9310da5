"""Runs programs of cells in the real NEURON and keeps what NEURON shows.

    oracle.py [-check] program.py... page.md...

For each it writes a file beside it, program.neuron.json: per cell what it prints, NEURON's own
prints and the echo of a last expression among it, and the exception that ends it; and the
figures of all cells. With -check it compares instead. It needs NEURON, numpy, matplotlib
and Xvfb for a display, since PlotShape gives sections their shape only where there is one.
"""
import ast
import ctypes
import json
import os
import re
import subprocess
import sys
import tempfile

# Starts NEURON anew, for a program that has to find no other's sections.
fresh = [sys.executable, __file__, "-one"]


def cells(path):
    """The cells of a program, which lines of # %% begin, or of a page of the tutorial."""
    with open(path) as file:
        text = file.read()
    if path.endswith(".md"):
        return re.findall(r"(?ms)^```(?:python|setup)\n(.*?)^```$", text)
    parts = re.split(r"(?m)^# %%.*\n", text)
    return parts[1:] if parts[0].strip() == "" else parts


class Screen:
    """What a program prints on the file descriptor that NEURON and Python share."""

    def __init__(self):
        self.saved = os.dup(1)
        self.file = tempfile.TemporaryFile()
        self.read = 0
        os.dup2(self.file.fileno(), 1)
        sys.stdout = os.fdopen(1, "w", buffering=1, closefd=False)

    def flush(self):
        sys.stdout.flush()
        ctypes.CDLL(None).fflush(None)

    def text(self):
        """What was printed since the last call."""
        self.flush()
        self.file.seek(self.read)
        data = self.file.read()
        self.read += len(data)
        return data.decode()

    def close(self):
        self.flush()
        os.dup2(self.saved, 1)


def statements(source, name):
    """The statements of a cell, compiled; a last one that is an expression is echoed."""
    body = ast.parse(source, name).body
    for i, node in enumerate(body):
        echoed = i == len(body) - 1 and isinstance(node, ast.Expr)
        tree = ast.Interactive([node]) if echoed else ast.Module([node], [])
        yield compile(tree, name, "single" if echoed else "exec")


def show(value):
    """Echoes a value; of lists of names, as dir() gives, those that are not Python's own."""
    if isinstance(value, list) and "__class__" in value:
        value = [name for name in value if not name.startswith("_")]
    if value is not None:
        print(repr(value))


def run(source, name, namespace, screen):
    """Runs one cell as a notebook does; the exception that ended it, or None."""
    try:
        for code in statements(source, name):
            exec(code, namespace)
            screen.flush()
    except Exception as error:
        return {"type": type(error).__name__, "text": str(error)}
    return None


def numbers(values):
    """Count, least and largest of numbers."""
    values = [float(v) for v in values if v == v]
    return {"n": len(values), **({"min": min(values), "max": max(values)} if values else {})}


def colour(value):
    from matplotlib import colors
    return colors.to_hex(value, keep_alpha=False)


def label(artist):
    text = artist.get_label()
    return {} if not text or text.startswith("_") else {"label": text}


def axes(ax):
    """One pair of axes of a figure."""
    from matplotlib import collections
    shown = {"lines": [], "segments": [], "points": [], "bars": []}
    for line in ax.lines:
        if line.get_transform() != ax.transData:
            continue  # as of axhline, which has no data
        shown["lines"].append({"x": numbers(line.get_xdata()), "y": numbers(line.get_ydata()),
                               "color": colour(line.get_color()), **label(line)})
    for c in ax.collections:
        if isinstance(c, collections.LineCollection):
            at = [p for s in c.get_segments() for p in s]
            shown["segments"].append({"x": numbers(p[0] for p in at), "y": numbers(p[1] for p in at), **label(c)})
        elif isinstance(c, collections.PathCollection):
            at = c.get_offsets()
            shown["points"].append({"x": numbers(at[:, 0]), "y": numbers(at[:, 1]), **label(c)})
    if ax.patches:
        shown["bars"].append({"y": numbers(p.get_height() for p in ax.patches)})
    shown = {k: v for k, v in shown.items() if v}
    legend = ax.get_legend()
    if legend:
        shown["legend"] = [t.get_text() for t in legend.get_texts()]
    for name, text in ("title", ax.get_title()), ("xlabel", ax.get_xlabel()), ("ylabel", ax.get_ylabel()):
        if text:
            shown[name] = text
    return shown


class Figures:
    """The figures that are shown: by show(), which closes them, and at the end of a cell as far as they changed."""

    def __init__(self):
        self.new, self.known = [], {}

    def look(self):
        from matplotlib import pyplot
        for n in pyplot.get_fignums():
            figure = {"axes": [axes(ax) for ax in pyplot.figure(n).axes]}
            if self.known.get(n) != figure:
                self.known[n] = figure
                self.new.append(figure)

    def show(self):
        from matplotlib import pyplot
        self.look()
        self.known.clear()
        pyplot.close("all")

    def take(self):
        """Those since the last call."""
        self.look()
        taken, self.new = self.new, []
        return taken


def take_vectors():
    """Lets matplotlib take NEURON's vectors wherever it takes lists, as it does those of NEURON 9."""
    from matplotlib import cbook
    from neuron import hoc
    first = cbook._safe_first_finite
    cbook._safe_first_finite = lambda obj, *a, **k: first(list(obj) if isinstance(obj, hoc.HocObject) else obj, *a, **k)


def answer(path):
    """What NEURON shows of a program."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    import neuron
    take_vectors()
    figures = Figures()
    pyplot.show = lambda *args, **named: figures.show()
    screen = Screen()
    sys.displayhook = show
    namespace = {"__name__": "__main__"}
    told = []
    for i, source in enumerate(cells(path)):
        error = run(source, "<cell %d>" % (i + 1), namespace, screen)
        shown = figures.take()
        told.append({"stdout": screen.text(), **({"error": error} if error else {}),
                     **({"figures": shown} if shown else {})})
    screen.close()
    return {"neuron": neuron.__version__, "cells": told}


def display():
    """Starts a display that nobody sees."""
    out, to = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(to)], pass_fds=[to], stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = ":" + os.read(out, 9).decode().strip()
    return server


def main(arguments):
    if arguments[0] == "-one":
        print(json.dumps(answer(arguments[1]), indent=1))
        sys.stdout.flush()
        os._exit(0)  # NEURON's window system would wait
    check = arguments[0] == "-check"
    server = display()
    try:
        sys.exit(ask(arguments[check:], check))
    finally:
        server.terminate()


def ask(paths, check):
    """Writes or checks the answers to programs; whether one differs."""
    differ = False
    for path in paths:
        out = subprocess.run(fresh + [path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if out.returncode:
            sys.exit("%s: %s" % (path, out.stderr[-3000:]))
        kept = os.path.splitext(path)[0] + ".neuron.json"
        if not check:
            open(kept, "w").write(out.stdout)
        elif open(kept).read() != out.stdout:
            differ = True
            print("%s differs from what NEURON shows" % kept)
    return differ


if __name__ == "__main__":
    main(sys.argv[1:])
