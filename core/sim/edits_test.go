package sim

import (
	"context"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// editor draws edits of a document at random, good and bad ones.
type editor struct {
	*rand.Rand
	m *model.Model
}

func (e *editor) section() string {
	if e.IntN(20) == 0 {
		return "nowhere"
	}
	return e.m.Sections[e.IntN(len(e.m.Sections))].Name
}

func (e *editor) place() model.Place {
	return model.Place{Section: e.section(), X: []float64{0, 0.1, 0.5, 0.77, 1}[e.IntN(5)]}
}

func (e *editor) target() string {
	if len(e.m.Points) == 0 {
		return "none"
	}
	return e.m.Points[e.IntN(len(e.m.Points))].Name
}

func (e *editor) name() string {
	return []string{"soma", "a", "b[3]", "c.d", "x1", "ExpSyn[2]", "IClamp[0]", "2", ""}[e.IntN(9)]
}

func (e *editor) path(list string, key string) string {
	return list + "[" + string('0'+rune(e.IntN(8))) + "]" + key
}

func (e *editor) edit() (*model.Model, error) {
	m, at := e.m, e.place()
	switch e.IntN(20) {
	case 0:
		return model.AddSection(m, &at)
	case 1:
		return model.AddSection(m, nil)
	case 2:
		return model.RemoveSection(m, e.section())
	case 3:
		return model.Attach(m, e.section(), at, e.IntN(2))
	case 4:
		return model.Detach(m, e.section())
	case 5, 6:
		return model.Insert(m, e.section(), mech.Densities[e.IntN(len(mech.Densities))].Name)
	case 7:
		return model.Uninsert(m, e.section(), mech.Densities[e.IntN(len(mech.Densities))].Name)
	case 8, 9:
		return model.AddPoint(m, mech.Points[e.IntN(len(mech.Points))].Kind, at)
	case 10:
		return model.RemovePoint(m, e.IntN(8))
	case 11:
		if e.IntN(4) == 0 {
			return model.RemoveNetstim(m, e.IntN(3))
		}
		return model.AddNetstim(m), nil
	case 12:
		source := at.String()
		if len(m.Netstims) > 0 && e.IntN(2) == 0 {
			source = m.Netstims[e.IntN(len(m.Netstims))].Name
		}
		return model.Connect(m, model.Wiring{Pattern: []model.Pattern{model.One, model.Ring, model.Chain, model.All}[e.IntN(4)], Source: source, Target: e.target(), Delay: 1, Weight: 0.01})
	case 13:
		return model.RemoveNetcon(m, e.IntN(8))
	case 14:
		return model.AddRecord(m, []string{at.String() + ".v", at.String() + ".ina", at.String() + ".hh.m", e.target() + ".i"}[e.IntN(4)])
	case 15:
		if e.IntN(2) == 0 {
			return model.RemoveDetector(m, e.IntN(3))
		}
		return model.AddDetector(m, at)
	case 16:
		return model.SetName(m, e.path([]string{"sections", "points", "netstims"}[e.IntN(3)], ".name"), e.name())
	case 17:
		return model.SetPlace(m, e.path("points", ".at"), at)
	case 18:
		return model.Set(m, e.path("sections", ".nseg"), float64(1+e.IntN(5)))
	}
	if len(m.Sections) > 30 {
		return model.RemoveSection(m, e.section())
	}
	return model.CopyCell(m, e.section(), 1+e.IntN(2))
}

// TestRandomEdits: whatever is edited, the document is what its text says, and it
// can be built and run.
func TestRandomEdits(t *testing.T) {
	done, refused := 0, 0
	for seed := range uint64(16) {
		e := editor{rand.New(rand.NewPCG(seed, 4)), model.Tutorial()}
		if seed%2 == 1 {
			e.m = readModel(t, "ring-of-five")
		}
		for range 80 {
			next, err := e.edit()
			if err != nil {
				if next != nil || err.Error() == "" {
					t.Fatalf("refused with %v and a document", err)
				}
				refused++
				continue
			}
			again, err := model.Decode(model.Encode(next))
			if err != nil {
				t.Fatalf("seed %d: %v in\n%s", seed, err, model.Encode(next))
			}
			if !reflect.DeepEqual(next, again) {
				t.Fatalf("seed %d: is not what its document says:\n%s", seed, model.Encode(next))
			}
			e.m, done = next, done+1
		}
		short := set(t, e.m, "run.tstop", 0.25)
		s, err := Build(short)
		if err != nil {
			t.Fatalf("seed %d: %v in\n%s", seed, err, model.Encode(short))
		}
		if _, err := s.Run(context.Background(), Options{}); err != nil {
			t.Fatalf("seed %d: %v in\n%s", seed, err, model.Encode(short))
		}
	}
	if done < 600 || refused < 100 {
		t.Errorf("%d edits done, %d refused", done, refused)
	}
}

// TestRingByEdits builds the ring of five edit by edit: it fires as the case's.
func TestRingByEdits(t *testing.T) {
	m := model.New()
	do := func(next *model.Model, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		m = next
	}
	numbers := func(all map[string]float64) {
		for path, v := range all {
			do(model.Set(m, path, v))
		}
	}
	do(model.SetName(m, "sections[0].name", "soma0"))
	do(model.Insert(m, "soma0", "hh"))
	do(model.AddSection(m, &model.Place{Section: "soma0", X: 1}))
	do(model.SetName(m, "sections[1].name", "dend0"))
	do(model.Insert(m, "dend0", "pas"))
	do(model.AddPoint(m, "ExpSyn", model.Place{Section: "dend0", X: 0.5}))
	do(model.SetName(m, "points[0].name", "syn0"))
	do(model.AddDetector(m, model.Place{Section: "soma0", X: 0.5}))
	numbers(map[string]float64{
		"sections[0].L": 12.6157, "sections[0].diam": 12.6157, "sections[0].Ra": 100, "sections[1].L": 200, "sections[1].diam": 1, "sections[1].nseg": 5,
		"sections[1].Ra": 100, "sections[1].mechanisms.pas.e": -65, "points[0].tau": 2, "run.tstop": 100,
	})
	do(model.CopyCell(m, "dend0", 4))
	do(model.Connect(m, model.Wiring{Pattern: model.Ring, Source: "soma0(0.5)", Target: "syn0", Delay: 5, Weight: 0.04, Threshold: 10}))
	do(model.AddNetstim(m), nil)
	do(model.SetName(m, "netstims[0].name", "start"))
	numbers(map[string]float64{"netstims[0].number": 1, "netstims[0].start": 9})
	do(model.Connect(m, model.Wiring{Pattern: model.One, Source: "start", Target: "syn0", Delay: 1, Weight: 0.04, Threshold: 10}))
	built, target := run(t, m).Lanes[0], run(t, readModel(t, "ring-of-five")).Lanes[0]
	if len(built.Spikes) != 5 || len(built.Spikes[0]) < 2 || len(built.Traces) != 5 {
		t.Fatalf("%d detectors, %d traces", len(built.Spikes), len(built.Traces))
	}
	for i := range built.Spikes {
		equal(t, m.Spikes[i].Text, built.Spikes[i], target.Spikes[i])
		equal(t, m.Record[i].Text, built.Traces[i], target.Traces[i])
	}
}
