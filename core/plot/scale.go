package plot

import (
	"math"
	"strconv"
	"strings"
)

// Scale maps data to pixels, in proportion or by the logarithm.
type Scale struct {
	Min, Max float64 // data
	From, To float64 // [px] where Min and Max are
	Log      bool    // Min and Max are positive
}

// Pixel is where a value is [px].
func (s Scale) Pixel(value float64) float64 {
	return s.From + (s.along(value)-s.along(s.Min))*s.perUnit()
}

// Value is what is at a pixel.
func (s Scale) Value(pixel float64) float64 {
	u := s.along(s.Min) + (pixel-s.From)/s.perUnit()
	if s.Log {
		return math.Pow(10, u)
	}
	return u
}

func (s Scale) along(value float64) float64 {
	if s.Log {
		return math.Log10(value)
	}
	return value
}

func (s Scale) perUnit() float64 { return (s.To - s.From) / (s.along(s.Max) - s.along(s.Min)) }

// Tick is a marked value of an axis.
type Tick struct {
	Value float64
	Label string // "" for a minor tick
}

// Ticks are nice values inside the scale, about one every spacing pixels: steps
// of 1, 2 or 5 times a power of ten, or whole decades with minor ticks between.
func (s Scale) Ticks(spacing float64) []Tick {
	n := math.Max(2, math.Abs(s.To-s.From)/spacing)
	if s.Log {
		return s.decades(n)
	}
	step := niceStep((s.Max - s.Min) / n)
	decimals := max(0, int(-math.Floor(math.Log10(step)+1e-9)))
	var ticks []Tick
	for i := math.Ceil(s.Min/step - 1e-9); i*step <= s.Max+step*1e-9 && len(ticks) < 100; i++ {
		ticks = append(ticks, Tick{i * step, number(i*step, step, decimals)})
	}
	return ticks
}

func niceStep(rough float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, m := range []float64{1, 2, 5} {
		if rough <= m*power*1.0001 {
			return m * power
		}
	}
	return 10 * power
}

func (s Scale) decades(n float64) []Tick {
	low, high := math.Floor(math.Log10(s.Min)+1e-9), math.Ceil(math.Log10(s.Max)-1e-9)
	every := math.Max(1, math.Ceil((high-low)/n))
	var ticks []Tick
	for e := low; e <= high && len(ticks) < 200; e++ {
		for m := 1.; m < 10; m++ {
			v := m * math.Pow(10, e)
			if v < s.Min*(1-1e-9) || v > s.Max*(1+1e-9) || m > 1 && every > 1 {
				continue
			}
			label := ""
			if few := high-low <= 1 && (m == 2 || m == 5); (m == 1 || few) && math.Mod(e-low, every) == 0 {
				label = Number(v, 6)
			}
			ticks = append(ticks, Tick{v, label})
		}
	}
	return ticks
}

// number writes a tick's value with a fixed number of decimals.
func number(v, step float64, decimals int) string {
	if math.Abs(v) < step/2 {
		v = 0
	}
	if math.Abs(v) >= 1e6 || decimals > 6 {
		return minus(strconv.FormatFloat(v, 'g', 4, 64))
	}
	return minus(strconv.FormatFloat(v, 'f', decimals, 64))
}

// Number writes a value with a few significant digits, for people to read.
func Number(v float64, digits int) string {
	switch {
	case v != v:
		return "no number"
	case math.IsInf(v, 0):
		return minus(strings.Replace(strconv.FormatFloat(v, 'g', -1, 64), "Inf", "∞", 1))
	}
	return minus(strconv.FormatFloat(v, 'g', digits, 64))
}

// Fixed writes a value with a fixed number of decimals.
func Fixed(v float64, decimals int) string {
	if v != v || math.IsInf(v, 0) || math.Abs(v) >= 1e9 {
		return Number(v, 4)
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	return minus(s)
}

// minus sets a true minus sign.
func minus(s string) string {
	return strings.Replace(s, "-", "−", 1)
}
