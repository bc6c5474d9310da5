"""The one call from Python to the engine: a request as JSON, and its reply.

What is no plain value passes if it has an attribute _wire, its JSON text. Replies may hold
values that modules know how to read: they put a function into `read` under the key that
such a value has. An array of a reply is numpy's. Modules put their own exceptions into `exceptions`.
"""
import array
import io
import json

import host

try:
    from uctypes import addressof  # where an interpreter shares its memory with the engine
except ImportError:
    addressof = None

read = {}       # key of an object in a reply -> function of that object
functions = []  # what tells a function of the program, once a module wants that


def call(op, *args, **named):
    """Has the engine do op; its answer, or the exception that it tells."""
    request = _KEEP + '"op":"' + op + '","args":[' + ",".join([text(a) for a in args]) + "]"
    if named:
        request += ',"named":{' + ",".join([json.dumps(k) + ":" + text(v) for k, v in named.items()]) + "}"
    return answer(host.call(request + "}"))


_KEEP = '{"keep":true,' if addressof else "{"


def answer(reply):
    """The value of a reply. Numbers, which are most, need no reading of JSON."""
    if reply[5] == ":" and reply[6] in "-0123456789":
        number = reply[6:-1]
        return float(number) if "." in number or "e" in number else int(number)
    reply = json.loads(reply)
    if "error" in reply:
        raise exception(reply["error"])
    return value(reply["ok"])


def exception(error):
    """The exception that a reply tells; one that Python has not is a RuntimeError."""
    kind = exceptions.get(error["type"], RuntimeError)
    return kind(error["text"])


exceptions = {e.__name__: e for e in (
    ArithmeticError, AttributeError, ImportError, IndexError, KeyError, LookupError, MemoryError, NameError,
    NotImplementedError, OSError, OverflowError, ReferenceError, RuntimeError, SyntaxError, TypeError, ValueError, ZeroDivisionError)}


def value(v):
    """A value of a reply as Python has it."""
    if isinstance(v, list):
        return [value(item) for item in v]
    if isinstance(v, dict):
        for key in v:
            if key in read:
                return read[key](v)
        return {key: value(item) for key, item in v.items()}
    return v


def text(v):
    """The JSON of an argument."""
    write = _writers.get(type(v))
    if write:
        return write(v)
    if hasattr(v, "_wire"):
        return v._wire
    if callable(v) and functions:
        return functions[0](v)
    if hasattr(v, "__iter__") or hasattr(v, "__next__") or isinstance(v, (range, dict, set)):
        return _list(v)
    raise TypeError("cannot use a value of type " + type(v).__name__ + " here")


def _float(v):
    if v - v != 0:
        return '{"float":"' + ("nan" if v != v else "inf" if v > 0 else "-inf") + '"}'
    return repr(v)


def _list(v):
    if type(v) is tuple and len(v) == 2 and callable(v[0]) and functions and not hasattr(v[0], "_wire"):
        return functions[0](v)  # a function with its arguments
    return "[" + ",".join([text(item) for item in v]) + "]"


SHORT = 16  # how many numbers are quicker told in digits


def place(numbers):
    """An array('d') as members of a JSON object: its place, or its digits. It has to live until the request."""
    if addressof and len(numbers) > SHORT:
        return '"at":%d,"n":%d' % (addressof(numbers), len(numbers))
    return '"f8":"' + bytes(numbers).hex() + '"'


_zeros = array.array("d", [0.0] * 1024)


def zeros(n):
    """An array('d') of n zeros."""
    numbers = _zeros[:n]
    while len(numbers) < n:
        numbers.extend(numbers[:n - len(numbers)])
    return numbers


def _digits(v):
    numbers = zeros(len(v["f8"]) // 16)
    io.BytesIO(bytes.fromhex(v["f8"])).readinto(numbers)
    return _array(numbers, v)


def _kept(v):
    numbers = zeros(v["n"])
    host.call('{"op":"fetch","args":[%d,%d]}' % (v["kept"], addressof(numbers)))
    return _array(numbers, v)


def _array(numbers, v):
    from numpy._array import whole  # not before an array is there: it takes a while
    return whole(numbers, v.get("shape"), v.get("dtype", "float"))


_writers = {
    type(None): lambda v: "null", bool: lambda v: "true" if v else "false", int: str, float: _float, str: json.dumps,
    list: _list, tuple: _list, array.array: lambda v: "{" + place(v) + "}",
}

read["float"] = lambda v: float(v["float"])
read["f8"] = _digits
read["kept"] = _kept
