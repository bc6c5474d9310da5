package state

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// pair is a document that no readable link has.
const pair = `{"name":"pair","sections":[{"name":"a","L":30},{"name":"b","parent":"a(1)"}],"record":["a(0.5).v"],"run":{"tstop":5}}`

// TestLinksOfEachVersion holds links as they have been written since the first
// version, and what they lead to.
func TestLinksOfEachVersion(t *testing.T) {
	for _, test := range []struct{ name, link, substance string }{
		{"readable", "amp=0.3&nseg=1,11&sweep=4", `ball-and-stick, dend nseg 1 and [11] true, sweep {points[0].amp 0.075 0.3 4} true, second false, amp 0.3, tstop 25`},
		{"readable, every key", "dend.L=250&at=soma(0.5)&define_shape=1&section=soma&nseg=3,5&sweep=dend.pas.g:0.001:0.002:3&second=dur:1:2:2&plots=raster",
			`ball-and-stick, soma nseg 3 and [5] true, sweep {sections[1].mechanisms.pas.g 0.001 0.002 3} true, second true, amp 0.1, tstop 25`},
		{"with a look", "amp=0.3&theme=dark&palette=color-blind&turn=30,-20,5&hide=dend(0.5).v", `ball-and-stick, dend nseg 1 and [101] false, sweep {points[0].amp 0.075 0.3 4} false, second false, amp 0.3, tstop 25`},
		{"a document's text", "doc=" + url.QueryEscape(pair) + "&nseg=3", "pair, b nseg 3 and [101] false, sweep {celsius 6.3 21.3 4} false, second false, amp 0, tstop 5"},
		{"a document, packed", "doc=aIP-SwX2j5UIRiPwdH92LXhnMaRnqertl_WrFu3fd9kj-FASL3u-4L7iQ5QL6Og", "pair, b nseg 1 and [101] false, sweep {celsius 6.3 21.3 4} false, second false, amp 0, tstop 5"},
		{"a model of the library", "model=long-axon&amp=50000&sweep=2", "long-axon, axon nseg 201 and [101] false, sweep {sections[0].diam 119 476 2} true, second false, amp 50000, tstop 12"},
		{"that of the tutorial in the library", "model=ball-and-stick&amp=0.3&nseg=1,11", "ball-and-stick, dend nseg 1 and [11] true, sweep {points[0].amp 0.075 0.3 4} false, second false, amp 0.3, tstop 25"},
	} {
		s := FromLink(test.link)
		amp, _ := model.Get(s.Doc, "points[0].amp")
		got := fmt.Sprintf("%s, %s nseg %d and %d %t, sweep %v %t, second %t, amp %g, tstop %g", s.Doc.Name, s.Compare.Section, s.Doc.Section(s.Compare.Section).Nseg,
			s.Compare.Nseg, s.Compare.On, s.Sweep.Sweep, s.Sweep.On, s.Second.On, amp, s.Doc.Run.Tstop)
		if got != test.substance || len(s.Problems) > 0 {
			t.Errorf("%s: %s leads to\n%s, want\n%s, %v", test.name, test.link, got, test.substance, s.Problems)
		}
	}
}

