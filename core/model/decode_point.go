package model

import "github.com/cablelab/cablelab/core/mech"

func pointKinds() []string {
	kinds := make([]string, len(mech.Points))
	for i, p := range mech.Points {
		kinds[i] = p.Kind
	}
	return kinds
}

// checkKind says what is wrong with a kind of point process, "" if nothing.
func checkKind(kind string) string {
	if mech.FindPoint(kind) != nil {
		return ""
	}
	return unknown("kind", kind, pointKinds())
}

func (d *decoder) pointList(document fields) {
	items := document.items("points")
	d.m.Points = make([]Point, len(items))
	for i := range items {
		d.point(&items[i], item("points", i), &d.m.Points[i])
	}
	for i := range items {
		d.pointName(&items[i], i)
	}
	if len(items) == 0 {
		d.m.Points = nil
	}
}

func (d *decoder) point(v *value, place string, p *Point) {
	f := fields{&d.reader, v, place}
	if !d.is(kindObject, v, place) {
		return
	}
	if at := f.require("at"); at != nil {
		p.At = d.placeOf(at, f.at("at"))
	}
	kind := f.require("kind")
	if kind == nil || !d.is(kindText, kind, f.at("kind")) {
		return
	}
	p.Kind = kind.text
	if d.check(kind, f.at("kind"), checkKind(kind.text)) {
		of := mech.FindPoint(kind.text)
		d.object(v, place, paramKeys([]string{"kind", "name", "at"}, of.Params))
		p.Params = f.params(of.Params)
	}
}

// pointName names a point process and puts it into the index.
func (d *decoder) pointName(v *value, i int) {
	f := fields{&d.reader, v, item("points", i)}
	if v.kind != kindObject {
		return
	}
	name := defaultPointName(d.m.Points[i].Kind, i)
	if given := f.find("name"); given != nil {
		if !d.newName(given, f.at("name")) {
			return
		}
		name = given.text
	} else if !d.check(v, f.at("name"), d.checkFree(name)) {
		return
	}
	d.m.Points[i].Name = name
	d.points[name] = i
}

// newName checks a name that must be free.
func (d *decoder) newName(name *value, place string) bool {
	return d.is(kindText, name, place) && d.check(name, place, checkName(name.text)) && d.check(name, place, d.checkFree(name.text))
}

// newPoint is a point process with NEURON's defaults.
func newPoint(kind, name string, at Place) Point {
	return Point{Kind: kind, Name: name, At: at, Params: defaults(mech.FindPoint(kind).Params)}
}
