//go:build js

package emit

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"syscall/js"
	"testing"
	"unsafe"

	"github.com/cablelab/cablelab/core/fast"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// copying is a back end whose modules work on a memory of their own, into which
// the layout is copied and back for every call: this program's memory is out of
// reach here.
type copying struct {
	layouts *fast.Backend
	relaxed bool
}

func (b *copying) Compile(p *sim.Plan) (kernel sim.Kernel, err error) {
	defer func() {
		if thrown, ok := recover().(js.Error); ok {
			err = thrown
		}
	}()
	l, err := b.layouts.Layout(p)
	if err != nil {
		return nil, err
	}
	forms := forms(l)
	const slab = 1024
	place := uint32(slab + len(l.Slab)*word)
	t := newTable(l, forms, slab, func([]uint32) uint32 { return place })
	columns := place + uint32(len(t)*4+15)&^15
	const most = 512
	memory := global("WebAssembly").Get("Memory").New(map[string]any{"initial": 1 + (int(columns)+len(l.Columns)*most*word)>>16})
	walk := instantiate(Module(l.Shapes, forms, b.relaxed), memory)
	bytes := func(at, n int) js.Value { return global("Uint8Array").New(memory.Get("buffer"), at, n) }
	js.CopyBytesToJS(bytes(int(place), len(t)*4), bytesOf(t))
	k := fast.NewKernel(l)
	k.Steps = func(n int, out []float64, stride int) {
		drive(t, l)
		js.CopyBytesToJS(bytes(int(place), len(t)*4), bytesOf(t))
		js.CopyBytesToJS(bytes(slab, len(l.Slab)*word), bytesOf(l.Slab))
		walk.Invoke(place, n, columns, n*word)
		js.CopyBytesToGo(bytesOf(l.Slab), bytes(slab, len(l.Slab)*word))
		got := make([]float64, n*len(l.Columns))
		js.CopyBytesToGo(bytesOf(got), bytes(int(columns), len(got)*word))
		for j := range l.Columns {
			copy(out[j*stride:], got[j*n:][:n])
		}
	}
	return k, nil
}

func global(name string) js.Value { return js.Global().Get(name) }

func instantiate(text []byte, memory js.Value) js.Value {
	array := global("Uint8Array").New(len(text))
	js.CopyBytesToJS(array, text)
	wasm := global("WebAssembly")
	imports := map[string]any{"go": map[string]any{"mem": memory}}
	return wasm.Get("Instance").New(wasm.Get("Module").New(array), imports).Get("exports").Get("walk")
}

func bytesOf[T any](x []T) []byte {
	if len(x) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&x[0])), len(x)*int(unsafe.Sizeof(x[0])))
}

func run(t testing.TB, b sim.Backend, models ...*model.Model) *sim.Result {
	t.Helper()
	s, err := sim.BuildOn(b, models...)
	if err != nil {
		t.Skip(err)
	}
	r, err := s.Run(context.Background(), sim.Options{Frames: 10})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestScratch(t *testing.T) {
	files, _ := filepath.Glob("../testdata/cases/*.model.json")
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			text, _ := os.ReadFile(f)
			m, err := model.Decode(text)
			if err != nil {
				t.Skip(err)
			}
			for _, modes := range []bool{true, false} {
				for _, lanes := range []int{1, 2, 3, 8, 13} {
					var all []*model.Model
					for i := range lanes {
						n, err := model.Set(m, "points[0].amp", .02*float64(i))
						if err != nil {
							n = m
						}
						all = append(all, n)
					}
					layouts := func() *fast.Backend {
						b := fast.New()
						b.Modes, b.Widths = modes, []int{8, 4, 2, 1}
						return b
					}
					want := run(t, layouts(), all...)
					got := run(t, &copying{layouts: layouts()}, all...)
					for l := range all {
						for i, trace := range got.Lanes[l].Traces {
							for k, x := range trace {
								if y := want.Lanes[l].Traces[i][k]; math.Float64bits(x) != math.Float64bits(y) {
									t.Fatal(modes, lanes, "lane", l, "trace", i, "at", k, x, y)
								}
							}
						}
					}
				}
			}
		})
	}
}
