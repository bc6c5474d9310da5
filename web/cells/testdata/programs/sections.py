# %%
from neuron import h, nrn
from neuron.units import ms, mV, um
soma = h.Section(name='soma')
dends = [h.Section(name=f'dend[{i}]') for i in range(3)]
soma, dends, soma.L, soma.nseg
# %%
for i, dend in enumerate(dends):
    dend.connect(soma(i / 2))
    dend.L = 100 * um
    dend.diam = 2 - 0.5 * i
    dend.nseg = 2 * i + 1
h.topology()
# %%
[(sec.name(), sec.nseg, round(sec(0.5).area(), 6)) for sec in h.allsec()]
# %%
soma.L = soma.diam = 20
soma.insert('hh')
for sec in soma.wholetree():
    sec.Ra = 100
    if not sec.has_membrane('hh'):
        sec.insert('pas')
        for seg in sec:
            seg.pas.g = 0.0001 * (1 + seg.x)
            seg.pas.e = -70 * mV
[seg.pas.g for seg in dends[2]]
# %%
print(soma(0.5).hh, soma(0.5).hh.gnabar, soma.gnabar_hh, [mech.name() for mech in soma(0.5)])
print(soma(0.5) in soma, soma(0.5) in dends[0], soma(0.5) == soma(0.5), soma == dends[0], soma is soma)
print(isinstance(soma, nrn.Section), isinstance(soma(0.5), nrn.Segment), isinstance(soma(0.5).hh, nrn.Mechanism))
print({sec: sec.L for sec in dends}[dends[1]], len({soma(0.5), soma(0.5), soma(0.2)}))
# %%
print(dends[1].parentseg(), dends[1].parentseg().sec == soma, soma.parentseg(), soma.children(), dends[0].subtree())
# %%
for sec in dends:
    h.psection(sec=sec)
# %%
print(dir(soma(0.5).hh)[-3:], h.units('gnabar_hh'), soma(0.5)._ref_v, soma(0.5)._ref_v[0], h.dt, h.celsius)
# %%
dends[1].disconnect()
h.topology()
# %%
dends[0].nseg = 0
# %%
soma(1.5)
# %%
soma.lenght
# %%
soma.insert('nothing')
# %%
dends[2](0.5).hh
# %%
del dends[0]
h.topology()
# %%
del dends, sec, dend
h.topology()
