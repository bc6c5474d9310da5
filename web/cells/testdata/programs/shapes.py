# %%
from neuron import h
from matplotlib import pyplot as plt
# %%
s = h.Section(name='s')
d = h.Section(name='d')
d.connect(s(1))
d.nseg = 3
# %%
r = h.RangeVarPlot('v', s(0), d(1))
print(len(r.plot(plt)))
lines = r.plot(plt, label='x', color='red')
plt.xlabel('x')
plt.show()
# %%
ps = h.PlotShape(False)
ps.variable('v')
ax = ps.plot(plt).mark(s(0.5))
plt.show()
# %%
h.PlotShape(False).plot(plt)
# %%
w = h.PlotShape()
w.exec_menu('Show Diam')
