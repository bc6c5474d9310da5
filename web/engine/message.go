package engine

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// Message is what travels between page and worker: a short JSON text that says
// how the numbers are cut up, and the numbers.
type Message struct {
	Head string
	F64  []float64
	F32  []float32
}

// request is the first line of the head of a message to a worker; the rest is the
// job's document.
type request struct {
	ID int `json:"id"`
	Job
}

// reply is the head of a message from a worker.
type reply struct {
	ID       int         `json:"id"`
	Phase    Phase       `json:"phase"`
	Fraction float64     `json:"fraction,omitempty"`
	Err      string      `json:"err,omitempty"`
	Result   *wireResult `json:"result,omitempty"`
}

func encodeRequest(id int, job Job) (Message, error) {
	head, err := json.Marshal(request{ID: id, Job: job})
	if err != nil {
		return Message{}, err
	}
	head = append(head, '\n')
	return Message{Head: string(append(head, model.EncodeCompact(job.Model)...))}, nil
}

func decodeRequest(m Message) (id int, job Job, err error) {
	head, doc, _ := strings.Cut(m.Head, "\n")
	var r request
	if err := json.Unmarshal([]byte(head), &r); err != nil {
		return 0, Job{}, fmt.Errorf("the request cannot be read: %w", err)
	}
	r.Job.Model, err = model.Decode([]byte(doc))
	return r.ID, r.Job, err
}

func encodeReply(id int, e Event) (Message, error) {
	r := reply{ID: id, Phase: e.Phase, Fraction: e.Fraction, Err: e.Err}
	var m Message
	if e.Phase == Done {
		var out writer
		r.Result = out.result(e.Result)
		m.F64, m.F32 = out.f64, out.f32
	}
	head, err := json.Marshal(r)
	m.Head = string(head)
	return m, err
}

// decodeReply reads a reply; the slices of the event's result are parts of the
// message's.
func decodeReply(m Message) (id int, e Event, err error) {
	var r reply
	if err := json.Unmarshal([]byte(m.Head), &r); err != nil {
		return 0, Event{}, fmt.Errorf("the engine's answer cannot be read: %w", err)
	}
	e = Event{Phase: r.Phase, Fraction: r.Fraction, Err: r.Err}
	switch {
	case r.Phase < Progress || r.Phase > Failed:
		return r.ID, e, errors.New("the engine's answer is of no known kind")
	case r.Phase == Done && (r.Result == nil || *r.Result == wireResult{}):
		return r.ID, e, errors.New("the engine's answer is empty")
	case r.Phase == Done:
		in := reader{f64: m.F64, f32: m.F32}
		e.Result = in.result(r.Result)
		return r.ID, e, in.err
	}
	return r.ID, e, nil
}
