package sim

import (
	"math/bits"

	"github.com/cablelab/cablelab/core/libm"
)

// scop is the stream of random numbers that all of NEURON's mechanisms share
// unless they are given one of their own, from the start of the program on.
type scop struct{ value uint32 }

func newScop() scop { return scop{1} }

// exponential is the next number from an exponential distribution of mean 1.
func (s *scop) exponential() float64 {
	s.value = 2147437301*s.value + 453816981
	return -libm.Log(float64(s.value) / (1<<32 - 1))
}

// Random123 is a stream of random numbers of its own: NEURON's of three IDs, such as
// that of noiseFromRandom123(id1, id2, id3). Philox4x32 with ten rounds, of a
// counter, with key 0. Salmon et al., Parallel Random Numbers: As Easy as 1, 2, 3,
// Proc. SC11 (2011).
type Random123 struct {
	ids     [3]uint32
	counter uint32
	block   [4]uint32 // the numbers of this counter
	next    int       // the index of the next in block
}

// NewRandom123 is a stream at its beginning.
func NewRandom123(ids [3]uint32) Random123 {
	r := Random123{ids: ids}
	r.fill()
	return r
}

func (r *Random123) fill() {
	r.block = philox([4]uint32{r.counter, r.ids[2], r.ids[0], r.ids[1]})
}

// Uniform is the next number between 0 and 1.
func (r *Random123) Uniform() float64 {
	u := r.block[r.next]
	if r.next++; r.next == len(r.block) {
		r.next = 0
		r.counter++
		r.fill()
	}
	return (float64(u) + 1) * (1. / 4294967297)
}

// exponential is the next number from an exponential distribution of mean 1.
func (r *Random123) exponential() float64 { return -libm.Log(r.Uniform()) }

// Place is how many numbers have been drawn since the beginning.
func (r *Random123) Place() uint64 { return 4*uint64(r.counter) + uint64(r.next) }

// Go goes to where so many numbers have been drawn.
func (r *Random123) Go(place uint64) {
	r.counter, r.next = uint32(place/4), int(place%4)
	r.fill()
}

// philox mixes a counter ten times.
func philox(c [4]uint32) [4]uint32 {
	var k0, k1 uint32
	for range 10 {
		hi0, lo0 := bits.Mul32(0xD2511F53, c[0])
		hi1, lo1 := bits.Mul32(0xCD9E8D57, c[2])
		c = [4]uint32{hi1 ^ c[1] ^ k0, lo1, hi0 ^ c[3] ^ k1, lo0}
		k0 += 0x9E3779B9
		k1 += 0xBB67AE85
	}
	return c
}
