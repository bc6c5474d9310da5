from head import *

soma, dend = cell()
syn = h.Exp2Syn(dend(0.5))
stim = h.NetStim()
stim.number, stim.start, stim.interval = 50, 0.3, 0.6
nc = h.NetCon(stim, syn)
nc.weight[0], nc.delay = 0.02, 1.7
clamp = h.IClamp(soma(0.5))
clamp.delay, clamp.dur = 0, 1e9
line, knots = h.Vector([0, 0.2, 0]), h.Vector([0, 1.5, 4])
line.play(clamp._ref_amp, knots, 1)
steps = h.Vector([0.01, 0.02, 0.03, 0.04, 0.05])
other = h.IClamp(dend(0.9))
other.delay, other.dur = 0, 1e9
steps.play(other._ref_amp, 0.7)
h.finitialize(-65)
advance(70)
state = h.SaveState()
state.save()
for _ in range(3):
    advance(60)
    keep(t=h.t, v=soma(0.5).v, m=soma(0.5).hh.m, a=syn.A, amp=clamp.amp, other=other.amp)
    state.restore()
    keep(t=h.t, v=soma(0.5).v, m=soma(0.5).hh.m, a=syn.A, amp=clamp.amp, other=other.amp)
    soma(0.5).hh.gnabar += 0.01
done()
