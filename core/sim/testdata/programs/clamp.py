from head import *

soma, dend = cell()
stim = h.IClamp(dend(1))
stim.delay, stim.dur, stim.amp = 0.5, 100, 0.1
soma_v, ina, il, i_cap, m, pas, i, t = (h.Vector() for _ in range(8))
soma_v.record(soma(0.5)._ref_v)
ina.record(soma(0.5)._ref_ina)
il.record(soma(0.5)._ref_il_hh)
i_cap.record(soma(0.5)._ref_i_cap)
m.record(soma(0.5)._ref_m_hh)
pas.record(dend(0.5)._ref_i_pas)
i.record(stim._ref_i)
t.record(h._ref_t)
h.finitialize(-65)
keep(i_cap_at_once=soma(0.5).i_cap)
advance(40)
stim.amp = 0.3
advance(40)
soma(0.5).v = -40
dend(0.5).v = -50
dend(1).v = -45
advance(40)
soma(0.5).hh.m, soma(0.5).hh.n = 0.3, 0.4
soma(0.5).hh.gnabar, soma(0.5).ena = 0.2, 45
dend(0.9).pas.g, dend(0.9).cm = 0.0003, 2
advance(40)
h.dt = 0.01
advance(40)
h.celsius = 20
keep(dend_v=[seg.v for seg in dend.allseg()], gna=soma(0.5).hh.gna, ina_now=soma(0.5).ina)
advance(40)
h.secondorder = 2
h.dt = 0.025
stim.dur = 5
advance(40)
keep(ina_now=soma(0.5).ina, i_cap_now=soma(0.5).i_cap)
soma(0.5).v = -70
h.fcurrent()
keep(ina_now=soma(0.5).ina, i_cap_now=soma(0.5).i_cap)
h.secondorder = 1
h.t = 7
advance(3)
keep(soma_v=soma_v, ina=ina, il=il, i_cap=i_cap, m=m, pas=pas, i=i, t=t)
h.secondorder = 0
h.celsius = 6.3
soma(0.5).v = -55
h.finitialize()
keep(m_anew=soma(0.5).hh.m, length=len(t), t_anew=h.t)
advance(10)
keep(soma_v_anew=soma_v)
done()
