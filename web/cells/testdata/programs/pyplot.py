# %%
# What pyplot answers.
import matplotlib
matplotlib.use('Agg')
from matplotlib import pyplot
import matplotlib.pyplot as plt
print(pyplot is plt, plt.get_fignums(), plt.rcParams['figure.figsize'])
fig = plt.figure(figsize=(8, 4))
print(fig, fig.number, plt.gcf() is fig, plt.get_fignums())
a, = plt.plot([1, 2, 3], [4, 5, 6], 'r--', label='a')
b = plt.plot([1, 2, 3], [5, 6, 8], lw=2, marker='o', ms=3, color='0.5')
print(a, len(b), (b + [a])[1] is a, a.get_label(), a.get_color(), a.get_linestyle(), b[0].get_linewidth(), b[0].get_marker())
print(plt.xlabel('time (ms)'), plt.ylabel('mV'), plt.title('A title'), plt.text(1, 2, 'note'))
print(plt.gca().get_xlabel(), plt.gca().get_title(), repr(plt.gca()))
print([t.get_text() for t in plt.legend().get_texts()])
print([t.get_text() for t in plt.legend([a, b[0]], ['one', 'two'], loc='upper left', frameon=False, ncol=2, fontsize='small').get_texts()])
print(plt.grid(True), plt.tight_layout(), plt.gca().spines['top'].set_visible(False))
plt.show()
# %%
# The forms of plot.
def told(lines):
    return [([round(float(v), 6) for v in line.get_xdata()], [round(float(v), 6) for v in line.get_ydata()], line.get_linestyle(), line.get_marker()) for line in lines]
plt.figure()
print(told(plt.plot([4, 5, 6])))
print(told(plt.plot((1, 2), (3, 4), 'k-.', [1, 2], [5, 6])))
print(told(plt.plot(range(3), 'o')))
print(told(plt.plot([[1, 2], [3, 4], [5, 6]])))
print(told(plt.plot([1, 2], [[1, 2], [3, 4]], label=['p', 'q'])))
print(told(plt.plot(3, 4, 'x')))
print(told(plt.plot('u', 'v', data={'u': [1, 2], 'v': [3, 4]})))
print([line.get_label() for line in plt.gca().get_lines()[-4:-2]])
print(plt.plot(), plt.plot([], []) != [])
plt.close('all')
# %%
# Limits: of each kind, alone in new axes.
import math
def seen(ax=None):
    ax = ax or plt.gca()
    return ['%.6g' % (v + 0) for v in list(ax.get_xlim()) + list(ax.get_ylim())]
