package engine

import (
	"errors"
	"fmt"

	"github.com/cablelab/cablelab/core/model"
)

// Message is what travels between page and worker: a short text that says how the
// numbers are cut up, the numbers, and perhaps a file. Until it is opened, the numbers may be kept
// where the browser has put them, so that to pass a message on copies nothing.
type Message struct {
	Head  string
	F64   []float64
	F32   []float32
	Bytes []byte

	sealed any // the browser's own message
}

// request heads a message to a worker. A document follows or, in an answer, the head
// of the reply that is passed on.
type request struct {
	ID     int
	Job    *Job   // nil for a group of a study's runs
	Runs   []int  // of a picture: which of them to compute
	Spread int    // of a study: how many workers its runs can be shared among
	File   string // name of the file whose text follows, to be read
	Answer int    // the group of the study that the reply answers, counted from 1
}

func (r *request) fields(l *line) {
	l.whole(&r.ID)
	l.whole(&r.Answer)
	l.whole(&r.Spread)
	l.words(&r.File)
	each(l, &r.Runs, l.whole)
	maybe(l, &r.Job, func(j *Job) { j.fields(l) })
}

// fields are all but the model.
func (j *Job) fields(l *line) {
	l.words((*string)(&j.Kind))
	l.whole(&j.Version)
	for _, s := range []*Sweep{&j.Sweep, &j.Second} {
		l.words(&s.Path)
		l.number(&s.From)
		l.number(&s.To)
		l.whole(&s.N)
	}
	l.words(&j.Section)
	each(l, &j.Nseg, l.whole)
	l.whole(&j.Frames)
	j.Movie.fields(l)
	l.yes(&j.Exact)
	l.words((*string)(&j.Format))
	l.whole(&j.Reference)
	l.number(&j.Tolerance)
	l.words(&j.Detector.Text)
	l.words(&j.Detector.At.Section)
	l.number(&j.Detector.At.X)
	l.number(&j.Detector.Threshold)
	l.words(&j.Parameter)
}

func (l *Lane) fields(to *line) {
	to.whole(&l.Resolution)
	to.whole(&l.Value)
}

// reply heads a message from a worker. A document follows if it asks for a group's
// runs.
type reply struct {
	ID       int
	Phase    Phase
	Fraction float64
	Err      string
	Result   *wireResult
	Group    int // the study's number, from 1, of the group that it asks for
}

func (r *reply) fields(l *line) {
	l.whole(&r.ID)
	l.whole((*int)(&r.Phase))
	l.number(&r.Fraction)
	l.words(&r.Err)
	l.whole(&r.Group)
	maybe(l, &r.Result, func(w *wireResult) { w.fields(l) })
}

// encodeRequest writes a request for a job, or a part of it, as kin of the base.
func encodeRequest(r request, b *base) Message {
	doc, numbers := b.encode(r.Job.Model)
	return Message{Head: head(&r, doc), F64: numbers}
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

func encodeReply(id int, e Event) (m Message) {
	r := reply{ID: id, Phase: e.Phase, Fraction: e.Fraction, Err: e.Err}
	if e.Phase == Done {
		var out writer
		r.Result = out.result(e.Result)
		m.F64, m.F32, m.Bytes = out.f64, out.f32, e.Result.Export
	}
	m.Head = head(&r, "")
	return m
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
		in := reader{f64: m.F64, f32: m.F32, bytes: m.Bytes}
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
