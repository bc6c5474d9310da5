package libm

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"fmt"
	"iter"
	"math"
	"strings"
	"testing"
)

// glibc's digests, made by testdata/single.py.
//
//go:embed testdata/single.txt
var singleDigests string

// TestSingleHasGlibcsBits compares 100,000 results in each range by their digest.
func TestSingleHasGlibcsBits(t *testing.T) {
	functions := map[string]func(width float64) iter.Seq[float32]{"sincosf": sincosfs, "atan2f": atan2fs}
	for line := range strings.Lines(singleDigests) {
		var name, want string
		var width float64
		if _, err := fmt.Sscan(line, &name, &width, &want); err != nil {
			t.Fatal(err)
		}
		h := sha256.New()
		for x := range functions[name](width) {
			h.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(x)))
		}
		if got := fmt.Sprintf("%x", h.Sum(nil)); got != want {
			t.Errorf("%s up to %g has other bits than glibc's", name, width)
		}
	}
}

func sincosfs(width float64) iter.Seq[float32] {
	return func(yield func(float32) bool) {
		for x := range spread(-width, width) {
			if sin, cos := Sincosf(float32(x)); !yield(sin) || !yield(cos) {
				return
			}
		}
	}
}

func atan2fs(width float64) iter.Seq[float32] {
	return func(yield func(float32) bool) {
		next, stop := iter.Pull(spreadFrom(2, -width, width))
		defer stop()
		for y := range spread(-100, 100) {
			if x, _ := next(); !yield(Atan2f(float32(y), float32(x))) {
				return
			}
		}
	}
}

func TestAtan2fAtTheAxes(t *testing.T) {
	zero := float32(math.Copysign(0, -1))
	for _, c := range []struct{ y, x, want float32 }{
		{0, 1, 0}, {0, 0, 0}, {zero, 3, zero}, {0, -1, math.Pi}, {zero, -1, -math.Pi}, {0, zero, math.Pi},
		{2, 0, math.Pi / 2}, {-2, zero, -math.Pi / 2},
	} {
		if got := Atan2f(c.y, c.x); math.Float32bits(got) != math.Float32bits(c.want) {
			t.Errorf("atan2f(%v, %v) = %v, want %v", c.y, c.x, got, c.want)
		}
	}
}
