# %%
from neuron import h
import math
h.load_file('stdrun.hoc')
cable = h.Section(name='cable')
cable.L, cable.diam, cable.Ra, cable.cm, cable.nseg = 2000, 2, 150, 1, 101
cable.insert('pas')
cable.g_pas = 1e-4
cable.e_pas = -65
# %%
lam = math.sqrt((cable.diam / 4) * (1 / cable.g_pas) / cable.Ra) * 100
print(f'lambda = {lam:.3f} um, {h.lambda_f(100, sec=cable):.6f} um at 100 Hz')
# %%
stim = h.IClamp(cable(0))
stim.delay, stim.dur, stim.amp = 0, 1e9, 0.05
h.tstop = 400
h.dt = 0.1
h.steps_per_ms = 10
h.run()
dv = [(seg.x * cable.L, seg.v + 65) for seg in cable]
for x, d in dv[::20]:
    print(f'{x:8.2f} {d:.6f}')
# %%
Lc = cable.L / lam
for x, d in dv[::25]:
    theory = dv[0][1] * math.cosh(Lc * (1 - x / cable.L)) / math.cosh(Lc * (1 - dv[0][0] / cable.L))
    print('%.1f %.5f %.5f %s' % (x, d, theory, abs(d - theory) < 0.01))
# %%
def input_resistance(x):
    probe = h.IClamp(cable(x))
    probe.delay, probe.dur, probe.amp = 0, 1e9, 0.01
    h.finitialize(-65)
    while h.t < 300:
        h.fadvance()
    return (cable(x).v + 65) / 0.01

stim.amp = 0
results = {x: input_resistance(x) for x in (0, 0.25, 0.5, 1)}
for x, r in results.items():
    print(x, r)
# %%
imp = [(nseg, [setattr(cable, 'nseg', nseg), h.distance(0, 0.0, sec=cable), h.distance(0.5, sec=cable)][2], cable(0.5).area()) for nseg in (1, 3, 5)]
print(imp)
# %%
branch = h.Section(name='branch')
branch.connect(cable(0.5))
branch.L, branch.diam = 300, 1
branch.insert('pas')
print(h.distance(cable(0), branch(1)), branch.trueparentseg(), cable.children(), branch(0.5).ri())
h.topology()
# %%
syn = h.AlphaSynapse(branch(0.9))
syn.onset, syn.tau, syn.gmax, syn.e = 5, 1, 0.002, 0
rec = {name: h.Vector().record(sec(x)._ref_v) for name, sec, x in [('root', cable, 0), ('middle', cable, 0.5), ('tip', branch, 1)]}
h.dt, h.steps_per_ms = 0.025, 40
h.finitialize(-65)
h.continuerun(40)
for name, vec in rec.items():
    print(name, vec.max() + 65, vec.max_ind() * h.dt)
# %%
def epsp(x):
    s = h.ExpSyn(cable(x))
    s.tau, s.e = 2, 0
    ns = h.NetStim()
    ns.start, ns.number = 2, 1
    nc = h.NetCon(ns, s)
    nc.weight[0], nc.delay = 0.001, 0
    vec = h.Vector().record(cable(0)._ref_v)
    h.finitialize(-65)
    h.continuerun(30)
    return round(vec.max() + 65, 9)

syn = None
cable.nseg = 21
print([epsp(x) for x in (0.1, 0.3, 0.5, 0.7, 0.9)])
