from head import *

soma, dend = cell()
syn = h.ExpSyn(dend(0.2))
stim = h.NetStim()
stim.number, stim.start, stim.interval, stim.noise = 50, 0.3, 0.6, 1
nc = h.NetCon(stim, syn)
nc.weight[0], nc.delay = 0.004, 3
clamp = h.IClamp(soma(0.5))
clamp.delay, clamp.dur, clamp.amp = 0.5, 2, 0.2
for seg, g, cm, diam in zip(dend, [0.001, 0.0013, 0.0016], [1, 1.1, 1.2], [1.5, 1.3, 1.1]):
    seg.pas.g, seg.cm, seg.diam = g, cm, diam
h.finitialize(-65)
advance(50)


def look():
    keep(soma_v=soma(0.5).v, dend_v=[seg.v for seg in dend.allseg()], m=soma(0.5).hh.m, g=syn.g)
    keep(pas_g=[seg.pas.g for seg in dend], cm=[seg.cm for seg in dend])


look()
dend.nseg = 9
look()
advance(1)
look()
advance(30)
axon = h.Section(name="axon")
axon.L, axon.diam, axon.nseg = 100, 0.8, 5
axon.insert("hh")
axon.connect(soma(0))
keep(axon_v=[seg.v for seg in axon.allseg()], axon_m=[seg.hh.m for seg in axon])
advance(30)
look()
keep(axon_v=[seg.v for seg in axon.allseg()], axon_m=[seg.hh.m for seg in axon])
dend.nseg = 2
look()
dend.insert("hh")
more = h.NetCon(stim, syn)
more.weight[0], more.delay = 0.001, 0.5
soma.Ra, soma.L = 80, 15
advance(40)
look()
keep(dend_m=[seg.hh.m for seg in dend])
h.disconnect(sec=axon)
advance(40)
look()
keep(axon_v=[seg.v for seg in axon.allseg()])
done()
