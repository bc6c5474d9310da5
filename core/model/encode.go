package model

import "github.com/cablelab/cablelab/core/mech"

// Encode writes the document as canonical JSON to be read: the same bytes for
// equal models, keys in the order of the format, the shortest digits that give
// each number back. Decode gives an equal model.
func Encode(m *Model) []byte {
	tree := documentTree(m)
	return append(appendIndented(nil, &tree, 0, 0), '\n')
}

// EncodeCompact is Encode without white space, for links and messages.
func EncodeCompact(m *Model) []byte {
	tree := documentTree(m)
	return appendLine(nil, &tree, "")
}

func documentTree(m *Model) value {
	v := value{kind: kindObject}
	if m.Name != "" {
		v.put("name", textValue(m.Name))
	}
	putFields(&v, documentFields, m, false)
	if m.DefineShape {
		v.put("define_shape", value{kind: kindBool, yes: true})
	}
	if len(m.Globals) > 0 {
		v.put("globals", globalsTree(m))
	}
	v.put("sections", listOf(m.Sections, sectionTree))
	if len(m.Points) > 0 {
		points := value{kind: kindList}
		for i := range m.Points {
			points.items = append(points.items, pointTree(&m.Points[i], i))
		}
		v.put("points", points)
	}
	if len(m.Netstims) > 0 {
		v.put("netstims", listOf(m.Netstims, netstimTree))
	}
	if len(m.Netcons) > 0 {
		v.put("netcons", listOf(m.Netcons, netconTree))
	}
	v.put("record", listOf(m.Record, func(r *Record) value { return textValue(r.Text) }))
	if len(m.Spikes) > 0 {
		v.put("spikes", listOf(m.Spikes, spikeTree))
	}
	v.put("run", runTree(&m.Run))
	return v
}

// globalsTree has the order of the catalogue, not of the map.
func globalsTree(m *Model) value {
	v := value{kind: kindObject}
	for _, name := range globalNames() {
		if x, given := m.Globals[name]; given {
			v.put(name, numberValue(x))
		}
	}
	return v
}

func sectionTree(s *Section) value {
	v := value{kind: kindObject}
	v.put("name", textValue(s.Name))
	if s.Pt3D != nil {
		v.put("pt3d", listOf(s.Pt3D, pt3dTree))
		if s.Wire != nil {
			v.put("pt3dstyle", listOf(s.Wire, func(x *float64) value { return numberValue(*x) }))
		}
	} else {
		putFields(&v, stylized, s, true)
	}
	putFields(&v, sectionFields, s, true)
	putFields(&v, shapeFields, s, false)
	if s.Parent != nil {
		v.put("parent", textValue(s.Parent.String()))
	}
	if s.End != 0 {
		v.put("end", numberValue(float64(s.End)))
	}
	if len(s.Mechanisms) > 0 {
		v.put("mechanisms", mechanismsTree(s))
	}
	for i := range mech.Ions {
		if e := &mech.Ions[i].E; s.Erev[i] != e.Default {
			v.put(e.Name, numberValue(s.Erev[i]))
		}
	}
	if len(s.Ranges) > 0 {
		v.put("ranges", rangesTree(&v, s))
	}
	return v
}

func pt3dTree(p *Pt3D) value {
	v := value{kind: kindList, items: make([]value, 0, len(pt3dFields)+1)}
	for i := range pt3dFields {
		v.items = append(v.items, numberValue(pt3dFields[i].get(p)))
	}
	if p.Arc != 0 {
		v.items = append(v.items, numberValue(p.Arc))
	}
	return v
}

func mechanismsTree(s *Section) value {
	v := value{kind: kindObject}
	for i := range s.Mechanisms {
		m := &s.Mechanisms[i]
		v.put(m.Name, paramsTree(value{kind: kindObject}, mech.Find(m.Name).Params, m.Params))
	}
	return v
}

func pointTree(p *Point, i int) value {
	v := value{kind: kindObject}
	v.put("kind", textValue(p.Kind))
	if p.Name != defaultPointName(p.Kind, i) {
		v.put("name", textValue(p.Name))
	}
	v.put("at", textValue(p.At.String()))
	return paramsTree(v, mech.FindPoint(p.Kind).Params, p.Params)
}

func paramsTree(v value, params []mech.Param, values []float64) value {
	for i := range params {
		switch key, at, _ := splitPath(params[i].Name); {
		case at < 0:
			v.put(key, numberValue(values[i]))
		case at == 0:
			v.put(key, listOf(values[i:i+listLength(params[i:])], func(x *float64) value { return numberValue(*x) }))
		}
	}
	return v
}

func netstimTree(n *Netstim) value {
	v := value{kind: kindObject}
	v.put("name", textValue(n.Name))
	putFields(&v, netstimFields, n, true)
	putFields(&v, seedFields, n, false)
	return v
}

func netconTree(c *Netcon) value {
	v := value{kind: kindObject}
	v.put("source", textValue(c.Source()))
	v.put("target", textValue(c.Target))
	putFields(&v, netconFields, c, true)
	putFields(&v, thresholdFields, c, false)
	return v
}

func spikeTree(d *Detector) value {
	v := value{kind: kindObject}
	v.put("at", textValue(d.Text))
	putFields(&v, spikeFields, d, false)
	return v
}

func runTree(r *Run) value {
	v := value{kind: kindObject}
	putFields(&v, runFields[:3], r, true)
	putFields(&v, runFields[3:], r, false)
	return v
}

// putFields writes the fields of x; of those with their default only if always.
func putFields[T any](v *value, of []field[T], x *T, always bool) {
	for i := range of {
		if n := of[i].get(x); always || n != of[i].Default {
			v.put(of[i].Name, numberValue(n))
		}
	}
}

func (v *value) put(key string, x value) { v.members = append(v.members, member{key: key, value: x}) }

func textValue(s string) value { return value{kind: kindText, text: s} }

func numberValue(x float64) value { return value{kind: kindNumber, text: number(x)} }

func listOf[T any](xs []T, tree func(*T) value) value {
	v := value{kind: kindList, items: make([]value, 0, len(xs))}
	for i := range xs {
		v.items = append(v.items, tree(&xs[i]))
	}
	return v
}
