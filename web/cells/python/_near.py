"""What an error says of a name that is not there."""
from _cablelab import call


def absent(message, name, names, instead):
    """An AttributeError with what to use, or with the nearest names."""
    if name in instead:
        return AttributeError(message + " here: use " + instead[name])
    near = nearest(name, [n for n in names if not n.startswith("_")])
    if near:
        message += ". Did you mean: " + ", ".join([repr(n) for n in near]) + "?"
    return AttributeError(message)


def nearest(name, names):
    """Up to three names that are the fewest edits away, and not more than a third of the letters."""
    return call("names.nearest", name, sorted(set(names)))
