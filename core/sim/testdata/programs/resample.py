from head import *

soma, dend = cell()
ends = []
for end in (0, 1):
    sec = h.Section(name=f"end{end}")
    sec.connect(soma(0.5), end)
    sec.nseg = 4
    for k, seg in enumerate(sec):
        seg.cm, seg.diam = k + 1, k + 1
    ends.append(sec)
for nseg in (7, 2, 9, 3):
    for sec in ends:
        sec.nseg = nseg
        keep(cm=[seg.cm for seg in sec], diam=[seg.diam for seg in sec], area=[seg.area() for seg in sec])
done()
