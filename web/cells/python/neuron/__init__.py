"""NEURON's Python names, on cablelab's engine. What h has and means is told there."""
from . import hoc, nrn
from ._door import classes
from ._life import dismiss, name as _name

h = n = classes["h"]
__version__ = version = "8.2.2"


def _between():
    """To be called between the statements of a program, after a collection of garbage."""
    dismiss()
    nrn.name_cells()


def load_mechanisms(path, warn_if_already_loaded=True):
    """Compiled mechanisms do not exist here."""
    raise RuntimeError("mechanisms of your own cannot be compiled here: use hh, pas and the point processes of h")


def psection(section):
    """Prints a section as h.psection does."""
    h.psection(sec=section)


def init():
    """Sets v everywhere to h.v_init and begins at t = 0."""
    h.finitialize(h.v_init)


def run(tstop):
    """Runs on to tstop [ms]."""
    h.continuerun(tstop)


def hclass(kind):
    """The class of h's objects, to be inherited from."""
    return kind
