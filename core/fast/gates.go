package fast

import (
	"github.com/cablelab/cablelab/core/libm"
	"github.com/cablelab/cablelab/core/sim"
)

// A gate's step at v is x += f(v) (inf(v) - x) with f = 1 - exp(-dt/tau). Within a
// millivolt of the tables inf and tau are straight lines; f is a polynomial there,
// of a degree at which its error is that of rounding. Its variable runs from -1/2
// to 1/2.
const (
	Degree   = 6
	PairSize = 2 * (2 + Degree + 1) // numbers of a pair of gates in a cell: inf, its slope, coefficients from the highest down
)

// A v is in the cell at whose middle v + Shift is a whole number, the cell's own.
// Adding Whole rounds to one, and leaves it in the lowest bits. The last cell is
// there for the upper end of the tables, which rounding may take for its start.
const (
	Shift = -sim.TableMin - .5
	Last  = sim.TableSize - 1
	Whole = 3 << 51
)

// polynomials are the tables of a mechanism's gates, by cell and pair; every
// number stands twice, for the two gates of the pair.
func (b *Backend) polynomials(p *sim.Plan, m *sim.Membrane) []float64 {
	key := tableKey{m.Mech.Name, m.Speed, p.Dt}
	if b.tables[key] == nil {
		b.tables[key] = polynomials(p, m)
	}
	return b.tables[key]
}

type tableKey struct {
	mech      string
	speed, dt float64
}

func polynomials(p *sim.Plan, m *sim.Membrane) []float64 {
	pairs := even(len(m.Tables)) / 2
	table := make([]float64, (Last+1)*pairs*PairSize)
	for gate, t := range m.Tables {
		inf, tau := p.Slab[t.Inf:], p.Slab[t.Tau:]
		for k := range Last + 1 {
			next := min(k+1, Last)
			at := table[(k*pairs+gate/2)*PairSize+gate%2:]
			at[0] = (inf[k] + inf[next]) / 2
			at[2] = inf[next] - inf[k]
			for i, c := range relaxation(p.Dt, tau[k], tau[next]) {
				at[4+2*(Degree-i)] = c
			}
		}
	}
	return table
}

// relaxation is 1 - exp(-dt/tau) for tau from one value to another, as a
// polynomial from the lowest power up: the one that agrees at Chebyshev's points.
func relaxation(dt, from, to float64) (c [Degree + 1]float64) {
	for i, u := range points {
		tau := (from+to)/2 + u*(to-from)
		f := 1 - libm.Exp(dt*(-1/tau))
		for j := range c {
			c[j] += f * lagrange[i][j]
		}
	}
	return c
}

// points are Chebyshev's, cos(pi (2k+1) / (2 Degree+2)) / 2.
var points = [Degree + 1]float64{
	0.4874639560909118, 0.3909157412340150, 0.2169418695587791, 0,
	-0.2169418695587791, -0.3909157412340150, -0.4874639560909118,
}

// lagrange are the polynomials that are 1 at one point and 0 at the others.
var lagrange = func() (all [Degree + 1][Degree + 1]float64) {
	for i, x := range points {
		all[i][0] = 1
		degree := 0
		for j, y := range points {
			if i == j {
				continue
			}
			degree++
			for k := degree; k >= 0; k-- {
				below := 0.0
				if k > 0 {
					below = all[i][k-1]
				}
				all[i][k] = (below - y*all[i][k]) / (x - y)
			}
		}
	}
	return all
}()
