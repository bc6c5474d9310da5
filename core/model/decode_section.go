package model

import (
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
)

func (d *decoder) sectionList(document fields) {
	list := document.find("sections")
	items := document.items("sections")
	if list == nil || list.kind == kindList && len(items) == 0 {
		d.report(document.offset, "sections", "at least one section is required")
		return
	}
	d.m.Sections = make([]Section, len(items))
	for i := range items {
		d.sectionName(i, &items[i])
	}
	for i := range items {
		d.section(&items[i], item("sections", i), &d.m.Sections[i])
	}
	d.check(list, "sections", checkSegments(d.m))
	for _, ring := range d.loops() {
		place := item("sections", ring[0])
		f := fields{&d.reader, &items[ring[0]], place}
		d.check(f.find("parent"), f.at("parent"), d.loopMessage(ring))
	}
}

// sectionName puts the name of a section into the index.
func (d *decoder) sectionName(i int, v *value) {
	f := fields{&d.reader, v, item("sections", i)}
	if v.kind != kindObject {
		return
	}
	if name := f.require("name"); name != nil && d.newName(name, f.at("name")) {
		d.m.Sections[i].Name = name.text
		d.sections[name.text] = i
	}
}

var sectionKeys = ionKeys(fieldNames(fieldNames(fieldNames([]string{"name", "parent", "end", "pt3d", "pt3dstyle", "mechanisms", "ranges"}, stylized), sectionFields), shapeFields))

func ionKeys(keys []string) []string {
	for i := range mech.Ions {
		keys = append(keys, mech.Ions[i].E.Name)
	}
	return keys
}

func (d *decoder) section(v *value, place string, s *Section) {
	f, ok := d.object(v, place, sectionKeys)
	if !ok {
		return
	}
	before := len(d.problems)
	if points := f.find("pt3d"); points != nil {
		d.points3D(f, points, s)
	} else {
		readFields(f, stylized, s)
	}
	d.wire(f, s)
	readFields(f, sectionFields, s)
	readFields(f, shapeFields, s)
	s.ShapeNseg = shapeNseg(s.ShapeNseg, s.Nseg)
	d.parentOf(f, s)
	d.mechanisms(f, s)
	d.erev(f, s)
	if len(d.problems) == before {
		d.ranges(f, s)
	}
}

func (d *decoder) points3D(f fields, list *value, s *Section) {
	before := len(d.problems)
	for i := range stylized {
		if v := f.find(stylized[i].Name); v != nil {
			d.report(v.offset, f.at(stylized[i].Name), "must be left out, since pt3d gives it")
		}
	}
	items := f.items("pt3d")
	s.Pt3D = make([]Pt3D, len(items))
	for i := range items {
		if !s.Pt3D[i].read(&items[i]) {
			d.point3D(&items[i], item(f.at("pt3d"), i), &s.Pt3D[i])
		}
	}
	if len(d.problems) == before {
		d.check(list, f.at("pt3d"), checkPoints3D(s.Pt3D))
	}
}

// wire reads where the first 3-D point is wired to.
func (d *decoder) wire(f fields, s *Section) {
	list, place := f.find("pt3dstyle"), f.at("pt3dstyle")
	if list == nil || !d.is(kindList, list, place) {
		return
	}
	if f.find("pt3d") == nil {
		d.report(list.offset, place, "must be left out, since there is no pt3d")
	}
	if len(list.items) != 3 {
		d.report(list.offset, place, "must be [x, y, z], got "+strconv.Itoa(len(list.items))+" values")
		return
	}
	for i := range list.items {
		p := &pt3dFields[i].Param
		s.Wire = append(s.Wire, d.number(p, &list.items[i], place+"."+p.Name))
	}
}

// read reads a point with which all is well, without making its place a text.
func (p *Pt3D) read(v *value) bool {
	n := len(pt3dFields)
	if v.kind != kindList || len(v.items) != n && len(v.items) != n+1 {
		return false
	}
	if len(v.items) > n {
		var ok bool
		if p.Arc, ok = v.items[n].allowed(&arcParam); !ok {
			return false
		}
	}
	for i := range pt3dFields {
		x, ok := v.items[i].allowed(&pt3dFields[i].Param)
		if !ok {
			return false
		}
		pt3dFields[i].set(p, x)
	}
	return true
}

func (d *decoder) point3D(v *value, place string, p *Pt3D) {
	if !d.is(kindList, v, place) {
		return
	}
	n := len(pt3dFields)
	if len(v.items) != n && len(v.items) != n+1 {
		d.report(v.offset, place, "must be [x, y, z, diam], got "+strconv.Itoa(len(v.items))+" values")
		return
	}
	for i := range pt3dFields {
		of := &pt3dFields[i]
		of.set(p, d.number(&of.Param, &v.items[i], place+"."+of.Name))
	}
	if len(v.items) > n {
		p.Arc = d.number(&arcParam, &v.items[n], place+"."+arcParam.Name)
	}
}

func (d *decoder) parentOf(f fields, s *Section) {
	if parent := f.find("parent"); parent != nil {
		at := d.placeOf(parent, f.at("parent"))
		s.Parent = &at
	}
	if end := f.find("end"); end != nil && s.Parent == nil {
		d.report(end.offset, f.at("end"), "must be left out, since there is no parent to attach it to")
	}
	s.End = int(f.param(&endParam))
}

func (d *decoder) mechanisms(section fields, s *Section) {
	v := section.find("mechanisms")
	if v == nil {
		return
	}
	f, ok := d.objectOf("mechanism", v, section.at("mechanisms"), densityNames())
	if !ok {
		return
	}
	for i := range f.members {
		m := &f.members[i]
		kind := mech.Find(m.key)
		if s.Mechanism(m.key) != nil || kind == nil && s.hasUnknown() {
			continue // reported already; one unknown mechanism stands for all
		}
		inserted := Mechanism{Name: m.key}
		if kind != nil {
			if params, ok := d.objectOf("parameter", &m.value, f.at(m.key), paramNames(nil, kind.Params)); ok {
				inserted.Params = params.params(kind.Params)
			}
		}
		s.Mechanisms = append(s.Mechanisms, inserted)
	}
}

func (d *decoder) erev(f fields, s *Section) {
	s.Erev = make([]float64, len(mech.Ions))
	for i := range mech.Ions {
		ion := &mech.Ions[i]
		s.Erev[i] = f.param(&ion.E)
		if v := f.find(ion.E.Name); v != nil && !s.uses(ion.Name) {
			d.report(v.offset, f.at(ion.E.Name), "must be left out, since no mechanism of this section uses "+ion.Name)
		}
	}
}
