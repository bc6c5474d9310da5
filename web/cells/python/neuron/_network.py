"""What networks are built with: what only Python can know of it."""
from _cablelab import call

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

    _waiting = []  # jobs: user's number, function, arguments
    _done = [0, 0, None]  # the last one's number, its user's, its result

    def submit(self, *job):
        """Puts a call off until working(); the user's number for it may come first."""
        if callable(job[0]):
            job = (0,) + job
        self._waiting.append(job)
        return job[0]

    def working(self):
        """Does the next of the calls that have been put off; 0 if there is none."""
        if not self._waiting:
            return 0
        user, function, *args = self._waiting.pop(0)
        args = [float(x) if isinstance(x, int) else x for x in args]  # as on their way through NEURON
        self._done[:] = self._done[0] + 1, user, function(*args)
        return self._done[0]

    def pyret(self):
        """What the last call gave."""
        return self._done[2]

    def userid(self):
        """The user's number of the last call."""
        return float(self._done[1])

    def gid2cell(self, gid):
        """The cell of that number: the object that its section belongs to, or a NetStim."""
        section = call("h.call", self, "__section__", gid)
        return call("h.call", self, "gid2cell", gid) if section is None else section.cell()

    gid2obj = gid2cell

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
