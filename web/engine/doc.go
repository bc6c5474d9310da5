// Package engine is the page's side and the worker's side of the engine: the page
// asks for a Job and hears Events, a worker computes. Neither knows vecty, and
// only worker_js.go knows the browser.
//
// On the page, start with
//
//	client := engine.NewClient(engine.Browser(), func(e engine.Event) { … })
//	client.Submit(engine.Job{Kind: engine.Pictures, …})
//
// and in a worker with engine.ServeWorker(). Tests use a Local, which computes on
// the same thread when it is told to.
//
// # The contract with boot.js and worker.js
//
// The page and its workers run one wasm program, which is a worker where there is
// no window. boot.js compiles the module once, keeps it, and before it starts the
// page's instance sets
//
//	globalThis.cablelab = { spawn() { … return worker } }
//
// spawn gives a Worker whose script has been, or will be, sent the module and runs
// the same program; boot.js may keep a few started ahead and hand those out first.
// worker.js takes the first message, { module }, defines self.document = {} (vecty
// asks for one at its start) and runs the instance, which then owns onmessage.
// Messages that arrive earlier than that are lost, so the client waits until the
// program has posted { head: "ready" }: worker.js passes nothing on by itself, and
// spawn keeps a "ready" that came before it was called in worker.ready = true.
//
// A message in either direction is { head, f64, f32 }: a short JSON text and two
// Uint8Arrays, the bytes of float64 and float32 numbers in the machine's order
// (little-endian everywhere wasm runs), whose buffers are transferred.
//
// Invariant: an event carries the whole job that it answers, so that what is shown
// can always be told apart from what is asked for.
package engine
