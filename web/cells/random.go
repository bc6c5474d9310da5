package cells

import (
	"fmt"
	"math/rand/v2"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/random"
)

// streams are those of random numbers that a program has made, in that order.
type streams []random.Stream

// mostStreams is how many a program may make.
const mostStreams = 100_000

// randomOps are the ops of numpy.random.
func randomOps() map[string]Op {
	s := &streams{}
	return map[string]Op{
		"random.state":     numpyOp(func(g *given) (any, error) { return s.add(newState(g)) }),
		"random.generator": numpyOp(func(g *given) (any, error) { return s.add(random.NewGenerator(g.seed(0))) }),
		"random.reseed":    numpyOp(s.reseed),
		"random.draw":      numpyOp(s.draw),
		"random.upto":      numpyOp(s.upTo),
		"random.poisson":   numpyOp(s.poisson),
		"random.shuffled": numpyOp(func(g *given) (any, error) {
			return indices(s.at(g).Shuffled(count(g, 1))), nil
		}),
		"random.sample": numpyOp(func(g *given) (any, error) {
			return indices(s.at(g).Sample(count(g, 1), count(g, 2))), nil
		}),
	}
}

// seed is an argument of words; nobody knows which if it is None.
func (g *given) seed(i int) []uint32 {
	if g.at(i) == nil {
		return []uint32{rand.Uint32(), rand.Uint32(), rand.Uint32(), rand.Uint32()}
	}
	var words []uint32
	for _, w := range g.ints(i) {
		words = append(words, uint32(w))
	}
	return words
}

// newState seeds with one number as numpy does, which is not as with a list of one.
func newState(g *given) random.Stream {
	if seed, ok := g.at(0).(int); ok {
		return random.NewState(uint32(seed))
	}
	return random.NewStateOf(g.seed(0))
}

func (s *streams) add(stream random.Stream) (any, error) {
	if len(*s) == mostStreams {
		return nil, &array.Error{Type: "MemoryError", Text: fmt.Sprintf("a program can make %d streams of random numbers", mostStreams)}
	}
	*s = append(*s, stream)
	return len(*s) - 1, nil
}

func (s *streams) at(g *given) random.Stream {
	i := g.int(0)
	if i < 0 || i >= len(*s) {
		g.wrong(0, "a stream of random numbers")
	}
	return (*s)[i]
}

func (s *streams) reseed(g *given) (any, error) {
	s.at(g)
	(*s)[g.int(0)] = newState(&given{args: g.args[1:]})
	return nil, nil
}

// count is an argument that is a number of numbers.
func count(g *given, i int) int {
	n := g.int(i)
	if _, err := array.Size([]int{n}); err != nil {
		panic(badArgument{err})
	}
	return n
}

// draw is so many numbers of a distribution.
func (s *streams) draw(g *given) (any, error) {
	stream := s.at(g)
	next := map[string]func() float64{"even": stream.Float64, "normal": stream.Normal, "exponential": stream.Exponential}[g.string(1)]
	return drawn(count(g, 2), array.Float, next), nil
}

// upTo is so many integers from zero to the largest that is wanted.
func (s *streams) upTo(g *given) (any, error) {
	stream, most := s.at(g), g.int(1)
	return drawn(count(g, 2), array.Int, func() float64 { return float64(stream.UpTo(uint64(most))) }), nil
}

// poisson is a number for each mean of an array.
func (s *streams) poisson(g *given) (any, error) {
	stream, means := s.at(g), g.array(1).Data
	i := -1
	return drawn(len(means), array.Int, func() float64 { i++; return random.Poisson(stream, means[i]) }), nil
}

func drawn(n int, kind array.Kind, next func() float64) *array.Array {
	data := make([]float64, n)
	for i := range data {
		data[i] = next()
	}
	return array.Flat(data, kind)
}

func indices(at []int) *array.Array {
	data := make([]float64, len(at))
	for i, n := range at {
		data[i] = float64(n)
	}
	return array.Flat(data, array.Int)
}
