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
        whole = found.group(0)
        string = string[max(string.find(whole) + len(whole), 1):]


def findall(pattern, string, flags=0):
    """What each match matches: its group if the pattern has one, its groups if it has more."""
    n = len([i for i, c in enumerate(pattern) if c == "(" and pattern[i + 1:i + 2] != "?" and pattern[max(i - 1, 0)] != "\\"])
    return [found.group(min(n, 1)) if n < 2 else tuple([found.group(i + 1) for i in range(n)]) for found in finditer(pattern, string)]


def fullmatch(pattern, string, flags=0):
    return _ure.match("(?:" + pattern + ")$", string)


def split(pattern, string, maxsplit=0, flags=0):
    return _ure.compile(pattern).split(string, maxsplit or -1)


def escape(text):
    return "".join([c if c.isalpha() or c.isdigit() or c == "_" else "\\" + c for c in text])
