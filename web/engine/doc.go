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
// # The pool
//
// A Client keeps seats, each with a worker or none yet. A Job becomes an order, an
// order tasks: the parts of a picture, or a study and the groups of its runs. A
// worker is a Server, whatever it is asked for. What a study's worker asks for and
// is answered goes through the page, which alone knows who is free.
//
// # The contract with boot.js and worker.js
//
// The page and its workers run one wasm program, which is a worker where there is
// no window. boot.js compiles the module once, keeps it, and before it starts the
// page's instance defines
//
//	globalThis.cablelab = { workers: 4, spawn() { … return worker } }
//
// workers is how many there may be at most. spawn gives a Worker that runs the same program, perhaps started ahead. It may
// be spoken to at once: worker.js keeps in self.early what comes before the program
// listens. worker.js waits for { module, scripts }, defines self.document = {} (vecty
// wants one when it starts), runs the instance, and posts { head: "exit" } should
// that ever end.
//
// Every other message, in both directions, is { head, f64, f32, bytes }: a short
// JSON text and up to three Uint8Arrays, the bytes of float64 and float32 numbers in
// wasm's order and of a file, their buffers transferred.
//
// Invariant: an event carries the whole job that it answers, so that what is shown
// can always be told apart from what is asked for.
package engine
