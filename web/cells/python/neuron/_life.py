"""Tells h which of its objects the program holds no more."""
from _cablelab import call

from ._door import alive
from .nrn import name_cells


def _between():
    """To be called between the statements of a program, after a collection of garbage."""
    gone = [number for number, thing in alive.items() if thing() is None]
    for number in gone:
        del alive[number]
    if gone:
        call("h.free", gone)
    name_cells()
