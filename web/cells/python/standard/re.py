"""Patterns of texts."""
from ure import *
import ure as _ure

I = IGNORECASE = M = MULTILINE = S = DOTALL = X = VERBOSE = 0


def finditer(pattern, string, flags=0):
    """The matches one after the other."""
    compiled = _ure.compile(pattern) if isinstance(pattern, str) else pattern
    while string:
        found = compiled.search(string)
        if not found:
            return
        yield found
        string = string[max(found.end(), 1):]


def findall(pattern, string, flags=0):
    """What each match matches: its group if the pattern has one, its groups if it has more."""
    all = []
    for found in finditer(pattern, string):
        groups = found.groups()
        all.append(found.group(0) if not groups else groups[0] if len(groups) == 1 else groups)
    return all


def fullmatch(pattern, string, flags=0):
    return _ure.match("(?:" + pattern + ")$", string)


def split(pattern, string, maxsplit=0, flags=0):
    return _ure.compile(pattern).split(string, maxsplit or -1)


def escape(text):
    return "".join([c if c.isalpha() or c.isdigit() or c == "_" else "\\" + c for c in text])
