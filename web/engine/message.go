package engine

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// Message is what travels between page and worker: a short text that says how the
// numbers are cut up, and the numbers. Until it is opened, the numbers may be kept
// where the browser has put them, so that to pass a message on copies nothing.
type Message struct {
	Head string
	F64  []float64
	F32  []float32

	sealed any // the browser's own message
}

// request is the first line of the head of a message to a worker. A document
// follows or, in an answer, the head of the reply that is passed on.
type request struct {
	ID     int   `json:"id"`
	Job    *Job  `json:"job,omitempty"`    // nil for a group of a study's runs
	Runs   []int `json:"runs,omitempty"`   // of a picture: which of them to compute
	Spread int   `json:"spread,omitempty"` // of a study: how many workers its runs can be shared among
	Answer int   `json:"answer,omitempty"` // the group of the study that the reply answers, counted from 1
}

// reply is the first line of the head of a message from a worker. A document
// follows if it asks for a group's runs.
type reply struct {
	ID       int         `json:"id"`
	Phase    Phase       `json:"phase"`
	Fraction float64     `json:"fraction,omitempty"`
	Err      string      `json:"err,omitempty"`
	Result   *wireResult `json:"result,omitempty"`
	Group    int         `json:"group,omitempty"` // the study's number, from 1, of the group that it asks for
}

// head is the text of a message: a line in JSON and what follows it.
func head(line any, rest string) (string, error) {
	text, err := json.Marshal(line)
	return string(text) + "\n" + rest, err
}

// cutHead reads a head's first line and gives the rest.
func cutHead(text string, line any) (rest string, err error) {
	first, rest, _ := strings.Cut(text, "\n")
	return rest, json.Unmarshal([]byte(first), line)
}

// encodeRequest writes a request for a job, or a part of it, as kin of the base.
func encodeRequest(r request, b *base) (m Message, err error) {
	doc, numbers := b.encode(r.Job.Model)
	m.F64 = numbers
	m.Head, err = head(r, doc)
	return m, err
}

// decodeRequest reads the first line of a request's head and gives the rest.
func decodeRequest(m Message) (r request, rest string, err error) {
	if rest, err = cutHead(m.Head, &r); err != nil {
		err = fmt.Errorf("the request cannot be read: %w", err)
	}
	return r, rest, err
}

// models reads the models of a request. A job is given its own.
func (r *request) models(m Message, text string, b *base) ([]*model.Model, error) {
	models, err := b.decode(text, m.open().F64)
	switch {
	case err != nil:
		return nil, err
	case len(models) == 0 || r.Job != nil && len(models) != 1:
		return nil, errTorn
	case r.Job != nil:
		r.Job.Model = models[0]
	}
	return models, nil
}

func encodeReply(id int, e Event) (m Message, err error) {
	r := reply{ID: id, Phase: e.Phase, Fraction: e.Fraction, Err: e.Err}
	if e.Phase == Done {
		var out writer
		r.Result = out.result(e.Result)
		m.F64, m.F32 = out.f64, out.f32
	}
	m.Head, err = head(r, "")
	return m, err
}

// event is what a reply tells; the slices of its result are parts of the message's.
func (r *reply) event(m Message) (Event, error) {
	e := Event{Phase: r.Phase, Fraction: r.Fraction, Err: r.Err}
	switch {
	case r.Phase != Progress && r.Phase != Done && r.Phase != Failed:
		return e, errors.New("the engine's answer is of no known kind")
	case r.Phase == Done && (r.Result == nil || *r.Result == wireResult{}):
		return e, errors.New("the engine's answer is empty")
	case r.Phase == Done:
		m = m.open()
		in := reader{f64: m.F64, f32: m.F32}
		e.Result = in.result(r.Result)
		return e, in.err
	}
	return e, nil
}

// decodeReply reads a reply.
func decodeReply(m Message) (id int, e Event, err error) {
	var r reply
	if _, err := cutHead(m.Head, &r); err != nil {
		return 0, Event{}, fmt.Errorf("the engine's answer cannot be read: %w", err)
	}
	e, err = r.event(m)
	return r.ID, e, err
}
