package libm

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

// near tells whether a and b are at most so many neighbours apart.
func near(a, b float64, neighbours int64) bool {
	if a != a || b != b {
		return a != a && b != b
	}
	d := int64(math.Float64bits(a)) - int64(math.Float64bits(b))
	return a == b || d <= neighbours && d >= -neighbours
}

var elementary = map[string]func(float64) float64{
	"sin": Sin, "cos": Cos, "tan": Tan, "asin": Asin, "acos": Acos, "atan": Atan, "sinh": Sinh, "cosh": Cosh, "tanh": Tanh,
	"asinh": Asinh, "acosh": Acosh, "atanh": Atanh, "log10": Log10, "log2": Log2, "log1p": Log1p, "expm1": Expm1, "cbrt": Cbrt,
}

// TestElementary compares with glibc, whose results are mostly the nearest numbers:
// see testdata/elementary.py.
func TestElementary(t *testing.T) {
	text, err := os.ReadFile("testdata/elementary.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, same := map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(text)) {
		var name string
		var x, want float64
		if _, err := fmt.Sscan(line, &name, &x, &want); err != nil {
			t.Fatal(err)
		}
		got := elementary[name](x)
		if !near(got, want, 2) {
			t.Errorf("%s(%v) = %v, glibc has %v", name, x, got, want)
		}
		all[name]++
		same[name] += map[bool]int{true: 1}[got == want]
	}
	for name := range elementary {
		if least := map[string]int{"sin": 99, "cos": 99, "tan": 99, "asin": 99, "acos": 99, "atan": 99, "log2": 99}[name]; 100*same[name] < least*all[name] {
			t.Errorf("%s has glibc's bits in %d of %d results", name, same[name], all[name])
		}
	}
	if len(all) != len(elementary) {
		t.Error("not all functions were asked for", all)
	}
}

// TestExactResults has arguments whose results are numbers.
func TestExactResults(t *testing.T) {
	for k := -300; k <= 300; k++ {
		if got := Log2(math.Ldexp(1, k)); got != float64(k) {
			t.Errorf("Log2(2^%d) = %v", k, got)
		}
		if got := Exp2(float64(k)); got != math.Ldexp(1, k) {
			t.Errorf("Exp2(%d) = %v", k, got)
		}
	}
	ten := 1.0
	for k := range 22 {
		if got := Log10(ten); got != float64(k) {
			t.Errorf("Log10(1e%d) = %v", k, got)
		}
		ten *= 10
	}
	for k := 1.0; k < 100; k++ {
		if got := Cbrt(k * k * k); got != k {
			t.Errorf("Cbrt(%v) = %v", k*k*k, got)
		}
		if got := Hypot(3*k, -4*k); got != 5*k {
			t.Errorf("Hypot(%v, %v) = %v", 3*k, -4*k, got)
		}
	}
}

// TestElementarySpecial answers zeros, infinities and no numbers as package math does.
func TestElementarySpecial(t *testing.T) {
	special := []float64{0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(), 1, -1, 2, -2, 1e-300, 1e308}
	for name, f := range map[string][2]func(float64) float64{
		"Sin": {Sin, math.Sin}, "Cos": {Cos, math.Cos}, "Tan": {Tan, math.Tan}, "Asin": {Asin, math.Asin}, "Acos": {Acos, math.Acos},
		"Atan": {Atan, math.Atan}, "Sinh": {Sinh, math.Sinh}, "Cosh": {Cosh, math.Cosh}, "Tanh": {Tanh, math.Tanh},
		"Asinh": {Asinh, math.Asinh}, "Acosh": {Acosh, math.Acosh}, "Atanh": {Atanh, math.Atanh}, "Log10": {Log10, math.Log10},
		"Log2": {Log2, math.Log2}, "Log1p": {Log1p, math.Log1p}, "Expm1": {Expm1, math.Expm1}, "Cbrt": {Cbrt, math.Cbrt}, "Exp2": {Exp2, math.Exp2},
	} {
		for _, x := range special {
			got, want := f[0](x), f[1](x)
			if !near(got, want, 2) || math.Signbit(got) != math.Signbit(want) && got == got {
				t.Errorf("%s(%v) = %v, want %v", name, x, got, want)
			}
		}
	}
	for _, y := range special {
		for _, x := range special {
			if got, want := Atan2(y, x), math.Atan2(y, x); !near(got, want, 1) || math.Signbit(got) != math.Signbit(want) && got == got {
				t.Errorf("Atan2(%v, %v) = %v, want %v", y, x, got, want)
			}
			if got, want := Hypot(y, x), math.Hypot(y, x); !near(got, want, 1) {
				t.Errorf("Hypot(%v, %v) = %v, want %v", y, x, got, want)
			}
		}
	}
}
