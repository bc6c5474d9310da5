package state

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// Offer is something that a plot could show if it were recorded.
type Offer struct {
	Label   string   // "m, h and n of hh at soma(0.5)"
	Records []string // "soma(0.5).hh.m" …
}

// AddRecords records several variables as one change.
type AddRecords struct{ Texts []string }

func (a AddRecords) reduce(s State) State {
	for _, text := range a.Texts {
		doc, err := model.AddRecord(s.Doc, text)
		if s = s.edited("record", text, doc, err); err != nil {
			return s
		}
	}
	return s
}

// mostOffers is how many places of a plot are offered at once.
const mostOffers = 4

// Offers are what a kind of plot lacks, to be recorded by AddRecords.
func Offers(s State, kind PlotKind) []Offer {
	var all []Offer
	switch kind {
	case PhasePlot:
		for _, at := range recordedPlaces(s.Doc) {
			all = append(all, gateOffers(s.Doc, at)...)
		}
	case CurrentPlot:
		for _, at := range recordedPlaces(s.Doc) {
			all = append(all, currentOffer(s.Doc, at))
		}
		all = append(all, pointOffer(s.Doc))
	case FeatureTable, RasterPlot:
		if !slices.ContainsFunc(s.Doc.Record, func(r model.Record) bool { return r.Var == "v" }) && (kind == FeatureTable || len(s.Doc.Spikes) == 0) {
			at := recordedPlaces(s.Doc)[0].String()
			all = append(all, Offer{"v at " + at, []string{at + ".v"}})
		}
	}
	all = slices.DeleteFunc(all, func(o Offer) bool { return len(o.Records) == 0 })
	return all[:min(mostOffers, len(all))]
}

// gateOffers are the gates at a place, an offer a mechanism.
func gateOffers(doc *model.Model, at model.Place) []Offer {
	var all []Offer
	for _, d := range mechanismsAt(doc, at) {
		var names []string
		for i := range d.Gates {
			names = append(names, d.Gates[i].Name)
		}
		all = append(all, offer(doc, at.String()+"."+d.Name+".", names, " of "+d.Name+" at "+at.String()))
	}
	return all
}

// currentOffer are the currents through the membrane at a place.
func currentOffer(doc *model.Model, at model.Place) Offer {
	var names []string
	for _, d := range mechanismsAt(doc, at) {
		for i := range d.Currents {
			c := &d.Currents[i]
			name := d.Name + "." + c.Name
			if c.Ion != "" {
				name = mech.Ions[mech.FindIon(c.Ion)].I
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return offer(doc, at.String()+".", names, " at "+at.String())
}

// offer is of the variables that a document does not record, each prefix+name.
func offer(doc *model.Model, prefix string, names []string, after string) Offer {
	names = slices.DeleteFunc(names, func(name string) bool {
		return slices.ContainsFunc(doc.Record, func(r model.Record) bool { return r.Text == prefix+name })
	})
	texts := make([]string, len(names))
	for i, name := range names {
		texts[i] = prefix + name
	}
	return Offer{listed(names) + after, texts}
}

// pointOffer are the currents of the point processes.
func pointOffer(doc *model.Model) Offer {
	const most = 8
	var texts []string
	for i := range doc.Points {
		kind := mech.FindPoint(doc.Points[i].Kind)
		if slices.ContainsFunc(kind.Vars, func(p mech.Param) bool { return p.Name == "i" }) && len(texts) < most {
			texts = append(texts, doc.Points[i].Name+".i")
		}
	}
	return offer(doc, "", texts, "")
}

// mechanismsAt are the mechanisms of the membrane at a place; an end has none.
func mechanismsAt(doc *model.Model, at model.Place) []*mech.Density {
	if at.IsEnd() {
		return nil
	}
	var all []*mech.Density
	for i := range doc.Section(at.Section).Mechanisms {
		all = append(all, mech.Find(doc.Section(at.Section).Mechanisms[i].Name))
	}
	return all
}

// listed is "m, h and n".
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
