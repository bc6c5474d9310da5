"""In what places are measured."""


class Transform:
    """In what a place is measured."""

    def __init__(self, kind):
        self.kind = kind
