"""Exceptions as text."""
import io
import sys


def format_exception(kind, value=None, tb=None):
    out = io.StringIO()
    sys.print_exception(kind if value is None else value, out)
    return [out.getvalue()]


def format_exc():
    return ""


def print_exc(file=None):
    pass


def print_exception(kind, value=None, tb=None, file=None):
    print("".join(format_exception(kind, value)), end="", file=file or sys.stderr)
