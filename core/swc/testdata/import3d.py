#!/usr/bin/python3
"""Print what NEURON's Import3d makes of SWC files: import3d.py *.swc

Beside each NAME.swc it leaves NAME.json: the sections, with their points in
float32, joints, children in NEURON's order, the numbers of their one segment and
the length constant at 100 Hz; shape is the points where define_shape, which a
PlotShape calls, has moved them.
"""
import json
import os
import sys

os.environ["NEURON_MODULE_OPTIONS"] = "-nogui"
from neuron import h  # noqa: E402

h.load_file("stdlib.hoc")
h.load_file("import3d.hoc")


class Cell:
    """What the sections are made in; its name stands before theirs."""

    def __str__(self):
        return "cell"


def name(section):
    return section.name().split(".", 1)[1]


def imported(path):
    cell = Cell()
    reader = h.Import3d_SWC_read()
    reader.quiet = 1
    reader.input(path)
    h.Import3d_GUI(reader, 0).instantiate(cell)
    return cell


def points(section):
    return [[section.x3d(i), section.y3d(i), section.z3d(i), section.diam3d(i)] for i in range(section.n3d())]


def describe(section):
    parent = section.parentseg()
    middle = section(0.5)
    return {
        "name": name(section),
        "parent": parent and f"{name(parent.sec)}({parent.x:g})",
        "children": [name(s) for s in section.children()],
        "pt3d": points(section),
        "wired": bool(h.pt3dstyle(sec=section)),
        "L": section.L,
        "area": middle.area(),
        "diam": middle.diam,
        "ri": middle.ri(),
        "lambda_f": h.lambda_f(100, sec=section),
    }


for path in sys.argv[1:]:
    cell = imported(path)
    told = [describe(s) for s in cell.all]
    h.define_shape()
    for section, one in zip(cell.all, told):
        one["shape"] = points(section)
    lines = [json.dumps(one) for one in told]
    with open(path.removesuffix(".swc") + ".json", "w") as out:
        out.write("[" + ",\n ".join(lines) + "]\n")
