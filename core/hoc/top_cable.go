package hoc

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
)

// The names of h that stand for properties of the section that h is about, for
// mechanisms, and the functions of NEURON's library about sections.

func init() {
	topKind.find = findTop
	for name, at := range sectionNames() {
		if at.get != nil {
			topKind.attrs[name] = ofCurrent(at)
		}
	}
	topKind.attrs["lambda_f"] = ofAccessed("lambda_f(f, sec=sec): the length constant of a section at a frequency [Hz], in um", func(s *Session, sec *section, a Args) (Value, error) {
		f, err := Args{Values: a.Values}.numbers("lambda_f(f, sec=sec)", 1, 1)
		if err != nil {
			return nil, err
		}
		return s.lambda(sec, f[0])
	})
	topKind.attrs["nernst"] = &attr{doc: "nernst(inside, outside, charge): the potential at which an ion of these concentrations [mM] is at rest, at h.celsius", unit: "mV", call: method(func(_ any, a arguments) Value {
		if len(a.Values) != 3 {
			throw(hocError("nernst(inside, outside, charge) takes three numbers"))
		}
		return nernst(a.number(0), a.number(1), a.number(2), a.s.clock.celsius)
	})}
	topKind.attrs["section_exists"] = &attr{doc: "section_exists('soma'): whether hoc itself has made such a section: never, Python makes them here", call: method(func(_ any, a arguments) Value { return 0.0 })}
}

// nernst is the potential [mV] at which an ion is at rest.
func nernst(inside, outside, charge, celsius float64) float64 {
	const far = 1e6 // [mV] where NEURON stops
	perCharge := 1000 * constants["R"].value * (celsius + 273.15) / constants["FARADAY"].value
	switch {
	case charge == 0:
		return 0
	case inside <= 0:
		return far
	case outside <= 0:
		return -far
	}
	return perCharge / charge * libm.Log(outside/inside)
}

// ofCurrent is a number of the section that h is about.
func ofCurrent(at *attr) *attr {
	return &attr{doc: at.doc + ", of the section h.cas()", unit: at.unit,
		get: func(s *Session, _ any) (Value, error) {
			sec, err := s.current()
			if err != nil {
				return nil, err
			}
			return at.get(s, sec)
		},
		set: func(s *Session, _ any, v Value) error {
			sec, err := s.current()
			if err != nil {
				return err
			}
			return at.set(s, sec, v)
		}}
}

// findTop finds h.hh, which insert takes, and refuses range variables.
func findTop(s *Session, _ any, name string) (*attr, error) {
	if r := variables[name]; r != nil {
		return nil, typeError("Cannot access %s directly; it is a range variable and may be accessed via a section or segment.", name)
	}
	if m := findMembrane(name); m != nil && !m.own() {
		return &attr{doc: m.doc + ": sec.insert(h." + name + ")", get: func(*Session, any) (Value, error) { return Mechanism{Name: name}, nil }}, nil
	}
	return s.variable(name), nil
}

// lambda is a section's length constant at a frequency [um], as NEURON's stdlib
// computes it: of a cylinder, or of all frusta between 3-D points.
func (s *Session) lambda(sec *section, f float64) (Value, error) {
	const cm2 = 1e5 // um and ohm cm and uF/cm2 and Hz together
	c := s.value(sec, sec.segment(.5), variables["cm"])
	if len(sec.points) < 2 {
		sec.measure()
		d := sec.values["diam"][sec.segment(.5)]
		return cm2 * math.Sqrt(d/(4*math.Pi*f*sec.ra*c)), nil
	}
	sum := 0.0
	for i := 1; i < len(sec.points); i++ {
		p, q := &sec.points[i-1], &sec.points[i]
		if q.Diam == 0 && p.Diam == 0 {
			return nil, hocError("lambda_f error: 0 diameter for 3d point %d of %s", i, sec)
		}
		sum += (q.Arc - p.Arc) / math.Sqrt(math.Abs(float64(p.Diam))+math.Abs(float64(q.Diam)))
	}
	sum *= math.Sqrt2 * 1e-5 * math.Sqrt(4*math.Pi*f*sec.ra*c)
	return sec.L() / sum, nil
}
