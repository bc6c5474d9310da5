"""Takes a file with a model document and what to do with it, and prints what is recorded."""
import sys

from head import *


def place(text):
    name, x = text.rstrip(")").rsplit("(", 1)
    return sections[name](float(x))


with open(sys.argv[1]) as file:
    task = json.load(file)
model, sections, points = task["model"], {}, {}
for s in model["sections"]:
    sections[s["name"]] = h.Section(name=s["name"])
for s in model["sections"]:
    sec = sections[s["name"]]
    if "parent" in s:
        sec.connect(place(s["parent"]), s.get("end", 0))
for s in model["sections"]:
    sec = sections[s["name"]]
    sec.L, sec.diam, sec.nseg, sec.Ra, sec.cm = s["L"], s["diam"], s["nseg"], s["Ra"], s["cm"]
    for mechanism, numbers in s.get("mechanisms", {}).items():
        sec.insert(mechanism)
        for seg in sec:
            for name, x in numbers.items():
                setattr(getattr(seg, mechanism), name, x)
h.celsius = model.get("celsius", 6.3)


def put(target, name, x):
    if "[" in name:
        name, k = name.rstrip("]").split("[")
        getattr(target, name)[int(k)] = x
    else:
        setattr(target, name, x)


for k, p in enumerate(model.get("points", [])):
    points[p["name"]] = getattr(h, p["kind"])(place(p["at"]))
    for name, x in p.items():
        if isinstance(x, list):
            for i, element in enumerate(x):
                getattr(points[p["name"]], name)[i] = element
        elif name not in ("kind", "name", "at"):
            setattr(points[p["name"]], name, x)
for p in model.get("netstims", []):
    points[p["name"]] = h.NetStim()
    for name, x in p.items():
        if name == "seed":
            points[p["name"]].noiseFromRandom123(x, 0, 0)
        elif name != "name":
            setattr(points[p["name"]], name, x)
netcons = []
for c in model.get("netcons", []):
    if "(" in c["source"]:
        seg = place(c["source"])
        netcons.append(h.NetCon(seg._ref_v, points[c["target"]], sec=seg.sec))
        netcons[-1].threshold = c.get("threshold", 10)
    else:
        netcons.append(h.NetCon(points[c["source"]], points[c["target"]]))
    netcons[-1].delay, netcons[-1].weight[0] = c["delay"], c["weight"]
vectors = []
for record in model["record"]:
    if "(" in record:
        at, path = record.split(").", 1)
        *mechanism, name = path.split(".")
        owner = place(at + ")")
        vectors.append(h.Vector().record(getattr(getattr(owner, mechanism[0]) if mechanism else owner, "_ref_" + name)))
    else:
        owner, name = record.rsplit(".", 1)
        vectors.append(h.Vector().record(getattr(points[owner], "_ref_" + name)))
spikes = []
for d in model.get("spikes", []):
    seg = place(d["at"])
    netcons.append(h.NetCon(seg._ref_v, None, sec=seg.sec))
    netcons[-1].threshold = d.get("threshold", 10)
    spikes.append(h.Vector())
    netcons[-1].record(spikes[-1])
h.secondorder, h.dt = model["run"].get("secondorder", 0), model["run"]["dt"]
for do, *a in task["actions"]:
    if do == "init":
        h.finitialize(a[0])
    elif do == "advance":
        advance(int(a[0]))
    elif do == "point":
        put(points[a[0]], a[1], a[2])
    elif do == "netcon":
        c = netcons[int(a[0])]
        if a[1] == "weight":
            c.weight[0] = a[2]
        else:
            setattr(c, a[1], a[2])
    elif do == "v":
        place(a[0]).v = a[1]
    elif do == "mechanism":
        setattr(getattr(place(a[0]), a[1]), a[2], a[3])
    else:
        setattr(h, do, a[0])
for k, v in enumerate(vectors):
    answer[str(k)] = list(v)
for k, times in enumerate(spikes):
    answer[f"spikes {k}"] = list(times)
done()
