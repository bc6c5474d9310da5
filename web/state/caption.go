package state

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// Caption says which values the shown traces belong to where they are not the
// present ones, and how many runs are there while some are missing: "stim.amp 0.1
// nA, 24 of 64 runs"; "" when the picture is that of the present values, and whole.
func Caption(s State) string {
	if s.Shown == nil || !Behind(s) {
		return ""
	}
	then, now := s.Shown.Job, picture(s)
	parts := documentDifferences(then.Model, now.Model)
	if then.Section != now.Section || !slices.Equal(allNseg(then), allNseg(now)) {
		parts = append(parts, resolutionsText(then))
	}
	if then.Sweep != now.Sweep || then.Second != now.Second {
		parts = append(parts, sweepText(then))
	}
	if p := s.Shown.Picture; p.Missing > 0 {
		parts = append(parts, count(p.Count()-p.Missing)+" of "+count(p.Count())+" runs")
	}
	if len(parts) == 0 { // another run of the same is on its way, for the shape
		return ""
	}
	return strings.Join(parts, ", ")
}

// Describe says what a picture is of: "stim.amp 0.1 nA, nseg 1".
func Describe(shown Shown) string {
	m := shown.Job.Model
	var parts []string
	for i := range m.Points {
		path := "points[" + strconv.Itoa(i) + "].amp"
		if amp, err := model.Get(m, path); err == nil && shown.Job.Sweep.Path != path && shown.Job.Second.Path != path {
			parts = append(parts, m.Points[i].Name+".amp "+withUnit(amp, "nA"))
		}
	}
	if shown.Job.Sweep.N > 0 {
		parts = append(parts, sweepText(shown.Job))
	}
	switch {
	case shown.Job.Section != "":
		parts = append(parts, resolutionsText(shown.Job))
	default:
		section := m.Section(longest(m))
		parts = append(parts, section.Name+".nseg "+strconv.Itoa(section.Nseg))
	}
	if m.Run.Atol > 0 {
		parts = append(parts, "atol "+withUnit(m.Run.Atol, "mV"))
	}
	return strings.Join(parts, ", ")
}

// documentDifferences are the values of a document that another has not.
func documentDifferences(then, now *model.Model) []string {
	const most = 3
	if then == now {
		return nil
	}
	changed, alike := model.Changed(then, now)
	if !alike {
		return []string{"an earlier cell"}
	}
	var parts []string
	for _, p := range changed {
		v, _ := model.Get(then, p.Path)
		parts = append(parts, p.Label+" "+withUnit(v, p.Unit))
	}
	for i := range then.Points {
		if then.Points[i].At != now.Points[i].At {
			parts = append(parts, then.Points[i].Name+" at "+then.Points[i].At.String())
		}
	}
	if len(parts) > most {
		parts = append(parts[:most], "…")
	}
	if len(parts) == 0 {
		return []string{"an earlier cell"}
	}
	return parts
}

func allNseg(job engine.Job) []int {
	if job.Section == "" {
		return nil
	}
	return append([]int{job.Model.Section(job.Section).Nseg}, job.Nseg...)
}

func resolutionsText(job engine.Job) string {
	if job.Section == "" {
		return "one resolution"
	}
	var all []string
	for _, n := range allNseg(job) {
		all = append(all, strconv.Itoa(n))
	}
	return job.Section + ".nseg " + strings.Join(all, " and ")
}

func sweepText(job engine.Job) string {
	if job.Sweep.N == 0 {
		return "no sweep"
	}
	text := rangeText(job.Model, job.Sweep)
	if job.Second.N > 0 {
		text += " by " + rangeText(job.Model, job.Second)
	}
	return text
}

// rangeText is "stim.amp 0.1 to 0.3 nA".
func rangeText(m *model.Model, sweep engine.Sweep) string {
	p := param(m, sweep.Path)
	return p.Label + " " + digits(sweep.From) + " to " + withUnit(sweep.To, p.Unit)
}

// param is the parameter of a path; one without a label when there is none.
func param(m *model.Model, path string) model.Param {
	if p, ok := model.ParamAt(m, path); ok {
		return p
	}
	return model.Param{Path: path, Label: path}
}

// laneName says which run of a picture one is: "dend.nseg 11, stim.amp 0.3 nA: ",
// or "" when there is only one.
func laneName(shown Shown, lane engine.Lane) string {
	p := shown.Picture
	var parts []string
	if len(p.Resolutions) > 0 {
		parts = append(parts, shown.Job.Section+".nseg "+strconv.Itoa(p.Resolutions[lane.Resolution]))
	}
	for i, v := range p.Swept(lane) {
		swept := param(shown.Job.Model, [...]string{shown.Job.Sweep.Path, shown.Job.Second.Path}[i])
		parts = append(parts, swept.Label+" "+withUnit(v, swept.Unit))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": "
}
