package plot

import (
	"math"
	"strconv"
)

// limit keeps coordinates [px] where every renderer can follow.
const limit = 1e5

// tenths is a coordinate in tenths of a pixel, inside the limit.
func tenths(v float64) int64 {
	if v != v {
		return 0
	}
	return int64(math.Round(10 * math.Max(-limit, math.Min(limit, v))))
}

// appendNumber writes a coordinate with at most one decimal.
func appendNumber(dst []byte, v float64) []byte { return appendTenths(dst, tenths(v)) }

func appendTenths(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	dst = strconv.AppendInt(dst, n/10, 10)
	if n%10 != 0 {
		dst = append(dst, '.', byte('0'+n%10))
	}
	return dst
}

// AppendPoint writes a command of a path and its point [px], with at most one decimal.
func AppendPoint(dst []byte, op byte, x, y float64) []byte {
	dst = append(dst, op)
	dst = appendNumber(dst, x)
	dst = append(dst, ' ')
	return appendNumber(dst, y)
}

// AppendPath writes the SVG path of y over t, t ascending: what lies in x's range
// and the neighbours just outside. Where there are more than two samples to a
// column of pixels, each column keeps its first, lowest, highest and last, in
// their order, so that no spike is lost. Of these it leaves out what the line
// between others passes within a tenth of a pixel: a browser's time goes by the
// points of a path. A value that is no number leaves a gap. It allocates nothing if
// dst has room. Both scales are in proportion.
func AppendPath(dst []byte, t, y []float64, x, v Scale) []byte {
	from, to := visible(t, x)
	w := pen{dst: dst, x: tenthsOf(x), y: tenthsOf(v)}
	if columns := math.Abs(x.To - x.From); float64(to-from) <= 2*columns {
		for i := from; i < to; i++ {
			w.to(t[i], y[i])
		}
	} else {
		for i := from; i < to; {
			i = w.column(t, y, x, i, to)
		}
	}
	w.lift()
	return w.dst
}

// visible is the range of samples in x's range, with one more at each side.
func visible(t []float64, x Scale) (from, to int) {
	from, to = search(t, x.Min), search(t, x.Max)
	return max(0, from-1), min(len(t), to+2)
}

// search is the first index with t[i] >= at.
func search(t []float64, at float64) int {
	low, high := 0, len(t)
	for low < high {
		if mid := (low + high) / 2; t[mid] < at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// column draws the samples from i on that lie in one column of pixels, and gives
// the next.
func (w *pen) column(t, y []float64, x Scale, i, to int) int {
	edge := x.Value(math.Floor(x.Pixel(t[i])) + 1)
	end := i + 1 + ahead(t[i+1:to], edge)
	low, high := i, i
	for j := i + 1; j < end; j++ {
		if y[j] < y[low] || y[low] != y[low] {
			low = j
		}
		if y[j] > y[high] || y[high] != y[high] {
			high = j
		}
	}
	last := -1
	for _, j := range [...]int{i, min(low, high), max(low, high), end - 1} {
		if j != last {
			w.to(t[j], y[j])
		}
		last = j
	}
	return end
}

// ahead is search for what is likely near the start.
func ahead(t []float64, at float64) int {
	n := 1
	for n < len(t) && t[n] < at {
		n *= 2
	}
	return n/2 + search(t[n/2:min(n, len(t))], at)
}
