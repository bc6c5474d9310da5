package emit

import (
	"encoding/binary"

	"github.com/cablelab/cablelab/core/fast"
)

// key is the same for shapes and forms of which Module writes the same: to write a
// module takes longer than many a run.
func key(shapes []fast.Shape, forms []form, relaxed bool) string {
	var k keyWriter
	k.yes(relaxed)
	k.numbers(len(forms), len(shapes))
	for _, f := range forms {
		k.numbers(f.shape, f.width)
		k.yes(f.aligned)
	}
	for i := range shapes {
		k.shape(&shapes[i])
	}
	return string(k)
}

type keyWriter []byte

func (k *keyWriter) numbers(all ...int) {
	for _, x := range all {
		*k = binary.AppendUvarint(*k, uint64(x))
	}
}

func (k *keyWriter) yes(is bool) {
	if is {
		k.numbers(1)
	} else {
		k.numbers(0)
	}
}

func (k *keyWriter) shape(s *fast.Shape) {
	k.yes(s.Fixed)
	k.yes(s.Root)
	k.numbers(s.Size, len(s.Membranes))
	for i := range s.Membranes {
		m := &s.Membranes[i]
		k.numbers(m.Gates, m.Pairs, len(m.Currents))
		for _, c := range m.Currents {
			k.numbers(c.Gbar, c.E, len(c.Factors))
			k.numbers(c.Factors...)
		}
	}
}
