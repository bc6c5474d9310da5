package testmodels

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// Job is what is timed: models that differ in numbers only, each for 1000 steps of
// 0.025 ms. The v of the first and the last cell is recorded in two places each.
type Job struct {
	Name   string
	Models []*model.Model
}

// Steps are the time steps of each of a job's models.
const Steps = 1000

// Compartments are those of all models.
func (j Job) Compartments() int {
	n := 0
	for _, m := range j.Models {
		for i := range m.Sections {
			n += m.Sections[i].Nseg
		}
	}
	return n
}

// Jobs are those that the project's figures are about.
func Jobs() []Job {
	return []Job{
		BallAndStick(1), BallAndStick(101), BallAndStick(1001), Sweep(4), Sweep(64),
		Tree(), Many(100, 1), Many(100, 11), Cable(),
	}
}

// BallAndStick is the tutorial's cell with a number of segments in its dendrite.
func BallAndStick(nseg int) Job {
	j := Many(1, nseg)
	j.Name = fmt.Sprintf("BS-%d", nseg)
	return j
}

// Sweep is runs of the tutorial's cell at nseg 101, with amplitudes from 0.075 nA on
// up to 0.3 nA.
func Sweep(runs int) Job {
	j := Job{Name: fmt.Sprintf("SWEEP-%d", runs)}
	for i := range runs {
		amp := 0.075 + 0.225*float64(i)/float64(max(1, runs-1))
		j.Models = append(j.Models, decode(cells([]float64{amp}, 101)))
	}
	return j
}

// Many is separate cells like the tutorial's in one model, with amplitudes from its
// 0.1 nA, by which they do not fire, up to 0.3 nA, by which they do.
func Many(n, nseg int) Job {
	amps := make([]float64, n)
	for i := range amps {
		amps[i] = 0.1 + 0.2*float64(i)/float64(n)
	}
	return Job{Name: fmt.Sprintf("MANY-%d", nseg), Models: []*model.Model{decode(cells(amps, nseg))}}
}

// Tree is a binary tree with hh everywhere: 127 sections of 8 segments, that taper
// by Rall's 3/2 power law.
func Tree() Job {
	d := document{}
	for i := range 127 {
		s := object{
			"name": fmt.Sprintf("s%d", i), "L": 80, "nseg": 8, "Ra": 100, "mechanisms": object{"hh": object{}},
			"diam": 5 * math.Pow(2, -2./3*math.Floor(math.Log2(float64(i+1)))),
		}
		if i > 0 {
			s["parent"] = fmt.Sprintf("s%d(1)", (i-1)/2)
		}
		d.sections = append(d.sections, s)
	}
	d.clamp("s0(0)", 1)
	d.records = append(d.records, "s0(0.5).v", "s126(0.5).v")
	return Job{Name: "TREE", Models: []*model.Model{decode(d)}}
}

// Cable is an unbranched cable of 1001 segments with hh everywhere.
func Cable() Job {
	d := document{sections: []any{object{"name": "axon", "L": 4000, "diam": 1, "nseg": 1001, "Ra": 100, "mechanisms": object{"hh": object{}}}}}
	d.clamp("axon(0)", 0.5)
	d.records = append(d.records, "axon(0.1).v", "axon(0.9).v")
	return Job{Name: "CABLE", Models: []*model.Model{decode(d)}}
}

// document is the part of a model document in which jobs differ.
type document struct{ sections, points, records []any }

func (d *document) clamp(at string, amp float64) {
	d.points = append(d.points, object{
		"kind": "IClamp", "name": fmt.Sprintf("stim%d", len(d.points)), "at": at, "delay": 5, "dur": 1, "amp": amp,
	})
}

// cells are ball-and-sticks, one for each amplitude [nA].
func cells(amps []float64, nseg int) document {
	var d document
	for i, amp := range amps {
		soma, dend := fmt.Sprintf("soma%d", i), fmt.Sprintf("dend%d", i)
		d.sections = append(d.sections,
			object{"name": soma, "L": 12.6157, "diam": 12.6157, "Ra": 100, "mechanisms": object{"hh": object{}}},
			object{"name": dend, "L": 200, "diam": 1, "Ra": 100, "nseg": nseg, "parent": soma + "(1)", "mechanisms": object{"pas": object{"g": 0.001, "e": -65}}})
		d.clamp(dend+"(1)", amp)
		if i == 0 || i == len(amps)-1 {
			d.records = append(d.records, soma+"(0.5).v", dend+"(0.5).v")
		}
	}
	return d
}

// decode makes the model; a job is written here, so that it is valid.
func decode(d document) *model.Model {
	text, err := json.Marshal(object{
		"sections": d.sections, "points": d.points, "record": d.records,
		"run": object{"tstop": Steps * 0.025, "dt": 0.025},
	})
	if err != nil {
		panic(err)
	}
	m, err := model.Decode(text)
	if err != nil {
		panic(err)
	}
	return m
}
