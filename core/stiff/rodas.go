package stiff

const (
	stages = 6
	gamma  = .25
)

// The coefficients are those of Hairer and Wanner's program rodas.f, for stages
// already multiplied so that no product with the Jacobian is left.
var (
	// position is where a stage evaluates f, in terms of the stages before it.
	position = [stages][]float64{
		{},
		{1.544},
		{.9466785280815826, .2557011698983284},
		{3.314825187068521, 2.896124015972201, .9986419139977817},
		{1.221224509226641, 6.019134481288629, 12.53708332932087, -.6878860361058950},
		{1.221224509226641, 6.019134481288629, 12.53708332932087, -.6878860361058950, 1},
	}
	// coupling is what the stages before it add to its right-hand side, times M/h.
	coupling = [stages][]float64{
		{},
		{-5.6688},
		{-2.430093356833875, -.2063599157091915},
		{-.1073529058151375, -9.594562251023355, -20.47028614809616},
		{7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
		{8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054},
	}
	// bend and twist are the terms of y between the ends of a step.
	bend  = []float64{10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662}
	twist = []float64{-.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872}
)

// try computes the stages of a step of length h from y, and leaves y after it in
// next. The last stage is the estimate of its error.
func (n *Integrator) try(h float64) {
	n.system.Factor(1 / (h * gamma))
	for s, u := range n.stage {
		at := n.next
		copy(at, n.Y)
		add(at, position[s], n.stage[:])
		n.system.Slope(u, at)
		couple(u, n.mass, coupling[s], n.stage[:], h)
		n.system.Solve(u)
	}
	for i, e := range n.stage[stages-1] {
		n.next[i] += e
	}
}

// add adds a combination of stages.
func add(dst, weights []float64, stage [][]float64) {
	for j, w := range weights {
		u := stage[j][:len(dst)]
		for i := range dst {
			dst[i] += float64(w * u[i])
		}
	}
}

// couple adds M/h times a combination of stages to u.
func couple(u, mass, weights []float64, stage [][]float64, h float64) {
	for j, w := range weights {
		before, w := stage[j][:len(u)], w/h
		for i, m := range mass[:len(u)] {
			u[i] += float64(float64(w*m) * before[i])
		}
	}
}

// At is component i at a time from the beginning of the last step up to T. Within
// the step it is a polynomial of order 3.
func (n *Integrator) At(t float64, i int) float64 {
	if !(t < n.T) || n.span == 0 {
		return n.Y[i]
	}
	s := (t - n.from) / n.span
	return n.before[i] + float64(s*(n.change[i]+float64((1-s)*(n.bend[i]+float64(s*n.twist[i])))))
}
