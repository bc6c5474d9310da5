"""What the names of a program stand for, for whoever is writing it.

A name is told as it stands in the source, as in soma(0.5).hh. Nothing is run to find out:
names are looked up, and only a place along a section is a call.
"""
import builtins
import json
import sys

import __main__

_KINDS = {"function": "function", "bound_method": "method", "closure": "function", "type": "class", "module": "namespace"}


def complete(owner):
    """The names that can follow an owner, "" for all names, as the JSON that the page takes for completions."""
    try:
        thing = _find(owner) if owner else None
        names = _all(thing) if owner else list(__main__.__dict__) + dir(builtins)
        options = [_option(thing if owner else None, name) for name in sorted(set(names)) if not name.startswith("_")]
        return json.dumps({"ok": options})
    except BaseException:
        return '{"ok":[]}'


def tell(name):
    """What a name is, in words, as JSON; "" for one that is not known."""
    try:
        owner, _, last = name.rpartition(".")
        return json.dumps({"ok": _documented(_find(owner), last) if owner else _plain(name)})
    except BaseException:
        return '{"ok":""}'


def _all(thing):
    """The names of a thing, those of h that dir leaves out too."""
    if not hasattr(thing, "_wire"):
        return dir(thing)
    import _cablelab

    return dir(thing) + _cablelab.call("h.names", thing)


def _find(dotted):
    """What a name stands for."""
    first, *rest = dotted.split(".") if "(" not in dotted else _parts(dotted)
    thing = _step(None, first.strip())
    for part in rest:
        thing = _step(thing, part.strip())
    return thing


def _parts(dotted):
    """The parts of a name in which dots may also stand within parentheses."""
    parts, inside = [""], False
    for letter in dotted:
        if letter in "()":
            inside = letter == "("
        if letter == "." and not inside:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _step(owner, part):
    name, _, place = part.partition("(")
    if owner is None:
        thing = __main__.__dict__[name] if name in __main__.__dict__ else getattr(builtins, name)
    else:
        thing = getattr(owner, name)
    if place:
        if type(thing).__name__ != "Section":
            raise TypeError("a call")
        thing = thing(float(place.rstrip(")").strip()))
    return thing


def _option(owner, name):
    option = {"label": name}
    if owner is None:
        thing = __main__.__dict__[name] if name in __main__.__dict__ else getattr(builtins, name)
        option["type"] = _KINDS.get(type(thing).__name__, "variable")
    return option


def _documented(owner, name):
    if hasattr(owner, "_wire"):
        import _cablelab
        told = [text for text in _cablelab.call("h.help", owner, name) if text]
        return told[0] + (" [" + told[1] + "]" if len(told) > 1 else "") if told else ""
    return _said(getattr(owner, name))


def _plain(name):
    return _said(_find(name))


def _said(thing):
    kind = type(thing).__name__
    if kind in _KINDS:
        return ""
    text = repr(thing)
    return kind + ": " + (text if len(text) < 200 else text[:200] + " ...")
