package array

import "math"

// order of the kinds: a number of one kind can be told in the later ones.
var rank = map[Kind]int{Bool: 0, Int: 1, Float: 2}

// wider is the kind that holds numbers of both.
func wider(a, b Kind) Kind {
	if rank[a] < rank[b] {
		return b
	}
	return a
}

// As is an array in another kind: to int numbers are cut, to bool zero is false. It
// may share the numbers of a.
func (a *Array) As(kind Kind) *Array {
	if rank[kind] >= rank[a.Kind] {
		return &Array{a.Data, a.Shape, kind}
	}
	f := truth
	if kind == Int {
		f = whole
	}
	return a.each(f, kind)
}

// each is f of each number.
func (a *Array) each(f func(float64) float64, kind Kind) *Array {
	data := make([]float64, len(a.Data))
	for i, x := range a.Data {
		data[i] = f(x)
	}
	return &Array{data, a.Shape, kind}
}

// whole is the integer that a C program makes of a number, in 64 bits.
func whole(x float64) float64 {
	if !(math.Abs(x) < 1<<63) {
		return -1 << 63
	}
	return math.Trunc(x) + 0 // no negative zero
}

func truth(x float64) float64 { return number(x != 0) }

// number is 1 for true.
func number(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
