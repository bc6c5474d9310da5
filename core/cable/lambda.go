package cable

import "math"

// Lambda is the length constant [um] at a frequency f [Hz] of a cable with
// diam [um], Ra [ohm cm] and cm [uF/cm2], its membrane taken as a capacitor:
// 1e5 sqrt(diam / (4 pi f Ra cm)). NEURON's lambda_f.
func Lambda(f, diam, ra, cm float64) float64 {
	return 1e5 * math.Sqrt(diam/(4*math.Pi*f*ra*cm))
}

// DLambda is the odd number of segments that makes each at most dLambda length
// constants long, for a section of the given length [um] and length constant
// lambda [um] at 100 Hz. Source: NEURON's d_lambda rule (Hines and Carnevale,
// Neuroscientist 7 (2001) 123-135), where dLambda is 0.1.
func DLambda(length, lambda, dLambda float64) int {
	return int((length/(dLambda*lambda)+0.9)/2)*2 + 1
}
