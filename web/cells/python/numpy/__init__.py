"""numpy for the cells: names and syntax here, arithmetic on whole arrays in the engine."""


class ndarray:
    """Numbers in a shape."""

    def __init__(self, data, shape, dtype):
        self._numbers, self.shape, self._kind = data, shape, dtype

    def _data(self):
        return self._numbers

    @property
    def _wire(self):
        from _cablelab import digits
        return '{"f8":"%s","shape":%s,"dtype":"%s"}' % (digits(self._numbers), list(self.shape), self._kind)


def _whole(data, shape, dtype):
    """The array of all of data in a shape; one axis if it is None."""
    return ndarray(data, (len(data),) if shape is None else tuple(shape), dtype)
