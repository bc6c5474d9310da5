package model

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// laterKinds are point processes of the format that this version does not simulate.
var laterKinds = []string{"SEClamp", "VClamp", "ExpSyn", "Exp2Syn", "AlphaSynapse"}

func pointKinds() []string {
	kinds := make([]string, len(mech.Points))
	for i, p := range mech.Points {
		kinds[i] = p.Kind
	}
	return kinds
}

// checkKind says what is wrong with a kind of point process, "" if nothing.
func checkKind(kind string) string {
	switch {
	case mech.FindPoint(kind) != nil:
		return ""
	case slices.Contains(laterKinds, kind):
		return kind + " is not simulated by this version; available: " + strings.Join(pointKinds(), ", ")
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
		d.object(v, place, paramNames([]string{"kind", "name", "at"}, of.Params))
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
	given := f.find("name")
	if given == nil {
		given = v
	} else if !d.is(kindText, given, f.at("name")) || !d.check(given, f.at("name"), checkName(given.text)) {
		return
	} else {
		name = given.text
	}
	if d.check(given, f.at("name"), d.checkFree(name)) {
		d.m.Points[i].Name = name
		d.points[name] = i
	}
}

// newPoint is a point process with NEURON's defaults.
func newPoint(kind, name string, at Place) Point {
	p := Point{Kind: kind, Name: name, At: at}
	for _, param := range mech.FindPoint(kind).Params {
		p.Params = append(p.Params, param.Default)
	}
	return p
}