nan, inf = float('nan'), float('inf')
draw = [
    lambda: plt.plot([1, 2, 3], [4, 5, 6]),
    lambda: plt.plot([1], [2]),
    lambda: plt.plot([0, 0], [5, 5]),
    lambda: plt.plot([1, nan, 3], [1, 2, inf]),
    lambda: plt.plot([1, 2, 3], [1, nan, 3]),
    lambda: plt.bar([1, 2, 3], [4, 5, 6]),
    lambda: plt.bar([1, 2], [-4, 5]),
    lambda: plt.bar([1, 2], [-4, -5], width=.5, align='edge'),
    lambda: plt.barh([1, 2, 3], [4, 5, 6]),
    lambda: plt.bar(['a', 'b'], [1, 2]),
    lambda: plt.bar([1, 2], [1, 2], bottom=[1, 2]),
    lambda: plt.bar([1, 2], [1, 2], yerr=[.5, 1], capsize=2),
    lambda: plt.hist([1, 2, 2, 3, 5, 8]),
    lambda: plt.hist([1, 2, 2, 3, 5, 8], bins=3, histtype='step'),
    lambda: plt.hist([[1, 2, 3], [2, 3, 4]], bins=4),
    lambda: plt.hist([1, 2, 2, 3], density=True, orientation='horizontal'),
    lambda: plt.hist([1, 2, 2, 3], cumulative=True, range=(0, 4), bins=[0, 1, 2, 4]),
    lambda: plt.scatter([1, 2], [3, 4], s=30, c=[1, 2]),
    lambda: plt.axhline(5, ls=':'),
    lambda: (plt.plot([1, 2], [1, 2]), plt.axvline(9), plt.axhspan(4, 6)),
    lambda: plt.axvspan(1, 3, alpha=.2),
    lambda: plt.fill_between([0, 1, 2], [1, 2, 3]),
    lambda: plt.fill_between([0, 1, 2], [1, 2, 3], [2, 3, 5], where=[True, True, False]),
    lambda: plt.imshow([[1, 2, 3], [4, 5, 6]]),
    lambda: plt.imshow([[1, 2, 3], [4, 5, 6]], origin='lower', extent=[0, 10, -1, 1], aspect='auto'),
    lambda: plt.pcolormesh([[1, 2], [3, 4]]),
    lambda: plt.errorbar([1, 2, 3], [4, 5, 6], yerr=1, xerr=[.1, .2, .3]),
    lambda: plt.errorbar([1, 2], [4, 5], yerr=[[1, 2], [3, 4]], fmt='o'),
    lambda: plt.semilogy([1, 2, 3], [1, 10, 1000]),
    lambda: plt.loglog([1, 10, 100], [3, 30, 300]),
    lambda: plt.semilogx([0, 10, 100], [3, 30, 300]),
    lambda: plt.vlines([1, 2], 0, [3, 4]),
    lambda: plt.hlines([1, 2], 0, [3, 4], colors='k'),
    lambda: plt.step([1, 2, 3], [4, 5, 6], where='post'),
    lambda: plt.stackplot([1, 2, 3], [1, 2, 3], [4, 5, 6]),
    lambda: plt.stem([1, 2, 3]),
    lambda: plt.fill([1, 2, 3], [4, 5, 0], 'g'),
    lambda: (plt.text(5, 5, 'a'), plt.plot([1, 2], [1, 2])),
    lambda: plt.plot([1e6, 1e6 + 1], [1e-9, 2e-9]),
    lambda: plt.plot(['a', 'b', 'c'], [1, 2, 3]),
    lambda: plt.plot([True, False]),
    lambda: plt.eventplot([[1, 5], [2, 9]]),
    lambda: plt.boxplot([[1, 2, 3, 9], [2, 3, 4, 5, 5.5]]),
    lambda: plt.boxplot([1, 2, 3, 4], vert=False, positions=[3]),
    lambda: plt.stairs([1, 2, 1]),
    lambda: plt.eventplot([1, 5, 9], lineoffsets=3, linelengths=.5),
    lambda: plt.eventplot([[1, 5], [2, 9]], orientation='vertical', colors=['r', 'b']),
]
for n, function in enumerate(draw):
    plt.figure()
    function()
    print(n, seen())
    plt.close()
# %%
# Limits that are asked for.
def asked(function):
    plt.figure()
    plt.plot([1, 2, 3], [4, 5, 6])
    function()
    print(seen())
    plt.close()
asked(lambda: plt.xlim(0, 10))
asked(lambda: plt.xlim((0, 10)))
asked(lambda: plt.ylim(bottom=0))
asked(lambda: plt.ylim(10, 0))
asked(lambda: plt.ylim(top=7))
asked(lambda: plt.margins(0))
asked(lambda: plt.margins(x=0, y=.2))
asked(lambda: plt.axis('tight'))
asked(lambda: plt.axis([0, 1, 2, 3]))
asked(lambda: plt.gca().invert_yaxis())
asked(lambda: plt.gca().set(xlim=(0, 5), ylabel='y', title='t'))
asked(lambda: plt.gca().twinx().plot([0, 9], [100, 200]))
asked(lambda: plt.xticks([0, 1, 2], ['a', 'b', 'c']))
# %%
# Subplots.
fig, ax = plt.subplots()
print(type(ax).__name__, fig.axes == [ax])
fig, (one, two) = plt.subplots(1, 2, figsize=(6, 3))
fig, grid = plt.subplots(2, 3, sharex=True, sharey='row')
print(grid.shape, grid[1, 2] is grid[1][2], grid.flat[0] is grid[0, 0], len(grid), len(grid.ravel()), [a is b for a, b in zip(grid.flatten(), fig.axes)])
grid[0, 0].plot([0, 100], [1, 2])
grid[1, 1].plot([50, 200], [5, 6])
print(seen(grid[0, 2]), seen(grid[1, 0]), plt.gca() is grid[1, 2])
for row in grid:
    for a in row:
        a.set_title('x')
