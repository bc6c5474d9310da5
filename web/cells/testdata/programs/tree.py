# %%
import sys
import os.path
from neuron import h
import numpy as np
import matplotlib.pyplot as plt
h.load_file('stdgui.hoc')
# %%
def make_tree(depth, parent=None, name='b', L=100.0, d=4.0):
    """A binary tree, recursively."""
    sec = h.Section(name=name)
    sec.L, sec.diam, sec.nseg = L, d, 3
    sec.insert('pas')
    for seg in sec:
        seg.pas.g = 1e-4
        seg.pas.e = -70
    if parent is not None:
        sec.connect(parent(1), 0)
    made = [sec]
    if depth > 0:
        for side in 'lr':
            made.extend(make_tree(depth - 1, sec, name + side, L * 0.8, d * 2 ** (-2 / 3)))
    return made

tree = make_tree(3)
print(len(tree), len(list(h.allsec())), tree[0].children(), tree[-1].trueparentseg())
h.topology()
# %%
h.distance(sec=tree[0])
far = sorted([(h.distance(sec(1)), sec.name()) for sec in tree], reverse=True)
print(far[:3])
for sec in tree:
    for seg in sec:
        seg.pas.g = 1e-4 * (1 + h.distance(seg) / 100)
print(['%.6g' % seg.pas.g for seg in tree[-1]], tree[-1].psection()['density_mechs']['pas']['g'])
# %%
leaves = [sec for sec in tree if not sec.children()]
print(len(leaves), sum(seg.area() for sec in tree for seg in sec), sum(seg.volume() for sec in tree for seg in sec))
def attenuation(src, dst):
    clamp = h.IClamp(src)
    clamp.dur, clamp.amp = 1e9, 0.01
    h.finitialize(-70)
    h.continuerun(100)
    return (dst.v + 70) / (src.v + 70)
h.dt = 0.1
h.steps_per_ms = 10
root = tree[0]
table = {}
for leaf in leaves[:3]:
    table[leaf.name()] = (attenuation(leaf(1), root(0)), attenuation(root(0), leaf(1)))
for name, (a, b) in table.items():
    print(f'{name:>8s} {a:.9f} {b:.9f}')
# %%
syns, ncs, stims = [], [], []
for k, leaf in enumerate(leaves):
    syn = h.Exp2Syn(leaf(0.8))
    syn.tau1, syn.tau2, syn.e = 0.5, 3.0, 0.0
    stim = h.NetStim()
    stim.start, stim.number, stim.interval, stim.noise = 5 + 2 * k, 3, 10, 0
    nc = h.NetCon(stim, syn, 0, 0.5, 0.002)
    syns.append(syn), ncs.append(nc), stims.append(stim)
v = {sec.name(): h.Vector().record(sec(0.5)._ref_v) for sec in (root, leaves[0], leaves[-1])}
t = h.Vector().record(h._ref_t)
g = h.Vector().record(syns[0]._ref_g)
h.finitialize(-70)
h.continuerun(60)
for name in v:
    print(name, v[name].max(), v[name].max_ind(), len(v[name]))
print(g.max(), ncs[0].weight[0], ncs[0].delay, ncs[0].threshold, syns[0].g, ncs[3].syn(), ncs[3].pre())
# %%
fig, axes = plt.subplots(1, 2, figsize=(8, 3))
for name, vec in v.items():
    axes[0].plot(t, vec, label=name)
axes[0].legend(loc='best')
axes[0].set(xlabel='t', ylabel='v', xlim=(0, 60))
axes[1].bar(range(3), [vec.max() + 70 for vec in v.values()])
axes[1].set_xticks(range(3))
axes[1].set_xticklabels(list(v))
fig.suptitle('tree')
plt.show()
# %%
arr = np.array([np.array(vec) for vec in v.values()])
print(arr.shape, arr.max(axis=1), np.unravel_index(arr.argmax(), arr.shape), np.corrcoef(arr[0], arr[1])[0, 1] > 0)
print(np.trapz(arr[0] + 70, dx=h.dt), np.percentile(arr[0], [25, 50, 75]), np.interp(10.05, np.array(t), arr[0]))
# %%
for sec in tree[1:]:
    h.disconnect(sec=sec)
h.topology()
del tree, root, leaves, sec, seg, leaf
