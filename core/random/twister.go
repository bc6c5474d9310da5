package random

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
)

const (
	words = 624
	shift = 397
)

// A State is numpy's RandomState: the Mersenne twister MT19937.
type State struct {
	word   [words]uint32
	next   int
	second float64 // normal numbers come in pairs
	kept   bool    // the second is still to be given
}

// NewState is a stream of a seed of 32 bits.
func NewState(seed uint32) *State {
	s := &State{next: words}
	s.word[0] = seed
	for i := 1; i < words; i++ {
		s.word[i] = 1812433253*(s.word[i-1]^s.word[i-1]>>30) + uint32(i)
	}
	return s
}

// NewStateOf is a stream of a seed of several words.
func NewStateOf(seed []uint32) *State {
	s := NewState(19650218)
	w := &s.word
	i, j := 1, 0
	for range max(words, len(seed)) {
		w[i] = w[i] ^ (w[i-1]^w[i-1]>>30)*1664525
		w[i] += seed[j] + uint32(j)
		i, j = s.after(i), (j+1)%len(seed)
	}
	for range words - 1 {
		w[i] = w[i] ^ (w[i-1]^w[i-1]>>30)*1566083941
		w[i] -= uint32(i)
		i = s.after(i)
	}
	w[0] = 1 << 31
	return s
}

// after is the word after i; behind the last comes the second, as the first is then
// like the last.
func (s *State) after(i int) int {
	if i < words-1 {
		return i + 1
	}
	s.word[0] = s.word[words-1]
	return 1
}

// twist makes the next words.
func (s *State) twist() {
	w := &s.word
	for i := range w {
		y := w[i]&(1<<31) | w[(i+1)%words]&(1<<31-1)
		w[i] = w[(i+shift)%words] ^ y>>1 ^ y&1*0x9908b0df
	}
	s.next = 0
}

func (s *State) uint32() uint32 {
	if s.next == words {
		s.twist()
	}
	y := s.word[s.next]
	s.next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// Float64 is a number from 0 to below 1.
func (s *State) Float64() float64 {
	a, b := s.uint32()>>5, s.uint32()>>6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}

// Normal is a number of mean 0 and variance 1.
// Source: legacy_gauss in numpy's legacy-distributions.c.
func (s *State) Normal() float64 {
	if s.kept {
		s.kept = false
		return s.second
	}
	for {
		x, y := 2*s.Float64()-1, 2*s.Float64()-1
		r := float64(x*x) + float64(y*y)
		if r < 1 && r != 0 {
			f := math.Sqrt(-2 * libm.Log(r) / r)
			s.second, s.kept = f*x, true
			return f * y
		}
	}
}

// Exponential is a number of mean 1.
func (s *State) Exponential() float64 { return -libm.Log(1 - s.Float64()) }

// UpTo is an integer from 0 to most.
func (s *State) UpTo(most uint64) uint64 { return masked(most, s.uint32) }

// Shuffled is the integers below n in random order.
func (s *State) Shuffled(n int) []int {
	at := inOrder(n)
	shuffle(at, 1, s.UpTo)
	return at
}

// Sample is size different integers below n.
func (s *State) Sample(n, size int) []int { return s.Shuffled(n)[:size] }
