from head import *

soma, dend = cell()
syn, syn2 = h.ExpSyn(soma(0.5)), h.Exp2Syn(dend(0.9))
syn2.tau1, syn2.tau2 = 3, 3
stim = h.NetStim()
stim.number, stim.start, stim.interval, stim.noise = 50, 0.3, 0.4, 1
three = [h.NetCon(stim, syn), h.NetCon(stim, syn2), h.NetCon(stim, syn)]
for k, nc in enumerate(three):
    nc.weight[0], nc.delay = 0.002 * (k + 1), 1
watch = h.NetCon(soma(0.5)._ref_v, syn2, sec=soma)
watch.weight[0], watch.threshold, watch.delay = 0.001, -20, 0.7
detector = h.NetCon(dend(0.5)._ref_v, None, sec=dend)
detector.threshold = -40
g, a, spikes, crossings, fired = (h.Vector() for _ in range(5))
g.record(syn._ref_g)
a.record(syn2._ref_A)
watch.record(spikes)
detector.record(crossings)
three[0].record(fired)
cvode = h.CVode()
called = []


def call():
    called.extend([h.t, soma(0.5).v, syn.g])


def again():
    call()
    stim.interval = 0.3
    cvode.event(h.t + 0.6, call)


for run in range(2):
    h.finitialize(-65)
    keep(tau1=syn2.tau1)
    cvode.event(0.51, call)
    cvode.event(1.2, again)
    advance(60)
    keep(g_now=syn.g, g2_now=syn2.g)
    three[1].delay = 1.4
    three[2].weight[0] = 0.02
    three[0].event(h.t + 0.01)
    three[2].event(h.t + 0.4)
    syn2.tau1 = 0.5
    advance(40)
    keep(g_now=syn.g)
    three[2].active(0)
    watch.threshold, detector.threshold = -50, -30
    syn.g = 0.01
    stim.interval, stim.number = 0.2, 1e9
    advance(100)
    keep(g=g, a=a, spikes=spikes, crossings=crossings, fired=fired, called=called)
    called.clear()
    three[1].delay = 1
    three[2].active(1)
done()
