//go:build js

// Command bench is the page's side of web/bench: the engine, as the page's workers
// have it, answers orders.
package main

import (
	"encoding/json"
	"syscall/js"

	"github.com/cablelab/cablelab/web/bench/trial"
	"github.com/cablelab/cablelab/web/engine"
)

func main() {
	bench := trial.New(trial.Page(), engine.Machine())
	js.Global().Set("answer", js.FuncOf(func(_ js.Value, args []js.Value) any {
		var order trial.Order
		if err := json.Unmarshal([]byte(args[0].String()), &order); err != nil {
			return `{"Error": "an order that cannot be read"}`
		}
		text, err := json.Marshal(bench.Do(order))
		if err != nil {
			return `{"Error": "an answer that cannot be written"}`
		}
		return string(text)
	}))
	select {}
}
