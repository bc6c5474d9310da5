//go:build js

package engine

// Browser spawns Web Workers.
func Browser() Spawn { return nil }

// ServeWorker makes this program the engine of the page that spawned it. It never
// returns.
func ServeWorker() { select {} }
