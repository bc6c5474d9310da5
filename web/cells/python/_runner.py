"""Runs the statements of cells: the one module that knows how an interpreter is driven.

Each is compiled with its own line numbers under the name of its cell, and run in the
namespace that all cells share, that of __main__.
"""
import builtins
import gc
import io
import json
import sys

import __main__
import _dialect
import _python

_names = __main__.__dict__


def check(source, name):
    """What is wrong with a cell before anything of it runs, as JSON, or ""."""
    try:
        compile(source, name, "exec")
    except BaseException as fault:
        return _told(fault)
    return ""


def run(text, line, name, shows):
    """Runs a statement that begins in a line, and shows its value if it shows one; what ended it, as JSON, or ""."""
    try:
        value = shows and _expression("(" + "\n" * (line - 1) + text + "\n)", name)
        if value:
            _show(eval(value, _names))
        else:
            exec(compile("\n" * (line - 1) + text, name, "exec"), _names)
    except BaseException as fault:
        return _told(fault)
    return ""


def collect():
    """Asks for a collection of garbage, which is made when this call has ended."""
    gc.collect()


def between():
    """To be called between statements, after a collection: tells h what the program holds no more."""
    return _done("neuron", "_between")


def end():
    """To be called at a cell's end: shows the figures that are left open, and tells h what its objects are called."""
    return _done("matplotlib.pyplot", "_flush") or _done("neuron", "_name")


def uses(module):
    """Whether the program has a module."""
    return module in sys.modules


def _done(module, what):
    """Has a module, if the program has it, do something; what went wrong, as JSON, or ""."""
    try:
        if module in sys.modules:
            getattr(sys.modules[module], what)()
    except BaseException as fault:
        return _told(fault)
    return ""


def _expression(source, name):
    """The code of an expression, None if the source is another statement."""
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return None


def _show(value):
    if value is not None:
        _names["_"] = value
        print(repr(value))


def _told(fault):
    """An exception as JSON: its type, text and traceback."""
    traceback = io.StringIO()
    sys.print_exception(fault, traceback)
    text = repr(fault.args[0]) if isinstance(fault, KeyError) and fault.args else str(fault)
    return json.dumps([type(fault).__name__, text, traceback.getvalue()])


def _input(prompt=""):
    raise RuntimeError("input() cannot ask here: write the value into the cell")


builtins.input = _input
