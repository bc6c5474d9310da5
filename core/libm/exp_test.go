package libm

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// glibc's digests, made by testdata/exp.py.
//
//go:embed testdata/exp.txt
var digests string

// TestExpHasGlibcsBits compares 100,000 results in each range by their digest.
func TestExpHasGlibcsBits(t *testing.T) {
	ranges, _, _ := strings.Cut(digests, "between")
	for line := range strings.Lines(ranges) {
		var lo, hi float64
		var want string
		if _, err := fmt.Sscan(line, &lo, &hi, &want); err != nil {
			t.Fatal(err)
		}
		if digest(spread(lo, hi)) != want {
			t.Errorf("exp from %g to %g has other bits than glibc's", lo, hi)
		}
	}
}

// TestExpBetween takes every x whose product with 128/ln 2 is rounded to the
// middle of two whole numbers, so that only the exact product tells which one is
// nearer. Each is next to (m + 1/2) ln 2/128 or that number itself.
func TestExpBetween(t *testing.T) {
	_, want, _ := strings.Cut(digests, "between")
	if got := digest(between); got != strings.TrimSpace(want) {
		t.Error("exp between the entries of the table has other bits than glibc's")
	}
}

func between(yield func(float64) bool) {
	for m := -137000; m < 131000; m++ {
		x := (float64(m) + .5) / perLn2
		if !yield(math.Nextafter(x, -1000)) || !yield(x) || !yield(math.Nextafter(x, 1000)) {
			return
		}
	}
}

// TestExpFusedProduct takes some of the few x, one in a million, where the
// polynomial with r^2 as a plain product would round to the other side.
func TestExpFusedProduct(t *testing.T) {
	for x, want := range map[float64]uint64{
		-35.34178022882906:  0x3cc023e5e3d755d5,
		-6.3484967630187015: 0x3f5ca968fb0c5005,
		-6.436155771383383:  0x3f5a419ace2f1da8,
	} {
		if got := math.Float64bits(Exp(x)); got != want {
			t.Errorf("Exp(%v) has bits %x, glibc's %x", x, got, want)
		}
	}
}

// digest takes the same x as testdata/exp.py.
func digest(xs iter.Seq[float64]) string {
	h := sha256.New()
	for x := range xs {
		h.Write(binary.LittleEndian.AppendUint64(nil, math.Float64bits(Exp(x))))
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// spread gives 100,000 numbers from lo to hi.
func spread(lo, hi float64) iter.Seq[float64] { return spreadFrom(1, lo, hi) }

func spreadFrom(state uint64, lo, hi float64) iter.Seq[float64] {
	return func(yield func(float64) bool) {
		state := state
		for range 100000 {
			state = state*6364136223846793005 + 1442695040888963407
			if !yield(lo + float64(float64(float64(state>>11)*0x1p-53)*(hi-lo))) {
				return
			}
		}
	}
}

// TestExpShortcut holds the plain products against the fused ones.
func TestExpShortcut(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200000 {
		x := rng.Float64()*100 - 50
		scale, p := fusedExp(x)
		if got, want := Exp(x), math.FMA(scale, p, scale); got != want {
			t.Fatalf("Exp(%v) = %v, fused %v", x, got, want)
		}
	}
}

func TestExpSpecial(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range [][2]float64{
		{0, 1}, {math.Copysign(0, -1), 1}, {1, math.E}, {inf, inf}, {-inf, 0}, {710, inf}, {1e308, inf}, {-746, 0},
		{-1e308, 0}, {0x1p-60, 1}, {709.782712893384, 1.7976931348622732e308}, {-745.1332191019411, 5e-324},
	} {
		if got := Exp(c[0]); got != c[1] {
			t.Errorf("Exp(%v) = %v, want %v", c[0], got, c[1])
		}
	}
	if got := Exp(math.NaN()); got == got {
		t.Errorf("Exp(NaN) = %v", got)
	}
}

// TestExpRises walks over every border between two entries of the table, number
// by number: what the polynomial leaves there must not turn the curve round.
func TestExpRises(t *testing.T) {
	for k := -700; k <= 700; k++ {
		x := (float64(k) + .5) * math.Ln2 / 128
		for range 64 {
			x = math.Nextafter(x, math.Inf(-1))
		}
		for range 128 {
			next := math.Nextafter(x, math.Inf(1))
			if Exp(next) < Exp(x) {
				t.Fatalf("Exp(%v) < Exp(%v)", next, x)
			}
			x = next
		}
	}
}

// TestTable computes the table anew from the 128th root of two in 300 bits.
func TestTable(t *testing.T) {
	root := wide(2)
	for range 7 {
		root.Sqrt(root)
	}
	power := wide(1)
	for i, entry := range expTable {
		value, _ := power.Float64()
		rest := wide(0).Sub(power, wide(value))
		tail, _ := rest.Quo(rest, wide(value)).Float64()
		if entry.value != value || entry.tail != tail {
			t.Errorf("expTable[%d] = {%x, %x}, want {%x, %x}", i, entry.tail, entry.value, tail, value)
		}
		power.Mul(power, root)
	}
}

var sink float64

func BenchmarkExp(b *testing.B) {
	x := -.3
	for b.Loop() {
		sink = Exp(x)
		x += 1e-7
	}
}

func BenchmarkPow(b *testing.B) {
	for b.Loop() {
		sink = Pow(3, .87)
	}
}
