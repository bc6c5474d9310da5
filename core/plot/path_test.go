package plot

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// TestDecimation paints the decimated path and the whole one into columns of
// pixels: both cover the same.
func TestDecimation(t *testing.T) {
	x, y := spikes(100000, 0)
	for i := range y {
		y[i] += math.Sin(float64(i)) * 3
	}
	sx, sy := Scale{Min: 0, Max: 25, From: 40, To: 540}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	short := AppendPath(nil, x, y, sx, sy)
	if len(short) > 25000 {
		t.Errorf("%d bytes for 500 columns", len(short))
	}
	var whole []byte
	for i := range x {
		whole = AppendPoint(whole, 'L', sx.Pixel(x[i]), sy.Pixel(y[i]))
	}
	got, want := columns(t, short), columns(t, whole)
	covers(t, "the whole path", got, want)
	covers(t, "the decimated path", want, got)
}

// covers asks that b stays within a, where a point may be seen one column on for
// rounding.
func covers(t *testing.T, what string, a, b map[int][2]float64) {
	t.Helper()
	for c, r := range b {
		low, high := math.Inf(1), math.Inf(-1)
		for k := c - 1; k <= c+1; k++ {
			if q, ok := a[k]; ok {
				low, high = math.Min(low, q[0]), math.Max(high, q[1])
			}
		}
		if r[0] < low-.15 || r[1] > high+.15 {
			t.Fatalf("column %d of %s has %v, outside of [%g %g]", c, what, r, low, high)
		}
	}
}

// columns is the range of y in each column of pixels.
func columns(t *testing.T, d []byte) map[int][2]float64 {
	t.Helper()
	ranges := map[int][2]float64{}
	for _, q := range points(t, d) {
		y := q[1]
		c, r := int(q[0]+.05), [2]float64{math.Inf(1), math.Inf(-1)}
		if had, ok := ranges[c]; ok {
			r = had
		}
		ranges[c] = [2]float64{math.Min(r[0], y), math.Max(r[1], y)}
	}
	return ranges
}

func TestPathAllocatesNothing(t *testing.T) {
	x, y := spikes(5000, 0)
	sx, sy := Scale{Min: 0, Max: 25, From: 40, To: 540}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	dst := AppendPath(nil, x, y, sx, sy)
	if n := testing.AllocsPerRun(10, func() { dst = AppendPath(dst[:0], x, y, sx, sy) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}

func TestPathGaps(t *testing.T) {
	nan := math.NaN()
	s := Scale{Min: 0, Max: 10, From: 0, To: 100}
	got := string(AppendPath(nil, []float64{0, 1, 2, 3, 4}, []float64{0, 1, nan, 3, 4}, s, s))
	if got != "M0 0L10 10M30 30L40 40" {
		t.Error(got)
	}
}

// points are those of a path.
func points(t *testing.T, d []byte) (all [][2]float64) {
	t.Helper()
	for _, point := range strings.FieldsFunc(string(d), func(r rune) bool { return r == 'M' || r == 'L' }) {
		var q [2]float64
		for i, text := range strings.Fields(point) {
			v, err := strconv.ParseFloat(text, 64)
			if err != nil {
				t.Fatal(err)
			}
			q[i] = v
		}
		all = append(all, q)
	}
	return all
}

// TestPathPassesNearEverySample: what is left out lies within a tenth of a pixel of
// the line, and coordinates are rounded by half of that each.
func TestPathPassesNearEverySample(t *testing.T) {
	x, y := spikes(1001, 0)
	for i := range y {
		y[i] += math.Sin(float64(i)/40) * 5
	}
	sx, sy := Scale{Min: 0, Max: 25, From: 40, To: 840}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	all := points(t, AppendPath(nil, x, y, sx, sy))
	if len(all) > len(x)/4 {
		t.Errorf("%d points for a smooth curve of %d samples", len(all), len(x))
	}
	for i := range x {
		away := math.Inf(1)
		for k := range len(all) - 1 {
			away = math.Min(away, offLine(sx.Pixel(x[i]), sy.Pixel(y[i]), all[k], all[k+1]))
		}
		if away > .18 {
			t.Fatalf("the sample at %g ms is %g px off the line", x[i], away)
		}
	}
}

// offLine is the distance of a point from a line between two others.
func offLine(x, y float64, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	along := math.Max(0, math.Min(1, ((x-a[0])*dx+(y-a[1])*dy)/math.Max(1e-12, dx*dx+dy*dy)))
	return math.Hypot(a[0]+along*dx-x, a[1]+along*dy-y)
}

// TestNoSpikeIsLost: one sample of a million that differs is drawn where it is,
// and the path is no longer than the plot is wide.
func TestNoSpikeIsLost(t *testing.T) {
	const n = 1_000_000
	x, y := make([]float64, n), make([]float64, n)
	sx, sy := Scale{Min: 0, Max: n, From: 40, To: 840}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	for i := range x {
		x[i], y[i] = float64(i), -65+math.Sin(float64(i))
	}
	for _, at := range []int{0, 1, 1249, 1250, 1251, n / 3, n - 2, n - 1} {
		was := y[at]
		y[at] = 30
		all := points(t, AppendPath(nil, x, y, sx, sy))
		if len(all) > 4*801 {
			t.Errorf("%d points in 800 columns", len(all))
		}
		away := math.Inf(1)
		for _, q := range all {
			away = math.Min(away, math.Hypot(q[0]-sx.Pixel(x[at]), q[1]-sy.Pixel(30)))
		}
		if away > .1 {
			t.Errorf("a spike in sample %d is drawn %g px off", at, away)
		}
		y[at] = was
	}
}

// TestZoomedPathReadsWhatIsSeen: the rest of a trace may hold anything.
func TestZoomedPathReadsWhatIsSeen(t *testing.T) {
	x, y := spikes(100001, 0)
	sx, sy := Scale{Min: 9, Max: 9.5, From: 40, To: 840}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	want := string(AppendPath(nil, x, y, sx, sy))
	for i := range y {
		if x[i] < 8.999 || x[i] > 9.501 {
			y[i] = math.NaN()
		}
	}
	if got := string(AppendPath(nil, x, y, sx, sy)); got != want {
		t.Error("what cannot be seen changes the path")
	}
}

func BenchmarkTracePath(b *testing.B) {
	x, y := spikes(1001, 0)
	sx, sy := Scale{Min: 0, Max: 25, From: 40, To: 840}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	var dst []byte
	for b.Loop() {
		for range 8 {
			dst = AppendPath(dst[:0], x, y, sx, sy)
		}
	}
}

func BenchmarkTracePathMillion(b *testing.B) {
	x, y := spikes(1000000, 0)
	sx, sy := Scale{Min: 0, Max: 25, From: 40, To: 840}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	var dst []byte
	for b.Loop() {
		dst = AppendPath(dst[:0], x, y, sx, sy)
	}
}

// BenchmarkTracePath64 is a sweep of 32 runs, each recorded twice.
func BenchmarkTracePath64(b *testing.B) {
	x, y := spikes(1001, 0)
	sx, sy := Scale{Min: 0, Max: 25, From: 40, To: 840}, Scale{Min: -80, Max: 40, From: 300, To: 10}
	var dst []byte
	for b.Loop() {
		for range 64 {
			dst = AppendPath(dst[:0], x, y, sx, sy)
		}
	}
}
