// Package feature turns one trace into the numbers that physiologists read off
// it: peak, latency, half width, threshold, rate, and attenuation between two.
//
// Start with Of. The definitions are those of the eFEL library (Blue Brain
// Project, its feature's name is given with each) where it has one.
//
// Invariant: what a trace does not have is NaN, whatever its samples are.
package feature

import "math"

// SpikeLevel is what v rises through in a spike [mV].
const SpikeLevel = 0.0

// Features are what Of reads off a trace. The response is the first spike or, in
// a trace without one, all that follows the stimulus' start.
type Features struct {
	Rest      float64 // [of y] y when the stimulus starts; eFEL's voltage_base is a mean over the time before
	Peak      float64 // [of y] of the response: the highest y of a spike, else the farthest from Rest
	PeakTime  float64 // [ms]
	Amplitude float64 // [of y] Peak - Rest
	Latency   float64 // [ms] from the stimulus' start to the peak; time_to_first_spike
	HalfWidth float64 // [ms] see halfWidth; AP_duration_half_width
	Threshold float64 // [mV] see threshold; AP_begin_voltage
	Spikes    int     // how many
	Rate      float64 // [Hz] see Rate; inv_isi_values, but of their mean
}

// Of reads the features off y over t [ms], t ascending, of a stimulus that starts
// at start [ms]. A trace that is no voltage has no spikes, threshold and rate.
func Of(t, y []float64, start float64, voltage bool) Features {
	nan := math.NaN()
	f := Features{Rest: nan, Peak: nan, PeakTime: nan, Amplitude: nan, Latency: nan, HalfWidth: nan, Threshold: nan, Rate: nan}
	from := at(t, start)
	if from >= min(len(t), len(y)) {
		return f
	}
	f.Rest = y[from]
	end, base := len(t), f.Rest
	var times []float64
	if voltage {
		times = Spikes(t[from:], y[from:])
	}
	if f.Spikes = len(times); f.Spikes > 0 {
		end = spikeEnd(t, y, times[0])
		f.Rate = Rate(times)
	}
	peak := farthest(y[:end], from, f.Rest, f.Spikes > 0)
	if peak < 0 {
		return f
	}
	f.Peak, f.PeakTime = y[peak], t[peak]
	f.Amplitude, f.Latency = f.Peak-f.Rest, f.PeakTime-start
	if f.Spikes > 0 {
		if begin := threshold(t, y, from, peak); begin >= 0 {
			f.Threshold, base = y[begin], y[begin]
		}
	}
	f.HalfWidth = halfWidth(t, y, peak, base)
	return f
}

// Attenuation is how many times larger a response is at one place than at
// another: the ratio of their amplitudes, 1 or more from where a current flows in
// to where it has spread (Rall, 1959). It is NaN if there is no response far away.
func Attenuation(near, far Features) float64 {
	if far.Amplitude == 0 {
		return math.NaN()
	}
	return near.Amplitude / far.Amplitude
}

// at is the first sample at or after a time; rounding of sums of dt is no matter.
func at(t []float64, time float64) int {
	const rounding = 1e-9 // [ms]
	i := 0
	for i < len(t) && t[i] < time-rounding {
		i++
	}
	return i
}

// farthest is the sample of y from one on that is farthest from a level, or
// highest; -1 without a finite one that differs from it.
func farthest(y []float64, from int, level float64, upwards bool) int {
	best, most := -1, 0.0
	for i := from; i < len(y); i++ {
		d := y[i] - level
		if !upwards {
			d = math.Abs(d)
		}
		if d > most && !math.IsInf(d, 1) {
			best, most = i, d
		}
	}
	return best
}

// halfWidth is for how long y stays beyond the middle between the base and its
// peak, with straight lines between the samples [ms]. The base of a spike is its
// threshold, of another response the value at rest.
func halfWidth(t, y []float64, peak int, base float64) float64 {
	middle := base + (y[peak]-base)/2
	beyond := func(i int) bool { return (y[i] > middle) == (y[peak] > middle) }
	left, right := peak, peak
	for left > 0 && beyond(left) {
		left--
	}
	for right < len(y)-1 && beyond(right) {
		right++
	}
	if beyond(left) || beyond(right) {
		return math.NaN()
	}
	return crossing(t, y, right-1, middle) - crossing(t, y, left, middle)
}

// crossing is when y is at a level between a sample and the next [ms].
func crossing(t, y []float64, i int, level float64) float64 {
	return t[i] + float64((t[i+1]-t[i])*((level-y[i])/(y[i+1]-y[i])))
}
