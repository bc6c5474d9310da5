package emit

import (
	"testing"

	"github.com/cablelab/cablelab/core/fast"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/testmodels"
)

// keyed is a back end that notes which module belongs to which key.
type keyed struct {
	t       *testing.T
	layouts *fast.Backend
	modules map[string]string
}

func (k *keyed) Compile(p *sim.Plan) (sim.Kernel, error) {
	l, err := k.layouts.Layout(p)
	if err != nil {
		return nil, err
	}
	for _, relaxed := range []bool{false, true} {
		key, module := key(l.Shapes, forms(l), relaxed), string(Module(l.Shapes, forms(l), relaxed))
		if was, there := k.modules[key]; there && was != module {
			k.t.Error("two modules have one key")
		}
		k.modules[key] = module
	}
	return fast.NewKernel(l), nil
}

// TestKey: what has one key is one module, and what is one module has one key.
func TestKey(t *testing.T) {
	k := &keyed{t, fast.New(), map[string]string{}}
	for seed := range uint64(60) {
		m, err := testmodels.Random(seed)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := sim.BuildOn(k, m, m, m); err != nil {
			t.Log(err)
		}
	}
	keys := map[string]string{}
	for key, module := range k.modules {
		if other, there := keys[module]; there && other != key {
			t.Error("one module has two keys")
		}
		keys[module] = key
	}
	if len(keys) < 10 {
		t.Errorf("only %d modules were written", len(keys))
	}
}
