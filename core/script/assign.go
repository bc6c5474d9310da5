package script

import (
	"strconv"
	"strings"
)

// assign gives a number of the document another value where the program is.
func (l *lesson) assign(path, value string) {
	list, rest, _ := strings.Cut(path, ".")
	list, i := indexed(list)
	name := lastName(path)
	switch {
	case path == "run.dt":
		l.put("h.dt = $\nh.steps_per_ms = 1 / $\n", value, value)
	case path == "run.atol":
		l.put("h.cvode_active($ > 0)\nh.CVode().atol($)\n", value, value)
	case i < 0:
		l.put("h.$ = $\n", name, value)
	case list == "points":
		l.put("$.$ = $\n", l.names[l.m.Points[i].Name], name, value)
	case list == "netstims" && name == "seed":
		l.put("$.noiseFromRandom123($, 0, 0)\n", l.names[l.m.Netstims[i].Name], value)
	case list == "netstims":
		l.put("$.$ = $\n", l.names[l.m.Netstims[i].Name], name, value)
	case list == "netcons" && name == "weight":
		l.put("netcons[$].weight[0] = $\n", strconv.Itoa(i), value)
	case list == "netcons":
		l.put("netcons[$].$ = $\n", strconv.Itoa(i), name, value)
	case list == "spikes":
		l.put("$.$ = $\n", l.detectors[i], name, value)
	default:
		l.assignInSection(l.names[l.m.Sections[i].Name], rest, value)
	}
}

func (l *lesson) assignInSection(section, path, value string) {
	first, name, deeper := strings.Cut(path, ".")
	list, k := indexed(first)
	switch {
	case list == "pt3d":
		x := section + ".x3d(" + strconv.Itoa(k) + ")"
		y, z, d := strings.Replace(x, "x3d", "y3d", 1), strings.Replace(x, "x3d", "z3d", 1), strings.Replace(x, "x3d", "diam3d", 1)
		point := map[string]*string{"x": &x, "y": &y, "z": &z, "diam": &d}
		*point[name] = value
		l.put("$.pt3dchange($, $, $, $, $)\n", section, strconv.Itoa(k), x, y, z, d)
	case deeper:
		mechanism, parameter, _ := strings.Cut(name, ".")
		l.put("for segment in $:\n    segment.$.$ = $\n", section, mechanism, parameter, value)
	default:
		l.put("$.$ = $\n", section, path, value)
	}
}

// lastName is what a path's number is called: amp in points[0].amp.
func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// indexed takes an element of a list apart: points[2]. Without an index it is -1.
func indexed(element string) (list string, i int) {
	list, index, ok := strings.Cut(strings.TrimSuffix(element, "]"), "[")
	if !ok {
		return list, -1
	}
	i, _ = strconv.Atoi(index) // the paths are those of the document
	return list, i
}
