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
	for _, base := range bases {
		swept, err := job.Sweep.Models(base)
		if err != nil {
			return nil, nil, err
		}
		models = append(models, swept...)
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
