from head import *

soma, dend = cell()
syn = h.ExpSyn(soma(0.5))
stim = h.NetStim()
nc = h.NetCon(stim, syn)
times = h.Vector()
nc.record(times)
for number, start, interval, noise in ((30, 0.1, 0, 0), (30, 0.1, -1, 0.5), (30, 0.2, 0.1, 2), (30, 0.2, 0.1, -1), (2.5, 0, 0.1, 0), (-1, 0, 0.1, 0), (3, -1, 0.1, 0)):
    stim.number, stim.start, stim.interval, stim.noise = number, start, interval, noise
    h.finitialize(-65)
    advance(30)
    keep(times=times, count=len(times), noise=stim.noise)
stim.number, stim.start, stim.interval, stim.noise = 30, 0, 0.2, 0
h.finitialize(-65)
advance(30)
stim.number = 5
advance(20)
stim.number = 100
advance(20)
keep(times=times, count=len(times))
done()
