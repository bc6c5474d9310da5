package random

import (
	_ "embed"
	"encoding/binary"

	"github.com/cablelab/cablelab/core/libm"
)

// A ziggurat is a density in 256 layers of equal area.
// Source: G. Marsaglia, W. W. Tsang, The ziggurat method for generating random
// variables, 2000.
type ziggurat struct {
	inside [256]uint64  // below this an integer lies in its layer for sure
	width  [256]float64 // of a layer, for each unit of the integer
	height [256]float64 // of the density at the layer's edge
}

// ziggurat.bin holds numpy's tables for the normal and the exponential density, as
// they lie in its library, in little-endian words.
//
//go:embed ziggurat.bin
var tables []byte

var normal, exponential ziggurat

func init() {
	rest := tables
	for _, z := range []*ziggurat{&normal, &exponential} {
		for _, table := range []any{&z.inside, &z.width, &z.height} {
			n, err := binary.Decode(rest, binary.LittleEndian, table)
			if err != nil {
				panic(err)
			}
			rest = rest[n:]
		}
	}
}

// Where the lowest layers' tails begin.
const (
	normalTail      = 3.6541528853610087963519472518
	exponentialTail = 7.6971174701310497140446280481
)

// Normal is a number of mean 0 and variance 1.
// Source: random_standard_normal in numpy's distributions.c.
func (g *Generator) Normal() float64 {
	for {
		r := g.uint64()
		layer := r & 0xff
		n := r >> 9 & (1<<52 - 1)
		x := float64(n) * normal.width[layer]
		if r>>8&1 == 1 {
			x = -x
		}
		switch {
		case n < normal.inside[layer]:
			return x
		case layer == 0:
			return g.normalTail(n>>8&1 == 1)
		case g.under(&normal, layer, libm.Exp(-0.5*x*x)):
			return x
		}
	}
}

// under draws a height in a layer and tells whether it lies below the density.
func (g *Generator) under(z *ziggurat, layer uint64, density float64) bool {
	return float64((z.height[layer-1]-z.height[layer])*g.Float64())+z.height[layer] < density
}

func (g *Generator) normalTail(negative bool) float64 {
	const inverse = 0.27366123732975827203338247596
	for {
		x := -inverse * libm.Log1p(-g.Float64())
		y := -libm.Log1p(-g.Float64())
		if y+y > float64(x*x) {
			if negative {
				return -(normalTail + x)
			}
			return normalTail + x
		}
	}
}

// Exponential is a number of mean 1.
// Source: random_standard_exponential in numpy's distributions.c.
func (g *Generator) Exponential() float64 {
	for {
		r := g.uint64() >> 3
		layer, n := r&0xff, r>>8
		x := float64(n) * exponential.width[layer]
		switch {
		case n < exponential.inside[layer]:
			return x
		case layer == 0:
			return exponentialTail - libm.Log1p(-g.Float64())
		case g.under(&exponential, layer, libm.Exp(-x)):
			return x
		}
	}
}
