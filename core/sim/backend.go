package sim

// Backend turns plans into kernels.
type Backend interface {
	// Compile prepares a kernel for the plan, which it works on in place.
	Compile(p *Plan) Kernel
}

// Kernel computes one plan. It allocates nothing.
type Kernel interface {
	// Init sets every state from VInit and t to 0, and computes the currents there.
	Init()
	// Advance takes n steps. After each it appends the plan's columns to out,
	// which holds n*len(Columns) numbers.
	Advance(n int, out []float64)
}
