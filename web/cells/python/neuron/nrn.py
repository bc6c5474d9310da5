"""Sections, their segments and the mechanisms in these."""
import weakref

from _cablelab import call, read

from ._door import Object, Owner, classes, items, standing
from ._life import settle

unnamed = {}  # sections whose cell could not tell its name when they were made, by number


class Section(Object):
    """A stretch of cable without branches."""

    _kind = "Section"
    _cell = None

    def __init__(self, name=None, cell=None):
        if cell is not None:
            self._cell = weakref.ref(cell)
        text = self._cell_text()
        self._stand(call("h.make", "Section", name, text or None))
        if text == "":
            unnamed[self._id] = weakref.ref(self)

    def _cell_text(self):
        """The name of the cell that the section belongs to: None without one, "" if it has none yet."""
        cell = self.cell()
        if cell is None:
            return None
        try:
            return str(cell)
        except Exception:
            return ""

    def cell(self):
        """The object that was given as cell=."""
        return self._cell and self._cell()

    def psection(self):
        """All of the section by name."""
        told = call("h.call", self, "psection")
        told["cell"] = self.cell()
        return told

    def __call__(self, x=0.5):
        if type(x) in (int, float) and 0 <= x <= 1:
            return Segment(self, x)
        return call("h.call", self, "__call__", x)

    __iter__ = items

    def __contains__(self, segment):
        return isinstance(segment, Segment) and segment.sec == self

    def __lt__(self, other):
        return self._id < other._id

    def __repr__(self):
        if self._id in unnamed:
            name_cells()
        return self.name()


def name_cells():
    """Tells h the names of cells that were not whole when their sections were made."""
    for number, section in list(unnamed.items()):
        section = section()
        text = section and section._cell_text()
        if text != "":
            del unnamed[number]
        if text:
            call("h.call", section, "__cell__", text)


class Segment(Owner):
    """A place of a section."""

    def __init__(self, section, x):
        self._section = section
        self._x = float(x)
        self._wire = '{"seg":[%d,%s]}' % (section._id, repr(x))

    @property
    def sec(self):
        return self._section

    @property
    def x(self):
        return self._x

    __iter__ = items

    def __eq__(self, other):
        """Whether both are one: in one segment all places are the same."""
        if not isinstance(other, Segment) or self._section != other._section:
            return False
        return self._x == other._x or self.node_index() == other.node_index()

    def __hash__(self):
        return self._section._id

    def __lt__(self, other):
        return (self._section._id, self._x) < (other._section._id, other._x)

    def point_processes(self):
        """The point processes in this segment, the last made first."""
        settle()
        return call("h.call", self, "point_processes")

    def __repr__(self):
        return call("h.call", self, "__str__")


class Mechanism(Owner):
    """A density mechanism in a segment."""

    def __init__(self, segment, name):
        self._segment = segment
        self._name = name
        self._wire = segment._wire[:-1] + ',"mech":"%s"}' % name

    def name(self):
        return self._name

    def segment(self):
        return self._segment

    __iter__ = items

    def __repr__(self):
        return self._name


class DensityMechanism(Owner):
    """A kind of density mechanism, such as h.hh, for sec.insert."""

    def __init__(self, name):
        self._name = name
        self._wire = '{"seg":[0,0.0],"mech":"%s"}' % name

    def __repr__(self):
        return "<DensityMechanism %s>" % self._name


def _segment(v):
    number, x = v["seg"]
    if number == 0:
        return DensityMechanism(v["mech"])
    segment = Segment(standing("Section", number), x)
    return Mechanism(segment, v["mech"]) if "mech" in v else segment


classes["Section"] = Section
read["seg"] = _segment
