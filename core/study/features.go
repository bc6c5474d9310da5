package study

import "math"

// Features are what stands out in a trace of v.
type Features struct {
	Peak      float64   // [mV] the largest value
	PeakTime  float64   // [ms]
	Crossings []float64 // [ms] upward through the threshold, between samples
	Width     float64   // [ms] at half the height of the peak above the start; NaN if v does not come back
}

// FeaturesOf finds them in v [mV] over t [ms].
func FeaturesOf(t, v []float64, threshold float64) Features {
	f := Features{Peak: math.Inf(-1), Width: math.NaN()}
	at := 0
	for i := range v {
		if v[i] > f.Peak {
			f.Peak, f.PeakTime, at = v[i], t[i], i
		}
		if i > 0 && v[i-1] <= threshold && v[i] > threshold {
			f.Crossings = append(f.Crossings, cross(t, v, i, threshold))
		}
	}
	if len(v) > 0 {
		f.Width = width(t, v, at, (v[0]+f.Peak)/2)
	}
	return f
}

// cross is when v passes a level between samples i-1 and i.
func cross(t, v []float64, i int, level float64) float64 {
	return t[i-1] + (t[i]-t[i-1])*(level-v[i-1])/(v[i]-v[i-1])
}

func width(t, v []float64, peak int, level float64) float64 {
	up, down := peak, peak
	for up > 0 && v[up-1] > level {
		up--
	}
	for down < len(v)-1 && v[down+1] > level {
		down++
	}
	if up == 0 || down == len(v)-1 {
		return math.NaN()
	}
	return cross(t, v, down+1, level) - cross(t, v, up, level)
}
