package model

import "bytes"

// Decode reads the JSON text of a document. The error is Problems: everything
// that is wrong with it, in the order of the text.
func Decode(data []byte) (*Model, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) // a byte order mark
	tree, wrong := parse(data)
	if wrong != nil {
		return nil, Problems{*wrong}
	}
	d := decoder{index: newIndex(&Model{})}
	d.document(&tree)
	if len(d.problems) > 0 {
		return nil, d.inOrder()
	}
	return d.m, nil
}

// decoder fills m; names are in the index before anything refers to them.
type decoder struct {
	reader
	*index
}

var documentKeys = []string{"name", "celsius", "define_shape", "globals", "sections", "points", "netstims", "netcons", "record", "spikes", "run"}

func (d *decoder) document(v *value) {
	f, ok := d.object(v, "", documentKeys)
	if !ok {
		return
	}
	if name := f.find("name"); name != nil && d.is(kindText, name, "name") {
		d.check(name, "name", checkTitle(name.text))
		d.m.Name = name.text
	}
	readFields(f, documentFields, d.m)
	d.m.DefineShape = f.yes("define_shape")
	d.globals(f)
	d.sectionList(f)
	d.pointList(f)
	d.netstimList(f)
	d.netconList(f)
	d.recordList(f)
	d.spikeList(f)
	d.run(f)
	d.events(f)
}

// events asks of a document that is well otherwise whether its events can be run.
func (d *decoder) events(document fields) {
	if len(d.problems) > 0 {
		return
	}
	if i, message := checkEvents(d.m); message != "" {
		f := fields{&d.reader, &document.items("netstims")[i], item("netstims", i)}
		at := f.find("interval")
		if at == nil {
			at = f.value
		}
		d.report(at.offset, f.at("interval"), message)
	}
}

// check reports a message unless it is empty.
func (d *decoder) check(v *value, place, message string) bool {
	if message != "" {
		d.report(v.offset, place, message)
	}
	return message == ""
}

func (d *decoder) globals(document fields) {
	v := document.find("globals")
	if v == nil {
		return
	}
	f, ok := d.objectOf("global variable", v, "globals", globalNames())
	if !ok {
		return
	}
	for i := range f.members {
		if p := findGlobal(f.members[i].key); p != nil {
			setGlobal(d.m, p, f.param(p))
		}
	}
}

func (d *decoder) recordList(document fields) {
	seen := map[string]int{}
	for i, v := range document.items("record") {
		place := item("record", i)
		if d.full() || !d.is(kindText, &v, place) {
			continue
		}
		if first, twice := seen[v.text]; twice {
			d.report(v.offset, place, quote(v.text)+" is already recorded by "+item("record", first))
			continue
		}
		seen[v.text] = i
		record, message := d.record(v.text)
		d.check(&v, place, message)
		d.m.Record = append(d.m.Record, record)
	}
}

var spikeKeys = fieldNames([]string{"at"}, spikeFields)

func (d *decoder) spikeList(document fields) {
	seen := map[string]int{}
	for i, v := range document.items("spikes") {
		f, ok := d.object(&v, item("spikes", i), spikeKeys)
		if !ok {
			continue
		}
		var s Detector
		readFields(f, spikeFields, &s)
		if at := f.require("at"); at != nil {
			s.Text = at.text
			s.At = d.placeOf(at, f.at("at"))
			if first, twice := seen[at.text]; twice && at.kind == kindText {
				d.report(at.offset, f.at("at"), quote(at.text)+" is already watched by "+item("spikes", first))
			}
			seen[at.text] = i
		}
		d.m.Spikes = append(d.m.Spikes, s)
	}
}

// placeOf is the place that a text names.
func (d *decoder) placeOf(v *value, place string) Place {
	if d.full() || !d.is(kindText, v, place) {
		return Place{}
	}
	at, message := d.place(v.text)
	d.check(v, place, message)
	return at
}

var runKeys = fieldNames(nil, runFields)

func (d *decoder) run(document fields) {
	v := document.require("run")
	if v == nil {
		return
	}
	f, ok := d.object(v, "run", runKeys)
	if !ok {
		return
	}
	before := len(d.problems)
	f.require("tstop")
	readFields(f, runFields, &d.m.Run)
	if key, message := checkRun(&d.m.Run); len(d.problems) == before && message != "" {
		at := f.find(key)
		if at == nil {
			at = v
		}
		d.report(at.offset, f.at(key), message)
	}
}