// TestLinkForms: which form a link takes, and that it leads back.
func TestLinkForms(t *testing.T) {
	open := func(name string) Action { return openEntry{name} }
	var many []Action
	for _, p := range model.Params(library.Find("ring-of-five").Model()) {
		if strings.HasSuffix(p.Path, ".Ra") || strings.HasSuffix(p.Path, ".cm") || strings.HasSuffix(p.Path, ".weight") {
			many = append(many, SetValue{p.Path, 0.5})
		}
	}
	for _, test := range []struct {
		name    string
		actions []Action
		link    string // its beginning, whole unless it ends in …
	}{
		{"of the library, as it is", []Action{open("epsps")}, "model=epsps"},
		{"the tutorial's cell in the library", []Action{open("ball-and-stick")}, "model=ball-and-stick"},
		{"a number", []Action{open("epsps"), SetValue{"netstims[0].interval", 12}}, "model=epsps&first.interval=12"},
		{"an event's weight", []Action{open("ring-of-five"), SetValue{"netcons[0].weight", 0.5}}, "model=ring-of-five&soma0(0.5)+-%3E+syn1.weight=0.5"},
		{"a place", []Action{open("epsps"), MovePoint{"far", model.Place{Section: "soma", X: 0.5}}}, "model=epsps&far.at=soma(0.5)"},
		{"the only place", []Action{open("long-axon"), MovePoint{"stim", model.Place{Section: "axon", X: 1}}}, "model=long-axon&at=axon(1)"},
		{"records", []Action{AddRecords{[]string{"stim.i"}}, RemoveRecord{"soma(0.5).v"}}, "record=dend(0.5).v,stim.i"},
		{"its sweep", []Action{open("epsps"), SetSweep{On: true}}, "model=epsps&sweep=4"},
		{"another sweep", []Action{open("epsps"), SetSweep{On: true, Path: "run.v_init"}}, "model=epsps&sweep=v_init:…"},
		{"its own nseg beside another", []Action{open("long-axon"), SetCompare{On: true}}, "model=long-axon&nseg=201,101"},
		{"another nseg", []Action{open("long-axon"), SetValue{"sections[0].nseg", 1}}, "model=long-axon&nseg=1"},
		{"an opened document", []Action{Open{[]byte(pair)}}, "doc=aIP-SwX2j5UIRiPwdH92LXhnMaRnqertl_WrFu3fd9kj-FASL3u-4L7iQ5QL6Og"},
		{"one section more", []Action{Open{[]byte(`{"name":"ball-and-stick","sections":[{"name":"soma"}],"run":{"tstop":5}}`)}}, "doc=a…"},
		{"too many numbers to read", append([]Action{open("ring-of-five")}, many...), "doc=a…"},
		{"a document too long to pack", []Action{Open{[]byte(long())}}, "doc=%7B%22…"},
		{"names that a path has too", []Action{Open{[]byte(`{"sections":[{"name":"points[0]"}],"run":{"tstop":5}}`)}, SetSweep{On: true, Path: "sections[0].L"}}, "doc=a…"},
	} {
		s := reduced(t, Start(), test.actions...)
		link := Link(s)
		if begin, cut := strings.CutSuffix(test.link, "…"); link != test.link && !(cut && strings.HasPrefix(link, begin)) {
			t.Errorf("%s: %.200s, want %s", test.name, link, test.link)
		}
		again := FromLink(link)
		if string(model.Encode(again.Doc)) != string(model.Encode(s.Doc)) || Link(again) != link || len(again.Problems) > 0 {
			t.Errorf("%s: %.200s leads to %.200s, %v", test.name, link, Link(again), again.Problems)
		}
	}
}

// openEntry opens a model of the library.
type openEntry struct{ name string }

func (a openEntry) reduce(s State) State { return s.linkModel(a.name) }

// long is a document that is too long to pack.
func long() string {
	var b strings.Builder
	b.WriteString(`{"sections":[{"name":"a"}`)
	for i := range 400 {
		fmt.Fprintf(&b, `,{"name":"b%d","parent":"a(1)"}`, i)
	}
	b.WriteString(`],"record":["a(0.5).v"],"run":{"tstop":5}}`)
	return b.String()
}

// TestEveryLibraryModel: each has a short link, and its numbers and sweep come back.
func TestEveryLibraryModel(t *testing.T) {
	for i := range library.Entries {
		e := &library.Entries[i]
		s := FromLink("model=" + e.Name)
		if got := string(model.Encode(s.Doc)); got != string(model.Encode(e.Model())) || len(s.Problems) > 0 || Link(s) != "model="+e.Name {
			t.Errorf("%s leads to %s, %v", e.Name, Link(s), s.Problems)
		}
		if e.Sweep.N > 0 && s.Sweep.Sweep != engine.Sweep(e.Sweep) {
			t.Errorf("%s: the sweep is %v", e.Name, s.Sweep)
		}
	}
}

// TestViewInLinks: a link may say how the page is looked at.
func TestViewInLinks(t *testing.T) {
	s := FromLink("theme=dark&palette=color-blind&time=12.5")
	if s.View.Theme != Dark || s.View.Palette != ColorBlind || s.View.Cursor != 12.5 || !s.View.HasCursor || len(s.Problems) > 0 {
		t.Errorf("%+v, %v", s.View, s.Problems)
	}
}
