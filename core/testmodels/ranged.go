package testmodels

import (
	"math/rand/v2"

	"github.com/cablelab/cablelab/core/model"
)

// Ranged is a model in which some numbers of its sections differ from segment to
// segment. The same seed gives the same.
func Ranged(m *model.Model, seed uint64) (*model.Model, error) {
	r := rand.New(rand.NewPCG(seed, 4))
	for i := range m.Sections {
		s := &m.Sections[i]
		vary(r, &m, s, "diam", s.Diam)
		vary(r, &m, s, "cm", s.Cm)
		if hh := s.Mechanism("hh"); hh != nil {
			vary(r, &m, s, "hh.gnabar", hh.Params[0])
			vary(r, &m, s, "hh.el", hh.Params[3])
			vary(r, &m, s, "ena", s.Erev[0])
			vary(r, &m, s, "ek", s.Erev[1])
		}
		if pas := s.Mechanism("pas"); pas != nil {
			vary(r, &m, s, "pas.g", pas.Params[0])
			vary(r, &m, s, "pas.e", pas.Params[1])
		}
	}
	return model.Decode(model.Encode(m))
}

// vary lets a range variable be up to a half more in each segment, in one case of
// three.
func vary(r *rand.Rand, m **model.Model, s *model.Section, name string, x float64) {
	if r.IntN(3) > 0 {
		return
	}
	values := make([]float64, s.Nseg)
	for j := range values {
		values[j] = x * (1 + r.Float64()/2)
	}
	if next, err := model.SetRange(*m, s.Name, name, values); err == nil {
		*m = next
	}
}
