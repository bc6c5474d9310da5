package feature

import "math"

// Spikes are the times of the first samples above SpikeLevel after one that is
// not, as NEURON's NetCon finds them with a fixed step [ms].
func Spikes(t, v []float64) []float64 {
	var times []float64
	for i := 1; i < min(len(t), len(v)); i++ {
		if v[i] > SpikeLevel && v[i-1] <= SpikeLevel {
			times = append(times, t[i])
		}
	}
	return times
}

// Rate is one over the mean interval between spikes [Hz], NaN with fewer than two.
func Rate(times []float64) float64 {
	const second = 1000 // [ms]
	if len(times) < 2 {
		return math.NaN()
	}
	return second * float64(len(times)-1) / (times[len(times)-1] - times[0])
}

// spikeEnd is the first sample after a spike's time at which v is no longer above
// SpikeLevel.
func spikeEnd(t, v []float64, time float64) int {
	end := at(t, time)
	for end < len(t) && v[end] > SpikeLevel {
		end++
	}
	return end
}

// steep is how fast v rises in a spike [mV/ms]: eFEL's DerivativeThreshold.
const steep = 10.0

// threshold is the sample at which a spike begins: the first of the rise that
// leads to its steepest stretch without ever being slower than steep. It is -1 if
// no stretch before the peak is that steep.
func threshold(t, v []float64, from, peak int) int {
	slope := func(i int) float64 { return (v[i+1] - v[i]) / (t[i+1] - t[i]) }
	begin, most := -1, 0.0
	for i := from; i < peak; i++ {
		if s := slope(i); s >= steep && s > most {
			begin, most = i, s
		}
	}
	for begin > from && slope(begin-1) >= steep {
		begin--
	}
	return begin
}
