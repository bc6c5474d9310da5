package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// place is where models are run: in NEURON, in this program, in the page.
type place interface {
	answer(order []byte) (answer []byte, err error)
}

// ask has an order done.
func ask(p place, o trial.Order) (a trial.Answer, err error) {
	text, err := json.Marshal(o)
	if err != nil {
		return a, err
	}
	if text, err = p.answer(text); err != nil {
		return a, err
	}
	if err := json.Unmarshal(text, &a); err != nil {
		return a, fmt.Errorf("%s: an answer that cannot be read: %w", o.Do, err)
	}
	if a.Error != "" {
		return a, errors.New(a.Error)
	}
	return a, nil
}

// documents are a job's models as orders have them.
func documents(job testmodels.Job) []json.RawMessage {
	var all []json.RawMessage
	for _, m := range job.Models {
		all = append(all, model.EncodeCompact(m))
	}
	return all
}

// native is this program.
type native struct{ bench *trial.Bench }

func newNative() native { return native{trial.New(trial.Native(), nil)} }

func (n native) answer(order []byte) ([]byte, error) {
	var o trial.Order
	if err := json.Unmarshal(order, &o); err != nil {
		return nil, err
	}
	return json.Marshal(n.bench.Do(o))
}