print(grid[:, 0].shape, grid[0].shape, grid.T.shape, grid[1, :2][1] is grid[1, 1])
plt.close('all')
left = plt.subplot(1, 2, 1)
right = plt.subplot(122)
print(plt.subplot(121) is left, plt.gca() is left, len(plt.gcf().axes))
fig = plt.figure()
top = fig.add_subplot(2, 1, 1)
bottom = fig.add_subplot(2, 1, 2, sharex=top)
top.plot([1, 5])
bottom.plot([0, 1, 2, 3, 4], [1, 1, 2, 2, 3])
print(seen(top), seen(bottom), fig.suptitle('both'))
plt.close('all')
# %%
# What calls answer.
plt.figure()
n, bins, patches = plt.hist([1, 2, 2, 3, 7], bins=3)
print([float(v) for v in n], [float(v) for v in bins], patches, len(patches), patches[1].get_height())
bars = plt.bar(['a', 'b'], [3.0, 4.0], color=['r', 'b'], label='bars')
print(bars, [bar.get_height() for bar in bars], round(bars[0].get_x(), 6), bars.get_label())
bars[0].set_color('green')
print(plt.errorbar([1, 2], [1, 2], yerr=.1, label='e'), [type(c).__name__ for c in plt.eventplot([[1, 2], [3]])])
points = plt.scatter([1, 2], [3, 4], c=[5, 6], label='points')
print(type(points).__name__, type(plt.fill_between([1, 2], [1, 2])).__name__[-14:], float(plt.axvline(1).get_xdata()[0]))
handles, labels = plt.gca().get_legend_handles_labels()
print(labels, [t.get_text() for t in plt.legend().get_texts()])
print(type(plt.colorbar()).__name__, plt.axis('off') is not None, plt.gca().lines[0].get_color())
plt.close('all')
print(plt.close(), plt.close(77), plt.get_fignums())
# %%
# Colours.
from matplotlib import cm, colors
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
print(colors.to_hex('C1'), colors.to_hex('tab:red'), colors.to_hex('k'), colors.to_hex('0.25'), colors.to_hex((1, .5, 0)), colors.to_hex('#abc'), colors.to_hex('darkorange'))
print(['%.2f' % v for v in plt.cm.viridis(0.0)], ['%.2f' % v for v in cm.gray(255)], plt.get_cmap('hot').name, plt.cm.viridis.N)
print(colors.Normalize(0, 10)(5), colors.is_color_like('nope'))
plt.figure()
plt.plot([1, 2], color=plt.cm.viridis(.5), alpha=.5)
print([t.get_text() for t in plt.legend(handles=[Line2D([], [], color='r', label='line'), Patch(color='b', label='patch')]).get_texts()])
print([line.get_color() for line in plt.plot([1, 2]) + plt.plot([1, 2])])
plt.close()
# %%
# Errors, in matplotlib's words.
wrong = [
    lambda: plt.plot([1, 2, 3], [1, 2, 3, 4]),
    lambda: plt.plot([[1, 2], [3, 4]], [1, 2, 3]),
    lambda: plt.plot([1, 2], [1, 2], 'foo'),
    lambda: plt.plot([1, 2], 'rr'),
    lambda: plt.plot([1, 2], '--:'),
    lambda: plt.plot([1, 2], 'ov'),
    lambda: plt.plot([1, 2], foo=1),
    lambda: plt.plot([1, 2], marker='foo'),
    lambda: plt.plot([1, 2], lw=1, linewidth=2),
    lambda: plt.plot([1, 2], drawstyle='foo'),
    lambda: plt.subplot(2, 2, 5),
    lambda: plt.subplot(2, 2),
    lambda: plt.bar([1, 2], [1, 2, 3]),
    lambda: plt.scatter([1, 2], [1, 2, 3]),
    lambda: plt.scatter([1, 2], [1, 2], c=[1, 2, 3]),
    lambda: plt.imshow([1, 2, 3]),
    lambda: plt.eventplot([[1, 2], [3]], colors=['r', 'g', 'b']),
    lambda: plt.errorbar([1, 2], [1, 2], yerr=[1, 2, 3]),
    lambda: plt.xticks([1, 2], ['a']),
    lambda: plt.gca().foo,
    lambda: plt.gca().set(foo=1),
    lambda: plt.figure(figsize=(8, 4)).foo,
    lambda: plt.xlim(0, float('nan')),
]
for n, function in enumerate(wrong):
    try:
        function()
        print(n, 'no error')
    except Exception as error:
        print(n, type(error).__name__, error)
plt.close('all')
for function in lambda: plt.plot([1, 2], color='foo'), lambda: plt.imshow([[1]], cmap='foo'), lambda: plt.colorbar(), lambda: plt.savefig('a.foo'), lambda: plt.hist([1], bins=0):
    try:
        function()
        print('no error')
    except Exception as error:
        print(type(error).__name__)
plt.close('all')
# %%
# Box plots.
box = plt.boxplot([[1, 2, 3, 9], [2, 3, 4, 5, 5.5]])
for name in ('boxes', 'medians', 'whiskers', 'caps', 'fliers'):
    print(name, [[['%.6g' % v for v in values] for values in line.get_data()] for line in box[name]])
plt.close('all')
# %%
plt.plot([1, 2, 3])
plt.title('The last expression is echoed')
# %%
plt.ploot([1, 2])
