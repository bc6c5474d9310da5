// Package random draws the numbers that numpy draws.
//
// A Stream is numpy's RandomState (the functions of numpy.random) or Generator
// (numpy.random.default_rng).
//
// Invariant: streams of one seed give numpy's numbers, in numpy's order. Normal,
// exponential and Poisson numbers depend on log and exp, which differ from numpy's by
// one unit in the last place in one result of thousands.
package random

import (
	"math"
	"math/bits"

	"github.com/cablelab/cablelab/core/libm"
)

// A Stream draws numbers one after the other.
type Stream interface {
	Float64() float64         // from 0 to below 1, evenly
	Normal() float64          // of mean 0 and variance 1
	Exponential() float64     // of mean 1
	UpTo(most uint64) uint64  // an integer from 0 to most, evenly
	Sample(n, size int) []int // size different integers below n
	Shuffled(n int) []int     // all integers below n
}

// inOrder is the integers below n.
func inOrder(n int) []int {
	at := make([]int, n)
	for i := range at {
		at[i] = i
	}
	return at
}

// shuffle draws which of at come to stand at first and behind.
func shuffle(at []int, first int, upTo func(most uint64) uint64) {
	for i := len(at) - 1; i >= first; i-- {
		j := upTo(uint64(i))
		at[i], at[j] = at[j], at[i]
	}
}

// masked is an integer from 0 to most: the first of those with as many bits that is
// not larger.
func masked(most uint64, next func() uint32) uint64 {
	if most == 0 {
		return 0
	}
	mask := uint64(1)<<bits.Len64(most) - 1
	for {
		n := uint64(next())
		if most > math.MaxUint32 {
			n = n<<32 | uint64(next())
		}
		if n &= mask; n <= most {
			return n
		}
	}
}

// Poisson is a number of events where mean of them are expected.
// Source: random_poisson in numpy's distributions.c.
func Poisson(s Stream, mean float64) float64 {
	switch {
	case mean >= 10:
		return poissonByRejection(s, mean)
	case mean == 0:
		return 0
	}
	limit := libm.Exp(-mean)
	n, p := 0.0, 1.0
	for {
		p *= s.Float64()
		if p <= limit {
			return n
		}
		n++
	}
}

// Source: W. Hörmann, The transformed rejection method for generating Poisson random
// variables, 1993.
func poissonByRejection(s Stream, mean float64) float64 {
	ln := libm.Log(mean)
	b := 0.931 + float64(2.53*math.Sqrt(mean))
	a := -0.059 + float64(0.02483*b)
	inverse := 1.1239 + 1.1328/(b-3.4)
	vr := 0.9277 - 3.6224/(b-2)
	for {
		u := s.Float64() - 0.5
		v := s.Float64()
		us := 0.5 - math.Abs(u)
		k := math.Floor(float64((2*a/us+b)*u) + mean + 0.43)
		if us >= 0.07 && v <= vr {
			return k
		}
		if k < 0 || us < 0.013 && v > us {
			continue
		}
		if libm.Log(v)+libm.Log(inverse)-libm.Log(a/float64(us*us)+b) <= -mean+float64(k*ln)-logGamma(k+1) {
			return k
		}
	}
}

var stirling = [10]float64{
	8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
	-1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00,
}

// logGamma is the logarithm of the gamma function of x >= 1.
// Source: random_loggam in numpy's distributions.c.
func logGamma(x float64) float64 {
	if x == 1 || x == 2 {
		return 0
	}
	n := 0.0
	if x < 7 {
		n = math.Floor(7 - x)
	}
	x0 := x + n
	x2 := float64(1 / x0 * (1 / x0))
	series := stirling[9]
	for k := 8; k >= 0; k-- {
		series = float64(series*x2) + stirling[k]
	}
	const ln2Pi = 1.8378770664093453e+00
	sum := series/x0 + 0.5*ln2Pi + float64((x0-0.5)*libm.Log(x0)) - x0
	for ; n > 0; n-- {
		sum -= libm.Log(x0 - 1)
		x0--
	}
	return sum
}
