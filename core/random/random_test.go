package random

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestNumpysNumbers compares streams with those that numpy draws: see
// testdata/answers.py.
func TestNumpysNumbers(t *testing.T) {
	text, err := os.ReadFile("testdata/answers.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		name, want, _ := strings.Cut(strings.TrimSpace(line), " ")
		stream, distribution, _ := strings.Cut(name, ".")
		s := map[string]func() Stream{
			"state":     func() Stream { return NewState(12345) },
			"words":     func() Stream { return NewStateOf([]uint32{1, 2, 3}) },
			"generator": func() Stream { return NewGenerator([]uint32{12345}) },
			"long":      func() Stream { return NewGenerator([]uint32{1, 2, 3, 4, 5}) },
		}[stream]()
		if got := digest(draw(s, distribution)); got != want {
			t.Errorf("%s: digest %s, numpy's %s", name, got, want)
		}
	}
}

// draw is many numbers of a distribution, the rarely taken ways among them.
func draw(s Stream, distribution string) []float64 {
	numbers := make([]float64, 3000)
	for i := range numbers {
		switch distribution {
		case "random":
			numbers[i] = s.Float64()
		case "normal":
			numbers[i] = s.Normal()
		case "exponential": // in single precision: few differ by a last bit of log
			numbers[i] = float64(float32(s.Exponential()))
		case "below10":
			numbers[i] = float64(s.UpTo(9))
		case "below2p40":
			numbers[i] = float64(s.UpTo(1<<40 - 1))
		case "poisson3":
			numbers[i] = Poisson(s, 3)
		case "poisson30":
			numbers[i] = Poisson(s, 30)
		}
	}
	places := map[string]func() []int{
		"shuffled":    func() []int { return s.Shuffled(3000) },
		"sample":      func() []int { return s.Sample(3000, 700) },
		"sampleOfBig": func() []int { return s.Sample(20000, 3000) },
	}
	if p, ok := places[distribution]; ok {
		numbers = nil
		for _, at := range p() {
			numbers = append(numbers, float64(at))
		}
	}
	return numbers
}

func digest(numbers []float64) string {
	sum := sha256.New()
	for _, x := range numbers {
		binary.Write(sum, binary.LittleEndian, math.Float64bits(x))
	}
	return hex.EncodeToString(sum.Sum(nil)[:12])
}

// TestSamplesAreDifferent takes all of few and some of many.
func TestSamplesAreDifferent(t *testing.T) {
	for _, s := range []Stream{NewState(1), NewGenerator([]uint32{1})} {
		for _, c := range [][2]int{{1, 1}, {5, 5}, {20000, 10}, {20000, 19999}, {3, 0}} {
			at := slices.Sorted(slices.Values(s.Sample(c[0], c[1])))
			if len(at) != c[1] || len(slices.Compact(at)) != c[1] || c[1] > 0 && (at[0] < 0 || at[len(at)-1] >= c[0]) {
				t.Errorf("%T: a sample of %d out of %d is %v", s, c[1], c[0], at)
			}
		}
	}
}
