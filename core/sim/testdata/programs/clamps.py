from head import *

soma, dend = cell()
se, vc = h.SEClamp(soma(0.5)), h.VClamp(dend(0.9))
alpha, alike = h.AlphaSynapse(dend(0.5)), h.IClamp(dend(0.5))
se.rs, se.dur1, se.amp1 = 0.5, 1e9, -65
vc.dur[0], vc.amp[0], vc.dur[1], vc.amp[1] = 0.6, -60, 1, -40
alpha.onset, alpha.tau, alpha.gmax = 0.3, 0.2, 0.01
alike.delay, alike.dur, alike.amp = 0.2, 1, 0.05
line, knots = h.Vector([-65, -20, -70, -70]), h.Vector([0.1, 0.8, 1.6, 3])
line.play(se._ref_amp1, knots, 1)
v, se_i, vc_i, alpha_i, level = (h.Vector() for _ in range(5))
v.record(soma(0.5)._ref_v)
se_i.record(se._ref_i)
vc_i.record(vc._ref_i)
alpha_i.record(alpha._ref_i)
level.record(se._ref_vc)
for run in range(2):
    h.finitialize(-65)
    advance(20)
    vc.amp[0], vc.gain = -50, 1e4
    alpha.gmax = 0.02
    advance(20)
    se.rs, vc.tau2 = 2, 0.01
    alpha.onset = 1
    advance(20)
    se.dur1 = 1.7
    vc.dur[2], vc.amp[2] = 5, -90
    advance(40)
    keep(v=v, se_i=se_i, vc_i=vc_i, alpha_i=alpha_i, level=level, vo=vc.vo, e=vc.e)
    se.dur1 = 1e9
done()
