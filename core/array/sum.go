package array

// numpy adds numbers that lie side by side in blocks: eight running sums in a block,
// the blocks in pairs, and the sums of its buffers one after the other.
const (
	block  = 128
	buffer = 8192
)

// addSideBySide is numpy's sum of numbers that lie side by side.
// Source: DOUBLE_pairwise_sum in numpy's loops_utils.h.src, called by buffers.
func addSideBySide(x []float64) float64 {
	total := 0.0
	for len(x) > buffer {
		total += addPairs(x[:buffer])
		x = x[buffer:]
	}
	return total + addPairs(x)
}

func addPairs(x []float64) float64 {
	n := len(x)
	if n > block {
		half := n / 2
		half -= half % 8
		return addPairs(x[:half]) + addPairs(x[half:])
	}
	if n < 8 {
		return addInOrder(x)
	}
	var r [8]float64
	copy(r[:], x)
	for x = x[8:]; len(x) >= 8; x = x[8:] {
		for i := range r {
			r[i] += x[i]
		}
	}
	total := ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
	for _, v := range x {
		total += v
	}
	return total
}

// addInOrder is numpy's sum along an axis other than the last, where it adds whole
// rows to each other.
func addInOrder(x []float64) float64 {
	total := 0.0
	for _, v := range x {
		total += v
	}
	return total
}
