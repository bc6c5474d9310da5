from head import *

soma, dend = cell()
v = h.Vector().record(soma(0.5)._ref_v)


def look():
    keep(seen=[soma(0.5).v, soma(0.5).hh.m, soma(0.5).ina])


def before():
    soma(0.5).v = -50


def after():
    look()
    soma(0.5).hh.m = 0.2


def at_last():
    look()
    soma(0.5).v = -40


handlers = [h.FInitializeHandler(k, f) for k, f in enumerate([before, after, at_last])]
h.finitialize(-65)
look()
advance(3)
keep(v=v)
done()
