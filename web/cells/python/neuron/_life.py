"""Tells h which of its objects the program holds no more."""
import json

import host
import __main__
from _cablelab import call

from ._door import Object, alive


def dismiss():
    """To be called between the statements of a program, after a collection of garbage."""
    _free({number for number, thing, _ in alive if thing() is None})


def settle():
    """To be called before h looks at all that there is, in the midst of a statement."""
    if hasattr(host, "unreached"):
        unreached = set(json.loads(host.unreached(json.dumps([address for _, _, address in alive]))))
        _free({number for number, _, address in alive if address in unreached})


def name():
    """To be called at a cell's end: tells h what the program calls its objects."""
    names = {name: thing._id for name, thing in list(__main__.__dict__.items()) if isinstance(thing, Object) and name[0] != "_"}
    call("h.called", **names)


def _free(numbers):
    if numbers:
        alive[:] = [entry for entry in alive if entry[0] not in numbers]
        call("h.free", sorted(numbers))
