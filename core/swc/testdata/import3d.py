#!/usr/bin/python3
"""Print what NEURON's Import3d makes of SWC files: import3d.py *.swc

Beside each NAME.swc it leaves NAME.json: the sections, with their points in
float32, joints, children in NEURON's order, and the numbers of their one segment.
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


def describe(section):
    parent = section.parentseg()
    middle = section(0.5)
    return {
        "name": name(section),
        "parent": parent and f"{name(parent.sec)}({parent.x:g})",
        "children": [name(s) for s in section.children()],
        "pt3d": [[section.x3d(i), section.y3d(i), section.z3d(i), section.diam3d(i)] for i in range(section.n3d())],
        "L": section.L,
        "area": middle.area(),
        "diam": middle.diam,
        "ri": middle.ri(),
    }


for path in sys.argv[1:]:
    cell = imported(path)
    lines = [json.dumps(describe(s)) for s in cell.all]
    with open(path.removesuffix(".swc") + ".json", "w") as out:
        out.write("[" + ",\n ".join(lines) + "]\n")
