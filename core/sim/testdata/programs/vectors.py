from head import *

soma, dend = cell()
stim = h.IClamp(soma(0.5))
stim.delay, stim.dur = 0, 1e9
other = h.IClamp(dend(0.5))
other.delay, other.dur = 0, 1e9
third = h.IClamp(dend(0.9))
third.delay, third.dur, third.amp = 0, 1e9, 0.01
stairs, line, knots, steps, times, at = (
    h.Vector([0.1, -0.2, 0.3, 0.05]),
    h.Vector([0.05, 0.1, -0.2, 0.01]),
    h.Vector([0.2, 0.51, 0.51, 1.7]),
    h.Vector([0.02, 0.2, 0]),
    h.Vector([0.013, 0.5, 1.5]),
    h.Vector([0, 0.11, 0.125, 1.01, 2.5, 9]),
)
stairs.play(stim._ref_amp, 0.33)
line.play(other._ref_amp, knots, 1)
steps.play(third._ref_amp, times)
every, some, step, amp, amp2, amp3, t_some, t_every = (h.Vector() for _ in range(8))
every.record(soma(0.5)._ref_v, 0.1)
some.record(soma(0.5)._ref_v, at)
step.record(soma(0.5)._ref_v)
amp.record(stim._ref_i)
amp2.record(other._ref_amp)
amp3.record(third._ref_amp)
t_some.record(h._ref_t, at)
t_every.record(h._ref_t, 0.1)
for _ in range(2):
    h.finitialize(-65)
    advance(80)
    late = h.Vector().record(soma(0.5)._ref_v)
    keep(amp_now=stim.amp, late=late, late_length=len(late))
    step.resize(3)
    advance(20)
    keep(every=every, some=some, step=step, amp=amp, amp2=amp2, amp3=amp3, t_some=t_some, t_every=t_every)
    stairs.play_remove()
done()
