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

// random123 is the stream of noiseFromRandom123(id, 0, 0): Philox4x32 with ten
// rounds, of a counter, with key 0. Salmon et al., Parallel Random Numbers: As Easy
// as 1, 2, 3, Proc. SC11 (2011).
type random123 struct {
	counter uint32
	id      uint32
	block   [4]uint32 // the numbers of this counter
	next    int       // the index of the next in block
}

func newRandom123(id uint32) random123 {
	return random123{id: id, block: philox([4]uint32{0, 0, id, 0})}
}

// exponential is the next number from an exponential distribution of mean 1.
func (r *random123) exponential() float64 {
	u := r.block[r.next]
	if r.next++; r.next == len(r.block) {
		r.next = 0
		r.counter++
		r.block = philox([4]uint32{r.counter, 0, r.id, 0})
	}
	return -libm.Log((float64(u) + 1) * (1. / 4294967297))
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
