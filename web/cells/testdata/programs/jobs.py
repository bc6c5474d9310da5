# %%
from neuron import h
pc = h.ParallelContext()
pc.runworker()
for i in range(4):
    pc.submit(pow, i, 2)
pc.submit(divmod, 9, 4)
out = []
while pc.working():
    out.append(pc.pyret())
print(sorted(out, key=str))
pc.done()
# %%
p = pc.submit(17, pow, 2, 5)
print(pc.working() > 0, pc.userid(), pc.pyret(), pc.working())
# %%
print(pc.py_alltoall([{1: 2}]), pc.py_gather({'a': 1}, 0), pc.py_broadcast('x', 0), pc.py_scatter([5], 0), pc.py_allgather((1, 2)))
# %%
pc.working()
