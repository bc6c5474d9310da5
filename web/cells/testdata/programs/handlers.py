# %%
from neuron import h, gui
soma = h.Section(name='soma')
soma.L = soma.diam = 20
soma.insert('hh')
log = []
# %%
def at_start():
    log.append(('start', h.t, soma.v))

fih = h.FInitializeHandler(at_start)
late = h.FInitializeHandler(2, lambda: log.append(('late', h.t)))
h.finitialize(-60)
log
# %%
cvode = h.CVode()
stim = h.IClamp(soma(0.5))
stim.dur = 1e9
changes = [(1, 0.1), (3, 0.0)]

def schedule():
    for t, amp in changes:
        cvode.event(t, (set_amp, amp))

def set_amp(amp):
    log.append((h.t, amp))
    stim.amp = amp

fih2 = h.FInitializeHandler(schedule)
del log[:]
h.finitialize(-65)
h.continuerun(5)
print(log[:1], [(round(t, 9), a) for t, a in log[1:] if t != 'late'], soma.v)
# %%
def fails():
    raise ValueError('not today')

bad = h.FInitializeHandler(fails)
try:
    h.finitialize(-65)
except Exception as e:
    print('raised')
del bad
h.finitialize(-65)
print(soma.v)
