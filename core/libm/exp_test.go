package libm

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"fmt"
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
	for line := range strings.Lines(digests) {
		var lo, hi float64
		var want string
		if _, err := fmt.Sscan(line, &lo, &hi, &want); err != nil {
			t.Fatal(err)
		}
		if got := digest(lo, hi); got != want {
			t.Errorf("exp from %g to %g has other bits than glibc's", lo, hi)
		}
	}
}

// digest takes the same x as testdata/exp.py.
func digest(lo, hi float64) string {
	h := sha256.New()
	state := uint64(1)
	for range 100000 {
		state = state*6364136223846793005 + 1442695040888963407
		x := lo + float64(float64(float64(state>>11)*0x1p-53)*(hi-lo))
		h.Write(binary.LittleEndian.AppendUint64(nil, math.Float64bits(Exp(x))))
	}
	return fmt.Sprintf("%x", h.Sum(nil))
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

// TestTable holds the table against 2^(i/128) by repeated multiplication of
// exact halves: value[i] value[128-i] = 2 within a unit in the last place.
func TestTable(t *testing.T) {
	for i := 1; i < 128; i++ {
		a, b := expTable[i], expTable[128-i]
		product := float64(a.value * b.value)
		rest := math.FMA(a.value, b.value, -product) + 2*(a.tail+b.tail)
		if off := product - 2 + rest; math.Abs(off) > 1e-31 {
			t.Errorf("2^(%d/128) times its complement is 2 %+g", i, off)
		}
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
