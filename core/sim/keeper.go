package sim

import "github.com/cablelab/cablelab/core/model"

// Builder makes a simulation of models that are alike. Build is one.
type Builder func(models ...*model.Model) (*Simulation, error)

// Keeper builds simulations on a back end and keeps the last ones, since a slider
// mostly changes a stimulus: then the simulation that is there is retuned. It
// serves one goroutine, and what it has built may only be run until it builds the
// next.
type Keeper struct {
	backend Backend
	kept    []*Simulation // the last used last
}

// Keep makes a keeper.
func Keep(b Backend) *Keeper { return &Keeper{backend: b} }

// What is kept at most.
const (
	keptSimulations = 16
	keptNumbers     = 1 << 21 // of their plans
)

// Build finds a simulation that can be retuned to the models, or builds one.
func (k *Keeper) Build(models ...*model.Model) (*Simulation, error) {
	for i, s := range k.kept {
		if s.Retune(models...) {
			k.kept = append(append(k.kept[:i:i], k.kept[i+1:]...), s)
			return s, nil
		}
	}
	s, err := BuildOn(k.backend, models...)
	if err != nil {
		return nil, err
	}
	k.kept = append(k.kept, s)
	for len(k.kept) > keptSimulations || len(k.kept) > 0 && k.numbers() > keptNumbers {
		k.kept = k.kept[1:]
	}
	return s, nil
}

func (k *Keeper) numbers() (n int) {
	for _, s := range k.kept {
		n += len(s.plan.Slab)
	}
	return n
}
