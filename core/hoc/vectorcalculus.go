package hoc

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
)

func init() {
	vectorMethod("deriv", "deriv(vector, dx, method): the derivative; method 1 takes the difference to the next, 2 the central one", derive)
	vectorMethod("integral", "integral(vector, dx): the running sum times dx", func(v *vector, a arguments) Value {
		w, i := a.other(v)
		dx := a.numberOr(i, 1)
		if len(w.x) == 0 {
			throw(hocError("integral: the vector must have size > 0"))
		}
		result := make([]float64, len(w.x))
		result[0] = w.x[0] // as it is: NEURON leaves the first out
		for k := 1; k < len(result); k++ {
			result[k] = result[k-1] + float64(w.x[k]*dx)
		}
		v.x = result
		return v.Object
	})
	vectorMethod("interpolate", "interpolate(x, xsource, ysource): the values at x of the straight lines through points; without ysource through these numbers", interpolate)
	vectorMethod("histogram", "histogram(low, high, width): a new vector of how many numbers are below low, in each interval, and above", histogram)
	vectorMethod("hist", "hist(data, start, n, width): how many numbers of another are in each of n intervals", hist)
	vectorMethod("sumgauss", "sumgauss(low, high, step, variance) or with weights: a new vector, a sum of bells at the numbers", sumGauss)
	vectorMethod("spikebin", "spikebin(data, threshold): 1 where data rises above threshold, else 0", spikeBin)
	vectorMethod("resample", "resample(vector, rate): every number rate times, or each 1/rate-th", resample)
	vectorMethod("rebin", "rebin(vector, n): sums of n numbers", rebin)
}

func derive(v *vector, a arguments) Value {
	w, i := a.other(v)
	dx, way := a.numberOr(i, 1), a.numberOr(i+1, 2)
	x, n := w.x, len(w.x)
	if n < 2 {
		throw(hocError("deriv: the vector must have at least two numbers"))
	}
	var result []float64
	switch way {
	case 1:
		for k := 0; k < n-1; k++ {
			result = append(result, (x[k+1]-x[k])/dx)
		}
	case 2:
		result = append(result, (x[1]-x[0])/dx)
		for k := 1; k < n-1; k++ {
			result = append(result, (x[k+1]-x[k-1])/2/dx)
		}
		result = append(result, (x[n-1]-x[n-2])/dx)
	default:
		throw(hocError("deriv: the method has to be 1 or 2, is %v", way))
	}
	v.x = result
	return v.Object
}

func interpolate(v *vector, a arguments) Value {
	at, xs, ys := a.vector(0).x, a.vector(1).x, v.x
	if a.has(2) {
		ys = a.vector(2).x
	}
	if len(xs) == 0 || len(ys) < len(xs) {
		throw(hocError("interpolate: xsource and ysource must have the same size, of at least 1"))
	}
	result, k := make([]float64, len(at)), 0
	for ; k < len(at) && at[k] <= xs[0]; k++ {
		result[k] = ys[0]
	}
	for i := 1; i < len(xs); i++ {
		for ; xs[i] > xs[i-1] && k < len(at) && at[k] <= xs[i]; k++ {
			part := (at[k] - xs[i-1]) / (xs[i] - xs[i-1])
			result[k] = float64((1-part)*ys[i-1]) + float64(part*ys[i])
		}
	}
	for ; k < len(at); k++ {
		result[k] = ys[len(xs)-1]
	}
	v.x = result
	return v.Object
}

func histogram(v *vector, a arguments) Value {
	low, high, width := a.number(0), a.number(1), a.number(2)
	buckets := math.Floor((high-low)/width) + 2
	if !(high >= low && width > 0 && buckets <= most) {
		throw(hocError("histogram: from %v to %v in steps of %v are no intervals, or too many", low, high, width))
	}
	return a.s.newVector(binned(v.x, low-width, width, int(buckets))).Object
}

func hist(v *vector, a arguments) Value {
	data, start, n, width := a.vector(0), a.number(1), a.whole(2, 0, most), a.between(3, 1e-99, 1e99)
	apart("hist", v, data)
	v.x = binned(data.x, start, width, n)
	return v.Object
}

// binned is how many numbers are in each of n intervals.
func binned(x []float64, start, width float64, n int) []float64 {
	counts := make([]float64, n)
	for _, value := range x {
		if i := math.Floor((value - start) / width); i >= 0 && i < float64(n) {
			counts[int(i)]++
		}
	}
	return counts
}

func sumGauss(v *vector, a arguments) Value {
	low, high, step, variance := a.number(0), a.number(1), a.between(2, 1e-99, 1e99), a.between(3, 0, 1e99)
	var weights []float64
	if a.has(4) {
		weights = a.vector(4).x
	}
	points := int(min(max((high-low)/step+.5, 0), most))
	total, narrow := make([]float64, points), variance/(step*step)
	height := 1 / math.Sqrt(2*math.Pi*variance)
	for i, x := range v.x {
		weight := 1.0
		if i < len(weights) {
			weight = weights[i]
		}
		center := math.Trunc((x - low) / step)
		for j := range total {
			far := float64(j) - center
			if power := -far * far / (2 * narrow); power > -20 {
				total[j] += float64(float64(libm.Exp(power)*height) * weight)
			}
		}
	}
	return a.s.newVector(total).Object
}

func spikeBin(v *vector, a arguments) Value {
	data, threshold := a.vector(0).x, a.number(1)
	result, above := make([]float64, len(data)), false
	for i, x := range data {
		if x > threshold && !above {
			result[i] = 1
		}
		above = x > threshold
	}
	v.x = result
	return v.Object
}

func resample(v *vector, a arguments) Value {
	w, rate := a.vector(0), a.between(1, 0, most)
	n := int(min(float64(len(w.x))*rate, most))
	result := make([]float64, n)
	for i := range result {
		result[i] = w.x[min(int(float64(i)/rate), len(w.x)-1)]
	}
	v.x = result
	return v.Object
}

func rebin(v *vector, a arguments) Value {
	w, i := a.other(v)
	n := a.whole(i, 1, most)
	var result []float64
	for from := 0; from+n <= len(w.x); from += n {
		result = append(result, sum(w.x[from:from+n]))
	}
	v.x = result
	return v.Object
}
