package libm

import "math"

// Log is the natural logarithm, correctly rounded but for about one result in
// 2^50. glibc's own differs from it by one unit in the last place in one result of
// 2000. What has no logarithm is answered as by math.Log. It is meant for use
// once a model or an event, not once a step.
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return lnPair(x).hi
}
