package state

import (
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

func TestNotes(t *testing.T) {
	tests := []struct {
		name    string
		actions []Action
		want    []Note
	}{
		{"enough segments", []Action{SetValue{"sections[1].nseg", 7}}, nil},
		{"the tutorial", nil, []Note{{"sections[1].nseg", "The d_lambda rule proposes nseg 7 for dend."}}},
		{"an even nseg", []Action{SetValue{"sections[1].nseg", 8}},
			[]Note{{"sections[1].nseg", "An even nseg has no middle at 0.5: dend(0.5) is then dend(0.5625). Odd values compare well."}}},
		{"an even reference", []Action{SetValue{"sections[1].nseg", 7}, SetCompare{On: true}, SetValue{"compare[0]", 100}},
			[]Note{{"compare[0]", "An even nseg has no middle at 0.5: dend(0.5) is then dend(0.505). Odd values compare well."}}},
		{"a stimulus between middles", []Action{SetValue{"sections[1].nseg", 7}, MovePoint{"stim", model.Place{Section: "dend", X: 0.3}}},
			[]Note{{"points[0].at", "stim sits at dend(0.35714285714285715), the middle of its segment, not at dend(0.3)."}}},
		{"steps that do not fit", []Action{SetValue{"sections[1].nseg", 7}, SetValue{"run.dt", 0.03}},
			[]Note{{"run.dt", "25 ms is not a whole number of steps of 0.03 ms: the run ends at 24.99 ms."}}},
		{"too late", []Action{SetValue{"sections[1].nseg", 7}, SetValue{"points[0].delay", 25}},
			[]Note{{"points[0].delay", "stim starts at 25 ms, when the run has ended (25 ms)."}}},
		{"a connection that does nothing", []Action{SetValue{"sections[1].nseg", 7}, Edit{Do: func(m *model.Model) (*model.Model, error) {
			m, err := model.AddPoint(model.AddNetstim(m), "ExpSyn", model.Place{Section: "soma", X: 0.5})
			if err != nil {
				return nil, err
			}
			return model.AddNetcon(m, "NetStim[0]", "ExpSyn[1]")
		}}}, []Note{{"netstims[0].start", "NetStim[0] starts at 50 ms, when the run has ended (25 ms)."}, {"netcons[0].weight", "With a weight of 0 an event opens nothing."}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Notes(reduced(t, Start(), test.actions...)); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestShort(t *testing.T) {
	for v, want := range map[float64]string{
		2.610166824513263: "2.610", 0.06574500441300016: "0.06575", 0: "0", 1234.5: "1234", 1.5e-9: "1.500e-09", 2.5e7: "2.500e+07",
	} {
		if got := short(v); got != want {
			t.Errorf("short(%g) = %s, want %s", v, got, want)
		}
	}
}

// TestBadLinks: what cannot be used is told, and the rest is taken.
func TestBadLinks(t *testing.T) {
	for link, want := range map[string]string{
		"amp=x&dt=0.05":              `must be a number such as 0.3 or 1e-3, got "x"`,
		"ampere=1&dt=0.05":           `"ampere" names nothing in this cell`,
		"at=axon(1)&dt=0.05":         `unknown section "axon"; available: soma, dend`,
		"nseg=1,2.5&dt=0.05":         "must be an integer from 1 to 32767, got 2.5",
		"sweep=amp:1&dt=0.05":        "sweep: must be a number of values, or what, from, to and number such as amp:0.1:0.3:4",
		"sweep=2000000&dt=0.05":      "must be an integer from 2 to 1000000, got 2e+06",
		"section=axon&dt=0.05":       `section: no section is called "axon"`,
		"doc=%7B%7D&dt=0.05":         "sections: at least one section is required",
		"dt=0.05&nseg=1,2,3,4,5,6,7": "nseg: at most 6 resolutions can be compared",
		"doc=aIP-SwX2j5&dt=0.05":     "doc: is cut short or altered: copy the whole link",
		"doc=b1&dt=0.05":             "doc: is of a later version than this page: load the page anew",
		"model=squid&dt=0.05":        `model: must be one of ball-and-stick, point-neuron, long-axon, y-branch, back-propagation, epsps, voltage-clamp, ring-of-five, got "squid"`,
		"far.at=soma(0.5)&dt=0.05":   `far.at: no point process is called "far"`,
		"record=soma.v&dt=0.05":      `record: soma is a section: take a place on it, such as "soma(0.5).v"`,
		"theme=blue&dt=0.05":         `theme: must be light, dark or auto, got "blue"`,
		"palette=1&dt=0.05":          `palette: must be tutorial or color-blind, got "1"`,
		"time=-1&dt=0.05":            "time: must be from 0 to tstop, 25 ms, got -1",
	} {
		s := FromLink(link)
		if len(s.Problems) == 0 || !strings.HasSuffix(s.Problems[0].Message, want) {
			t.Errorf("%s: %v, want %s", link, s.Problems, want)
		}
		if s.Doc.Run.Dt != 0.05 {
			t.Errorf("%s: dt is %g", link, s.Doc.Run.Dt)
		}
	}
}

// FuzzFromLink: whatever a link asks for, the page can do, and link to again.
func FuzzFromLink(f *testing.F) {
	for _, link := range []string{"amp=0.3&nseg=1,11&sweep=4", "at=soma(0.5)&define_shape=1", "sweep=soma.hh.gnabar:0.05:0.2:4",
		`doc={"sections":[{"name":"a"}],"run":{"tstop":5}}&nseg=3`, "section=soma&nseg=2,3,4",
		"model=epsps&far.at=soma(0.5)&record=far.i&sweep=3", "doc=aIP-SwX2j5UIRiPwdH92LXhnMaRnqertl_WrFu3fd9kj-FASL3u-4L7iQ5QL6Og&time=1"} {
		f.Add(link)
	}
	f.Fuzz(func(t *testing.T, link string) {
		s := FromLink(link)
		Pending(s)
		Controls(s)
		Notes(s)
		again := FromLink(Link(s))
		if len(again.Problems) > 0 || Link(again) != Link(s) {
			t.Errorf("%q leads to %q, and that to %q, %v", link, Link(s), Link(again), again.Problems)
		}
	})
}
