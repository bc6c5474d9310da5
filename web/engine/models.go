package engine

import (
	"fmt"
	"strconv"

	"github.com/cablelab/cablelab/core/model"
)

// Models are the models of a picture's runs, by resolution and then by swept
// value, and nseg by resolution.
func (job Job) Models() (models []*model.Model, resolutions []int, err error) {
	bases := []*model.Model{job.Model}
	if job.Section != "" {
		path, own, err := nsegPath(job.Model, job.Section)
		if err != nil {
			return nil, nil, err
		}
		resolutions = append([]int{own}, job.Nseg...)
		for _, n := range job.Nseg {
			m, err := model.Set(job.Model, path, float64(n))
			if err != nil {
				return nil, nil, err
			}
			bases = append(bases, m)
		}
	}
	if job.Sweep.N == 0 {
		return bases, resolutions, nil
	}
	for _, base := range bases {
		for _, v := range job.Sweep.Values() {
			m, err := model.Set(base, job.Sweep.Path, v)
			if err != nil {
				return nil, nil, fmt.Errorf("the sweep: %w", err)
			}
			models = append(models, m)
		}
	}
	return models, resolutions, nil
}

// nsegPath is the path of a section's nseg, and its value.
func nsegPath(m *model.Model, section string) (string, int, error) {
	for i := range m.Sections {
		if m.Sections[i].Name == section {
			return "sections[" + strconv.Itoa(i) + "].nseg", m.Sections[i].Nseg, nil
		}
	}
	return "", 0, fmt.Errorf("no section is called %q", section)
}

// Values are the swept values; nil when nothing is swept.
func (s Sweep) Values() []float64 {
	if s.N == 0 {
		return nil
	}
	out := make([]float64, s.N)
	for i := range out {
		out[i] = s.From + float64(float64(i)*((s.To-s.From)/float64(s.N-1)))
	}
	out[s.N-1] = s.To
	return out
}
