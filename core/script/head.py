#!/usr/bin/env python3
"""Rebuilds an experiment of cablelab in NEURON, and compares every trace.

    pip install neuron                     # on Debian: apt-get install python3-neuron
    python3 run_in_neuron.py
    mpiexec -n 4 python3 run_in_neuron.py  # the runs are shared out among 4 processes

simulate() is the experiment: the cells, what drives them, what is recorded, the
run. Below it are the runs, what cablelab computed, and the comparison.
"""
import os
import sys

os.environ.setdefault("NEURON_MODULE_OPTIONS", "-nogui")
from neuron import h  # noqa: E402, after its options

h.load_file("stdrun.hoc")


