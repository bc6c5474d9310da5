"""What MicroPython's builtins and modules lack, or do otherwise than Python's."""
import builtins
import sys

sys.path.insert(0, "/lib/standard")
import _math
import _more

sys.modules["math"] = _math

_round = builtins.round


def round(number, ndigits=None):
    """Rounds to the nearest float that has so many decimals; MicroPython's multiplies and divides."""
    if type(number) is float and ndigits is not None and 0 <= ndigits < 23 and abs(number) < 1e15:
        return float("%.*f" % (ndigits, number))
    return _round(number) if ndigits is None else _round(number, ndigits)


def format(value, spec=""):
    return ("{:" + spec + "}").format(value)


def vars(thing):
    return thing.__dict__


builtins.round, builtins.format, builtins.vars = round, format, vars


class ReferenceError(Exception):
    """Of what is not there any more; MicroPython has none."""


builtins.ReferenceError = ReferenceError
for _name in ("Warning", "UserWarning", "DeprecationWarning", "RuntimeWarning", "FutureWarning"):
    setattr(builtins, _name, type(_name, (Exception,), {}))
for _name, _base in (("ModuleNotFoundError", ImportError), ("FileNotFoundError", OSError), ("RecursionError", RuntimeError), ("TimeoutError", OSError)):
    if not hasattr(builtins, _name):
        setattr(builtins, _name, _base)
