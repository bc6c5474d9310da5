package hoc

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
	"github.com/cablelab/cablelab/core/sim"
)

// random is a Random: a stream of random numbers and what is made of them.
type random struct {
	self
	stream *sim.Random123 // nil: none chosen
	of     [3]uint32      // its IDs
	pick   func(r *random) float64
	spare  float64 // the second of a pair of normal numbers
	paired bool    // there is one
}

var randomKind = &kind{name: "Random", doc: "random numbers: Random123 chooses a stream, uniform, normal, negexp and others what is made of them", attrs: map[string]*attr{},
	create: func(s *Session, id int, a Args) (any, error) {
		return &random{self: self{Object{"Random", id}}}, nil
	}}

// u is the next number between 0 and 1.
func (r *random) u() float64 {
	r.need()
	return r.stream.Uniform()
}

func (r *random) need() {
	if r.stream == nil {
		throw(hocError("Random: choose a stream first, such as r.Random123(1, 0, 0); NEURON's older generators are not here"))
	}
}

func (r *random) ids() [3]uint32 {
	r.need()
	return r.of
}

// next is the next number of the chosen distribution, uniform if none is.
func (r *random) next() float64 {
	if r.pick == nil {
		return r.u()
	}
	return r.pick(r)
}

// normal is the next one of a normal distribution, by Marsaglia's polar method,
// which gives two at a time.
func (r *random) normal(mean, deviation float64) float64 {
	if r.paired {
		r.paired = false
		return float64(r.spare*deviation) + mean
	}
	for {
		x, y := 2*r.u()-1, 2*r.u()-1
		w := float64(x*x) + float64(y*y)
		if w > 1 {
			continue
		}
		scale := math.Sqrt(-2 * libm.Log(w) / w)
		r.spare, r.paired = y*scale, true
		return float64(x*scale*deviation) + mean
	}
}

// distribution adds one: f reads its parameters and gives what picks from
// it. Choosing one gives a first number.
func distribution(name, doc string, f func(r *random, a arguments) func(r *random) float64) {
	randomKind.attrs[name] = &attr{doc: doc + "; gives a first number, repick() others", call: method(func(r *random, a arguments) Value {
		r.need()
		r.pick, r.paired = f(r, a), false
		return r.pick(r)
	})}
}

func init() {
	distribution("uniform", "uniform(low, high): any number between two alike", func(_ *random, a arguments) func(*random) float64 {
		low, high := a.number(0), a.number(1)
		return func(r *random) float64 { return low + float64((high-low)*r.u()) }
	})
	distribution("discunif", "discunif(low, high): any whole number from low to high alike", func(_ *random, a arguments) func(*random) float64 {
		low, high := math.Trunc(a.number(0)), math.Trunc(a.number(1))
		return func(r *random) float64 { return low + math.Floor((high-low+1)*r.u()) }
	})
	distribution("normal", "normal(mean, variance): a normal distribution", func(_ *random, a arguments) func(*random) float64 {
		mean, deviation := a.number(0), math.Sqrt(a.between(1, 0, math.MaxFloat64))
		return func(r *random) float64 { return r.normal(mean, deviation) }
	})
	distribution("lognormal", "lognormal(mean, variance): a number whose logarithm has a normal distribution", func(_ *random, a arguments) func(*random) float64 {
		mean, variance := a.number(0), a.number(1)
		square := float64(mean * mean)
		center := libm.Log(square / math.Sqrt(variance+square))
		deviation := math.Sqrt(libm.Log((square + variance) / square))
		return func(r *random) float64 { return libm.Exp(r.normal(center, deviation)) }
	})
	distribution("negexp", "negexp(mean): an exponential distribution", func(_ *random, a arguments) func(*random) float64 {
		mean := a.number(0)
		return func(r *random) float64 { return -mean * libm.Log(r.u()) }
	})
	distribution("poisson", "poisson(mean): how many of such events there are", func(_ *random, a arguments) func(*random) float64 {
		bound := libm.Exp(-a.between(0, 0, 700))
		return func(r *random) float64 {
			n := 0.0
			for product := r.u(); product >= bound; product *= r.u() {
				n++
			}
			return n
		}
	})
	distribution("binomial", "binomial(n, p): how many of n happen, each with p", func(_ *random, a arguments) func(*random) float64 {
		n, p := a.whole(0, 0, 1e6), a.number(1)
		return func(r *random) float64 {
			happened := 0.0
			for range n {
				if r.u() < p {
					happened++
				}
			}
			return happened
		}
	})
	add := func(name, doc string, f func(r *random, a arguments) Value) {
		randomKind.attrs[name] = &attr{doc: doc, call: method(f)}
	}
	add("repick", "repick(): the next number", func(r *random, a arguments) Value { return r.next() })
	add("Random123", "Random123(id1, id2, id3): chooses the stream of these IDs", func(r *random, a arguments) Value {
		r.of = a.ids()
		stream := sim.NewRandom123(r.of)
		r.stream, r.paired = &stream, false
		return 0.0
	})
	add("seq", "seq() or seq(n): how many numbers have been drawn; goes to where so many have been", func(r *random, a arguments) Value {
		r.need()
		if a.has(0) {
			r.stream.Go(uint64(a.between(0, 0, 1<<34)))
			r.paired = false
		}
		return float64(r.stream.Place())
	})
	for _, name := range []string{"MCellRan4", "ACG", "MLCG", "Isaac64", "geometric", "hypergeo", "weibull", "erlang", "play"} {
		instead["Random."+name] = "use Random123(id1, id2, id3) with uniform, normal, lognormal, negexp, poisson, binomial or discunif"
	}
	newKind(randomKind)

	fill := func(name, doc string, f func(x, drawn float64) float64) {
		vectorMethod(name, name+"(random) or "+name+"(random, from, to): "+doc, func(v *vector, a arguments) Value {
			r := object[*random](a, 0, "Random")
			from, end := a.span(1, v)
			for i := from; i < end; i++ {
				v.x[i] = f(v.x[i], r.next())
			}
			return v.Object
		})
	}
	fill("setrand", "random numbers", func(_, drawn float64) float64 { return drawn })
	fill("addrand", "adds random numbers", func(x, drawn float64) float64 { return x + drawn })
}
