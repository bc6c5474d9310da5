"""Warnings, which are printed."""


def warn(message, category=None, stacklevel=1):
    kind = category or (type(message) if isinstance(message, Exception) else UserWarning)
    import sys
    print("%s: %s" % (kind.__name__, message), file=sys.stderr)


def filterwarnings(*args, **named):
    pass


simplefilter = resetwarnings = filterwarnings


class catch_warnings:
    def __init__(self, **named):
        pass

    def __enter__(self):
        return []

    def __exit__(self, *what):
        return False
