"""What an error says of a name that is not there."""


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
    far = [(edits(name.lower(), other.lower()), other) for other in names]
    return [other for count, other in sorted(far)[:3] if count <= max(1, len(name) // 3)]


def edits(a, b):
    """How many letters have to be put in, taken out or replaced to make b of a."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a):
        diagonal, row[0] = row[0], i + 1
        for j, other in enumerate(b):
            replaced = diagonal + (letter != other)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    return row[-1]
