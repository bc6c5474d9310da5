//go:build js

package engine

import (
	"context"
	"fmt"
	"syscall/js"
	"time"
	"unsafe"

	"github.com/cablelab/cablelab/core/sim"
)

// exit is the head of a worker's last message, the only one that is not about a job.
const exit = "exit"

// Browser is the page: its workers are Web Workers as boot.js starts them, or where none
// starts this very program, which takes turns with the page.
func Browser() Host {
	here := js.Global().Get("cablelab")
	here.Set("serve", js.FuncOf(func(_ js.Value, args []js.Value) any {
		go serveHere(args[0])
		return nil
	}))
	return Host{
		Alone:   func() bool { return here.Get("alone").Truthy() },
		Spawn:   spawner("spawn"),
		Writer:  writers(),
		Now:     time.Now,
		After:   func(d time.Duration, f func()) { time.AfterFunc(d, f) }, // wasm has one thread
		Workers: js.Global().Get("cablelab").Get("workers").Int(),
		Quick:   sim.Keep(Quick()).Build,
		Idle:    idle,
	}
}

// idle calls when the browser has nothing to do, or after a while where it does not
// tell.
func idle(f func()) {
	var call js.Func
	call = js.FuncOf(func(js.Value, []js.Value) any {
		call.Release()
		f()
		return nil
	})
	if later := "requestIdleCallback"; js.Global().Get(later).Truthy() {
		js.Global().Call(later, call)
		return
	}
	js.Global().Call("setTimeout", call, 200)
}

// spawner starts workers by one of boot.js' functions.
func spawner(by string) Spawn {
	return func(heard func(Message), died func(string)) Worker {
		w := &browserWorker{heard: heard, died: died}
		if err := w.start(by); err != nil {
			go died(err.Error())
		}
		return w
	}
}

// writers starts the worker that writes programs, where boot.js has one.
func writers() Spawn {
	if js.Global().Get("cablelab").Get("writer").IsUndefined() {
		return nil
	}
	return spawner("writer")
}

// browserWorker is a Web Worker; its worker is undefined when none could be had.
type browserWorker struct {
	worker    js.Value
	heard     func(Message)
	died      func(string)
	onMessage js.Func
	onError   js.Func
}

func (w *browserWorker) start(by string) (err error) {
	defer func() {
		if thrown, ok := recover().(error); ok {
			err = fmt.Errorf("this browser starts no worker: %w", thrown)
		}
	}()
	w.worker = js.Global().Get("cablelab").Call(by)
	w.onMessage = js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.hear(args[0].Get("data"))
		return nil
	})
	w.onError = js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		w.dies("error: " + args[0].Get("message").String())
		return nil
	})
	w.worker.Set("onmessage", w.onMessage)
	w.worker.Set("onerror", w.onError)
	return nil
}

func (w *browserWorker) hear(data js.Value) {
	switch head := data.Get("head"); {
	case head.Type() != js.TypeString:
	case head.String() == exit:
		w.dies("its program ended")
	default:
		w.heard(fromJS(data))
	}
}

func (w *browserWorker) dies(why string) {
	w.Terminate()
	w.died(why)
}

func (w *browserWorker) Post(m Message) {
	if !w.worker.IsUndefined() {
		post(w.worker, m)
	}
}

func (w *browserWorker) Terminate() {
	if w.worker.IsUndefined() {
		return
	}
	w.worker.Call("terminate")
	w.worker.Set("onmessage", js.Null())
	w.worker.Set("onerror", js.Null())
	w.onMessage.Release()
	w.onError.Release()
}

// ServeWorker makes this program the engine of the page that spawned it, and lets it
// write programs. It never returns.
func ServeWorker(programs map[Format]Program) {
	self := js.Global()
	server := NewServer(func(reply Message) { post(self, reply) })
	server.Programs = programs
	requests := listen(self, func() {})
	early := self.Get("early")
	for i := range early.Length() {
		server.Take(fromJS(early.Index(i)))
	}
	for m := range requests {
		server.Take(m)
	}
}

// serveHere makes this program an engine beside the page that it is already. What is
// null ends it.
func serveHere(port js.Value) {
	server := NewServer(func(reply Message) { post(port, reply) })
	turns := &turns{Context: context.Background(), since: time.Now()}
	server.ctx = turns
	for m := range listen(port, func() { turns.ended = true }) {
		server.Take(m)
	}
	server.Drop()
}

// listen gives what is posted to a worker or a port, until null is: that calls end.
func listen(to js.Value, end func()) chan Message {
	requests := make(chan Message, 16)
	to.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := args[0].Get("data")
		if data.IsNull() {
			end()
			close(requests)
			return nil
		}
		requests <- fromJS(data)
		return nil
	}))
	return requests
}

// turn is how long the page waits for the engine at a time when both are one thread:
// most of a frame.
const turn = 12 * time.Millisecond

// turns is a context that lets the page go on whenever the engine has had its turn.
type turns struct {
	context.Context
	since time.Time
	ended bool // nobody waits any more
}

func (t *turns) Err() error {
	if time.Since(t.since) >= turn {
		time.Sleep(time.Millisecond)
		t.since = time.Now()
	}
	if t.ended {
		return context.Canceled
	}
	return nil
}

// post sends a message and hands its buffers over.
func post(to js.Value, m Message) {
	message, transfer := js.Global().Get("Object").New(), js.Global().Get("Array").New()
	message.Set("head", m.Head)
	attach := func(name string, array js.Value) {
		message.Set(name, array)
		transfer.Call("push", array.Get("buffer"))
	}
	if sealed, ok := m.sealed.(js.Value); ok {
		for _, name := range []string{"f64", "f32", "bytes"} {
			if array := sealed.Get(name); !array.IsUndefined() {
				attach(name, array)
			}
		}
	}
	for name, bytes := range map[string][]byte{"f64": bytesOf(m.F64), "f32": bytesOf(m.F32), "bytes": m.Bytes} {
		if len(bytes) > 0 {
			array := js.Global().Get("Uint8Array").New(len(bytes))
			js.CopyBytesToJS(array, bytes)
			attach(name, array)
		}
	}
	to.Call("postMessage", message, transfer)
}

// fromJS is a message whose numbers stay where they are until it is opened.
func fromJS(data js.Value) Message {
	return Message{Head: data.Get("head").String(), sealed: data}
}

// open gives the message with its numbers.
func (m Message) open() Message {
	if data, ok := m.sealed.(js.Value); ok {
		m.F64, m.F32, m.sealed = numbersFrom[float64](data.Get("f64")), numbersFrom[float32](data.Get("f32")), nil
		if array := data.Get("bytes"); !array.IsUndefined() {
			m.Bytes = make([]byte, array.Length())
			js.CopyBytesToGo(m.Bytes, array)
		}
	}
	return m
}

func numbersFrom[F float32 | float64](array js.Value) []F {
	if array.IsUndefined() {
		return nil
	}
	var f F
	x := make([]F, array.Length()/int(unsafe.Sizeof(f)))
	js.CopyBytesToGo(bytesOf(x), array)
	return x
}

// bytesOf is the memory of numbers. It is the one use of unsafe: a loop over
// math.Float64bits would take longer than the copy into JavaScript.
func bytesOf[F float32 | float64](x []F) []byte {
	if len(x) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&x[0])), len(x)*int(unsafe.Sizeof(x[0])))
}
