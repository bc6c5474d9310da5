package model

import (
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

var netstimKeys = fieldNames(fieldNames([]string{"name"}, netstimFields), seedFields)

func (d *decoder) netstimList(document fields) {
	items := document.items("netstims")
	for i := range items {
		var n Netstim
		if f, ok := d.object(&items[i], item("netstims", i), netstimKeys); ok {
			readFields(f, netstimFields, &n)
			readFields(f, seedFields, &n)
			if name := f.require("name"); name != nil && d.newName(name, f.at("name")) {
				n.Name = name.text
				d.netstims[name.text] = i
			}
		}
		d.m.Netstims = append(d.m.Netstims, n)
	}
}

var netconKeys = fieldNames(fieldNames([]string{"source", "target"}, netconFields), thresholdFields)

func (d *decoder) netconList(document fields) {
	items := document.items("netcons")
	for i := range items {
		if d.full() {
			return
		}
		var c Netcon
		if f, ok := d.object(&items[i], item("netcons", i), netconKeys); ok {
			readFields(f, netconFields, &c)
			readFields(f, thresholdFields, &c)
			d.ends(f, &c)
		}
		d.m.Netcons = append(d.m.Netcons, c)
	}
}

// ends reads what a netcon leads from and to.
func (d *decoder) ends(f fields, c *Netcon) {
	if source := f.require("source"); source != nil && d.is(kindText, source, f.at("source")) {
		var message string
		c.At, c.Netstim, message = d.source(source.text)
		d.check(source, f.at("source"), message)
	}
	if target := f.require("target"); target != nil && d.is(kindText, target, f.at("target")) {
		c.Target = target.text
		d.check(target, f.at("target"), d.checkTarget(target.text))
	}
}

// source reads what a netcon leads from: a place or the name of a netstim.
func (x *index) source(text string) (at Place, netstim, message string) {
	if strings.Contains(text, "(") {
		at, message = x.place(text)
		return at, "", message
	}
	if _, ok := x.netstims[text]; ok {
		return at, text, ""
	}
	if i, ok := x.points[text]; ok {
		return at, "", text + " is a point process of kind " + x.m.Points[i].Kind + ", which sends no events; take a netstim or a place such as soma(0.5)"
	}
	if _, ok := x.sections[text]; ok {
		return at, "", text + " is a section: take a place on it, such as " + quote(text+"(0.5)")
	}
	if len(x.m.Netstims) == 0 {
		return at, "", "must be a place such as soma(0.5), since there are no netstims, got " + quote(text)
	}
	return at, "", unknown("netstim", text, x.netstimNames())
}

// checkTarget says why a netcon cannot lead to what has that name, "" if it can.
func (x *index) checkTarget(name string) string {
	i, ok := x.points[name]
	if !ok {
		return x.noTarget(name)
	}
	kind := mech.FindPoint(x.m.Points[i].Kind)
	if kind == nil || kind.Receives { // nil is a problem of the point process
		return ""
	}
	return name + " is of kind " + kind.Kind + ", which takes no events; a target is one of " + strings.Join(receivingKinds(), ", ")
}

func (x *index) noTarget(name string) string {
	if _, ok := x.netstims[name]; ok {
		return name + " is a netstim, which takes no events here; a target is a point process"
	}
	if len(x.m.Points) == 0 {
		return "must be the name of a point process, but there are none, got " + quote(name)
	}
	return unknown("point process", name, x.pointNames())
}

func receivingKinds() []string {
	var kinds []string
	for _, p := range mech.Points {
		if p.Receives {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}
