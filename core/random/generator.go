package random

import (
	"math"
	"math/bits"
	"slices"
)

// A Generator is numpy's: PCG64, a linear congruence of 128 bits.
type Generator struct {
	high, low       uint64 // state
	addHigh, addLow uint64
	half            uint32 // of the last 64 bits, for the next integer of 32
	kept            bool
}

// NewGenerator is a stream of a seed: a natural number in words of 32 bits, the lowest
// first.
func NewGenerator(seed []uint32) *Generator {
	w := spread(seed)
	g := &Generator{}
	g.addHigh, g.addLow = w[2]<<1|w[3]>>63, w[3]<<1|1
	g.step()
	var carry uint64
	g.low, carry = bits.Add64(g.low, w[1], 0)
	g.high += w[0] + carry
	g.step()
	return g
}

// spread makes four words of a seed.
// Source: SeedSequence in numpy's bit_generator.pyx.
func spread(seed []uint32) (state [4]uint64) {
	var pool [4]uint32
	factor := uint32(0x43b0d7e5)
	hash := func(v uint32) uint32 {
		v ^= factor
		factor *= 0x931e8875
		v *= factor
		return v ^ v>>16
	}
	mix := func(i int, v uint32) {
		pool[i] = 0xca01f9dd*pool[i] - 0x4973f715*hash(v)
		pool[i] ^= pool[i] >> 16
	}
	for i := range pool {
		if i < len(seed) {
			pool[i] = hash(seed[i])
		} else {
			pool[i] = hash(0)
		}
	}
	for from := range pool {
		for to := range pool {
			if from != to {
				mix(to, pool[from])
			}
		}
	}
	for _, v := range seed[min(len(pool), len(seed)):] {
		for to := range pool {
			mix(to, v)
		}
	}
	factor = 0x8b51f9dd
	for i := range 8 {
		v := pool[i%4] ^ factor
		factor *= 0x58f38ded
		v *= factor
		v ^= v >> 16
		state[i/2] |= uint64(v) << (32 * (i % 2))
	}
	return state
}

func (g *Generator) step() {
	const factorHigh, factorLow = 0x2360ed051fc65da4, 0x4385df649fccf645
	high, low := bits.Mul64(g.low, factorLow)
	high += g.high*factorLow + g.low*factorHigh
	var carry uint64
	g.low, carry = bits.Add64(low, g.addLow, 0)
	g.high = high + g.addHigh + carry
}

func (g *Generator) uint64() uint64 {
	g.step()
	return bits.RotateLeft64(g.high^g.low, -int(g.high>>58))
}

func (g *Generator) uint32() uint32 {
	if g.kept {
		g.kept = false
		return g.half
	}
	n := g.uint64()
	g.half, g.kept = uint32(n>>32), true
	return uint32(n)
}

// Float64 is a number from 0 to below 1.
func (g *Generator) Float64() float64 { return float64(g.uint64()>>11) / (1 << 53) }

// UpTo is an integer from 0 to most.
// Source: D. Lemire, Fast random integer generation in an interval, 2019.
func (g *Generator) UpTo(most uint64) uint64 {
	switch {
	case most == 0:
		return 0
	case most == math.MaxUint32:
		return uint64(g.uint32())
	case most < math.MaxUint32:
		return g.upTo32(uint32(most))
	case most == math.MaxUint64:
		return g.uint64()
	}
	n := most + 1
	high, low := bits.Mul64(g.uint64(), n)
	if low < n {
		for least := (math.MaxUint64 - most) % n; low < least; {
			high, low = bits.Mul64(g.uint64(), n)
		}
	}
	return high
}

func (g *Generator) upTo32(most uint32) uint64 {
	n := most + 1
	m := uint64(g.uint32()) * uint64(n)
	if uint32(m) < n {
		for least := (math.MaxUint32 - most) % n; uint32(m) < least; {
			m = uint64(g.uint32()) * uint64(n)
		}
	}
	return m >> 32
}

// Shuffled is the integers below n in random order.
func (g *Generator) Shuffled(n int) []int {
	at := inOrder(n)
	shuffle(at, 1, func(most uint64) uint64 { return masked(most, g.uint32) })
	return at
}

// Sample is size different integers below n.
// Source: Generator.choice in numpy's _generator.pyx.
func (g *Generator) Sample(n, size int) []int {
	if n > 10000 && size > n/50 {
		at := inOrder(n)
		shuffle(at, max(n-size, 1), g.UpTo)
		return slices.Clone(at[n-size:])
	}
	drawn := make(map[int]bool, size)
	at := make([]int, 0, size)
	for j := n - size; j < n; j++ {
		v := int(g.UpTo(uint64(j)))
		if drawn[v] {
			v = j
		}
		drawn[v] = true
		at = append(at, v)
	}
	shuffle(at, 1, g.UpTo)
	return at
}
