package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// stages is how often memory is looked at while a slider moves.
const stages = 5

// memory drags the amplitude and tells what the page and each worker hold, in the
// end and on the way: JavaScript's objects after a collection, and the program's
// memory, which never shrinks.
func memory(w io.Writer, chrome context.Context, site string, moves int) error {
	d := drags[0]
	t, closed, err := open(chrome, site+d.query)
	if err != nil {
		return err
	}
	defer closed()
	known := map[target.ID]context.Context{}
	fmt.Fprintf(w, "memory [MB], JavaScript + WebAssembly, of the page and of each worker\n")
	for stage := range stages + 1 {
		if stage > 0 {
			if err := d.pull(t, moves/stages); err != nil {
				return err
			}
			if _, err := eval[bool](t, `(watched.moves.length = 0, true)`); err != nil { // they take memory too
				return err
			}
			if err := t.rest(); err != nil {
				return err
			}
		}
		threads, err := threads(t, known)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  after %6d moves:", stage*(moves/stages))
		for _, thread := range threads {
			js, wasm, err := held(thread)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "  %5.1f + %5.1f", js/1e6, wasm/1e6)
		}
		fmt.Fprintln(w)
	}
	return nil
}

// threads are the page and the workers that it has now; those known already are
// spoken to as before.
func threads(t tab, known map[target.ID]context.Context) ([]context.Context, error) {
	all := []context.Context{t.ctx}
	there, err := chromedp.CallBrowser(t.ctx, target.GetTargets, target.GetTargetsParams{})
	if err != nil {
		return nil, err
	}
	for _, info := range there.TargetInfos {
		if info.Type != "worker" {
			continue
		}
		if known[info.TargetID] == nil {
			known[info.TargetID], _ = chromedp.NewContext(t.ctx, chromedp.WithTargetID(info.TargetID))
			if err := chromedp.Do(known[info.TargetID]); err != nil {
				return nil, err
			}
		}
		all = append(all, known[info.TargetID])
	}
	return all, nil
}

// held is what a thread holds [byte]: objects, and the memory of WebAssembly.
func held(thread context.Context) (js, wasm float64, err error) {
	if _, err := chromedp.Call(thread, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		return 0, 0, err
	}
	usage, err := chromedp.Call(thread, runtime.GetHeapUsage, cdp.Empty{})
	if err != nil {
		return 0, 0, err
	}
	kind, err := chromedp.Call(thread, runtime.Evaluate, runtime.EvaluateParams{Expression: "WebAssembly.Memory.prototype"})
	if err != nil {
		return 0, 0, err
	}
	memories, err := chromedp.Call(thread, runtime.QueryObjects, runtime.QueryObjectsParams{PrototypeObjectID: kind.Result.ObjectID})
	if err != nil {
		return 0, 0, err
	}
	sum, err := chromedp.Call(thread, runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: "function() { return this.reduce((n, m) => n + m.buffer.byteLength, 0) }",
		ObjectID:            memories.Objects.ObjectID,
	})
	if err != nil {
		return 0, 0, err
	}
	err = json.Unmarshal([]byte(sum.Result.Value), &wasm)
	return usage.UsedSize + usage.EmbedderHeapUsedSize + usage.BackingStorageSize, wasm, err
}
