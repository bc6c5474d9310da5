# %%
from neuron import h
from neuron.units import ms, mV, um
# %%
soma = h.Section(name='soma')
h.topology()
# %%
soma.psection()
# %%
soma.psection()['morphology']['L']
# %%
soma.L
# %%
soma.L = 20 * um
soma.diam = 20 * um
dir(soma)
# %%
soma.insert('hh')
# %%
print("type(soma) = {}".format(type(soma)))
print("type(soma(0.5)) = {}".format(type(soma(0.5))))
# %%
mech = soma(0.5).hh
print([n for n in dir(mech) if n[0] != '_'])
# %%
print(mech.gkbar)
print(soma(0.5).hh.gkbar)
# %%
iclamp = h.IClamp(soma(0.5))
print([item for item in dir(iclamp) if not item.startswith("__")])
# %%
iclamp.delay = 2
iclamp.dur = 0.1
iclamp.amp = 0.9
soma.psection()
# %%
v = h.Vector().record(soma(0.5)._ref_v)
t = h.Vector().record(h._ref_t)
h.load_file('stdrun.hoc')
h.finitialize(-65 * mV)
h.continuerun(40 * ms)
# %%
print(max(v), min(v), len(v))
# %%
class BallAndStick:
    def __init__(self, gid):
        self._gid = gid
        self.soma = h.Section(name='soma', cell=self)
        self.dend = h.Section(name='dend', cell=self)
        self.dend.connect(self.soma)
    def __repr__(self):
        return 'BallAndStick[{}]'.format(self._gid)
my_cell = BallAndStick(0)
my_other_cell = BallAndStick(1)
h.topology()
# %%
my_other_cell.soma.psection()['morphology']['diam']
# %%
my_cell.dend.psection()['morphology']['parent']
# %%
del my_other_cell
h.topology()
# %%
for sec in h.allsec():
    print('%s: %s' % (sec, ', '.join(sec.psection()['density_mechs'].keys())))
# %%
my_cell.soma.wholetree()
# %%
print(h.units('gnabar_hh'), h.units('hh'), h.units('ExpSyn.g'))
# %%
for seg in my_cell.dend:
    print(seg, seg.x, seg.area(), seg.ri(), seg.volume())
# %%
my_cell.dend.nseg = 5
print([seg.x for seg in my_cell.dend], [seg.x for seg in my_cell.dend.allseg()])
# %%
my_cell.dend(0.5) in my_cell.dend
# %%
all = h.SectionList()
all.wholetree(sec=my_cell.soma)
for sec in all:
    print(sec.name(), sec.hname(), sec.nseg)
# %%
my_cell.soma.connect(1)
# %%
my_cell.soma(0.5).hh
# %%
my_cell.soma.gnabar_hh = 2
# %%
soma.hh.gnabar
# %%
print(soma(0.5).point_processes())
# %%
h.distance(0, my_cell.soma(0))
[(seg, h.distance(seg)) for seg in my_cell.dend.allseg()]
# %%
soma.cell() is None, my_cell.soma.cell() is my_cell
# %%
soma(0.5)._ref_v[0]
# %%
soma.same(my_cell.soma), soma != my_cell.soma, soma in [soma]
# %%
{seg: seg.v for seg in soma}
# %%
sec = my_cell.dend
sec.L, sec.diam, sec.Ra, sec.cm
# %%
sec.pt3dclear()
for i in range(4):
    sec.pt3dadd(i * 10, i, 0, 4 - i)
print(sec.n3d(), sec.L, [seg.diam for seg in sec], [sec.arc3d(i) for i in range(sec.n3d())])
# %%
h.cas(), h.secname()
# %%
del soma
h.topology()
# %%
iclamp.get_segment()
