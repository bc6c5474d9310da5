"""What networks are built with: what only Python can know of it."""
from ._door import Object, classes


class NetCon(Object):
    """Carries events from a source to a target."""

    _kind = "NetCon"

    def precell(self):
        """The cell whose section is the source; None if there is none."""
        return _cell(self.preseg())

    def postcell(self):
        """The cell whose section has the target; None if there is none."""
        return _cell(self.postseg())


def _cell(segment):
    return segment and segment.sec.cell()


class ParallelContext(Object):
    """One process, which is all that there is here."""

    _kind = "ParallelContext"

    def py_alltoall(self, data, *sizes):
        return list(data)

    def py_allgather(self, data):
        return [data]

    def py_gather(self, data, root=0):
        return [data]

    def py_broadcast(self, data, root=0):
        return data

    def py_scatter(self, data, root=0):
        return data[0]


classes["NetCon"] = NetCon
classes["ParallelContext"] = ParallelContext
