//go:build js

package ui

import (
	"math"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
)

// host is the page around an embed, of which nothing is known. embed.d.ts has the
// messages both ways.
type host struct {
	store  *Store
	linked state.State  // that the host knows the link of
	shown  *state.Shown // that it knows the traces of
	told   string       // what went wrong, as it knows
	done   float64      // of the picture on its way, as it knows
	runs   []string     // ids of orders to run that wait for their picture
	file   state.Order  // that waits for its file
}

// fields are those of a message.
type fields = map[string]any

// talkToHost tells the host what becomes of the embed and does what it orders, also
// what it ordered before the program was there.
func talkToHost(store *Store) {
	h := &host{store: store, linked: store.now}
	dom.OnHost(h.hear)
	h.post("ready", "", fields{"query": state.Link(store.now)})
	store.heed = h.tell
	dom.OnResize(dom.ByID("embed"), func(width, height float64) {
		h.post("resize", "", fields{"width": math.Ceil(width), "height": math.Ceil(height)})
	})
	store.changed()
}

func (h *host) post(kind, id string, with fields) {
	with["cablelab"], with["type"] = 1, kind
	if id != "" {
		with["id"] = id
	}
	dom.TellHost(with)
}

// tell posts what is new.
func (h *host) tell() {
	s := &h.store.now
	if !h.store.gesture && !state.SameLink(h.linked, *s) {
		h.linked = *s
		h.post("change", "", fields{"query": state.Link(*s)})
	}
	if done := math.Floor(100*s.Live.Fraction) / 100; state.UnderWay(*s) && done != h.done {
		h.done = done
		h.post("progress", "", fields{"fraction": done})
	}
	h.tellFaults(s)
	h.tellResult(s)
	h.tellFile(s)
}

func (h *host) tellFaults(s *state.State) {
	var texts []string
	for _, p := range s.Problems {
		texts = append(texts, p.Sentence(*s))
	}
	if s.Fault != "" {
		texts = append(texts, s.Fault)
	}
	if s.Fault != "" && !s.Live.Busy { // else it is that of an earlier picture
		for _, id := range h.runs {
			h.post("error", id, fields{"message": s.Fault})
		}
		h.runs = nil
	}
	if text := strings.Join(texts, "\n"); text != h.told {
		h.told = text
		if text != "" {
			h.post("error", "", fields{"message": text})
		}
	}
}

// tellResult posts a picture that is there to stay, once unasked and to all who wait.
func (h *host) tellResult(s *state.State) {
	if !state.Settled(*s) || h.store.gesture || s.Shown == h.shown && len(h.runs) == 0 {
		return
	}
	if s.Shown != h.shown {
		h.shown = s.Shown
		h.post("result", "", h.result(s))
	}
	for _, id := range h.runs {
		h.post("result", id, h.result(s))
	}
	h.runs = nil
}

// result are all traces of the shown picture.
func (h *host) result(s *state.State) fields {
	var traces []any
	for _, t := range state.Traces(*s) {
		var swept []any
		for _, v := range t.Swept {
			swept = append(swept, v)
		}
		traces = append(traces, fields{"record": s.Shown.Job.Model.Record[t.Record].Text, "label": t.Label, "unit": t.Unit,
			"nseg": t.Nseg, "swept": swept, "t": dom.Numbers(t.T), "y": dom.Numbers(t.Y)})
	}
	return fields{"query": state.Link(*s), "shown": state.Describe(*s.Shown), "traces": traces}
}

// hear does what a message orders and answers it.
func (h *host) hear(message map[string]any) {
	o, err := state.ReadOrder(message)
	if err != nil {
		h.post("error", o.ID, fields{"message": err.Error()})
		return
	}
	s := &h.store.now
	switch o.Do {
	case "set":
		h.set(o)
	case "get":
		h.post("get", o.ID, fields{"query": state.Link(*s), "document": string(model.Encode(s.Doc))})
	case "run":
		h.runs = append(h.runs, o.ID)
		if state.Held(*s) || s.Fault != "" {
			h.store.Dispatch(state.Again{})
		}
		h.tell()
	case "cancel":
		h.store.Cancel(engine.Live)
		for _, id := range h.runs {
			h.post("error", id, fields{"message": "cancelled"})
		}
		h.runs = nil
		h.post("cancel", o.ID, fields{})
	case "export":
		h.export(o)
	}
}

// set changes the figure, or tells why it cannot and leaves it as it was.
func (h *host) set(o state.Order) {
	h.store.Dispatch(state.SetLinked{Values: o.Values})
	s := &h.store.now
	if len(s.Problems) > 0 {
		var texts []string
		for _, p := range s.Problems {
			texts = append(texts, p.Sentence(*s))
		}
		h.post("error", o.ID, fields{"message": strings.Join(texts, "\n")})
		return
	}
	h.post("set", o.ID, fields{"query": state.Link(*s)})
}

// export answers with a file: at once, or when the engine has written it.
func (h *host) export(o state.Order) {
	s := &h.store.now
	switch {
	case o.Format == "document":
		h.post("export", o.ID, fields{"format": o.Format, "text": string(model.Encode(s.Doc))})
	case o.Format == "svg" && s.Shown == nil:
		h.post("error", o.ID, fields{"message": "format: there is no picture yet; ask for one by run"})
	case o.Format == "svg":
		h.post("export", o.ID, fields{"format": o.Format, "text": string(plot.AppendSVG(nil, h.store.pictures[0].scene(), h.store.theme()))})
	case h.file.Do != "":
		h.post("error", o.ID, fields{"message": "another file is being written; ask again when it is there"})
	default:
		h.file = o
		h.store.Dispatch(state.SaveTraces{Format: engine.Format(o.Format)})
	}
}

// tellFile posts the file of traces that was asked for, or why there is none.
func (h *host) tellFile(s *state.State) {
	if h.file.Do == "" || s.Export.Busy {
		return
	}
	o := h.file
	h.file = state.Order{}
	if s.Export.Fault != "" {
		h.post("error", o.ID, fields{"message": s.Export.Fault})
		return
	}
	h.post("export", o.ID, fields{"format": o.Format, "text": string(s.Export.File)})
	h.store.now = state.Reduce(h.store.now, state.Saved{})
}
