package sim

// crossings are when v rises through thresholds: not at a sample, but as exactly as
// the steps are. Detectors are watched first, and then the nodes that send events.
type crossings struct {
	detectors int     // of the watched nodes
	watched   []int32 // rows of the tree
	above     []bool  // by watched node: v is above the threshold
	found     queue   // in the last step
	spikes    [][]float64
}

func newCrossings(p *Plan, detectors []int32) crossings {
	watched := append(detectors[:len(detectors):len(detectors)], p.Network.Watched...)
	return crossings{detectors: len(detectors), watched: watched, above: make([]bool, len(watched))}
}

// threshold is that of a watched node [mV].
func (k *variableKernel) threshold(watched int) float64 {
	if watched >= k.detectors {
		return k.Slab[int(k.Network.Threshold)+watched-k.detectors]
	}
	return k.Slab[int(k.Threshold)+watched]
}

// watchAnew begins at t = 0, where v above a threshold counts as a crossing.
func (k *variableKernel) watchAnew(y []float64) {
	k.spikes = make([][]float64, k.detectors)
	for i, node := range k.watched {
		if k.above[i] = y[node] > k.threshold(i); k.above[i] {
			k.cross(i, 0)
		}
	}
}

// look takes in what crossed in the last step. It goes back to the first event that
// comes of it, if that is due within the step.
func (k *variableKernel) look() {
	k.found.clear()
	for i, node := range k.watched {
		if level := k.threshold(i); !k.above[i] && k.under.Y[node] > level {
			k.found.put(event{t: k.under.Rise(int(node), level), index: int32(i)})
		}
	}
	for k.found.until(k.due()) {
		c := k.found.take()
		k.cross(int(c.index), c.t)
	}
	if due := k.due(); due < k.under.T {
		k.under.Back(due)
	}
	for i, node := range k.watched {
		k.above[i] = k.under.Y[node] > k.threshold(i)
	}
}

// cross dates a spike or sends events.
func (k *variableKernel) cross(watched int, t float64) {
	if source := watched - k.detectors; source >= 0 {
		k.events.send(source, t)
	} else {
		k.spikes[watched] = append(k.spikes[watched], t)
	}
}

// Spikes are those up to the last sample; the last step may go on from there.
func (k *variableKernel) Spikes() [][]float64 {
	for i, times := range k.spikes {
		for len(times) > 0 && times[len(times)-1] > k.sampled {
			times = times[:len(times)-1]
		}
		k.spikes[i] = times
	}
	return k.spikes
}
