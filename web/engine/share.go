package engine

import (
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// worthSharing is how many node steps [1] a batch of a study's runs has at least
// for messages to cost less than other workers save.
const worthSharing = 2e5

// coordinator is a study whose runs are shared out. The study is a coroutine: it
// gives way while it waits for runs, and goes on when some have come.
type coordinator struct {
	id     int
	spread int // among how many workers
	post   func(Message)
	base   base
	here   study.Runner
	groups []*group // those that are waited for, by number from first on
	first  int
	open   int // how many of them are not there

	wait func() bool // gives way; false when the study is dropped
	more func() (struct{}, bool)
	drop func()
}

// group is some runs of the study.
type group struct {
	cost     float64
	fraction float64
	runs     []Run
	err      error
	there    bool
}

// coordinate starts a study, which posts its answer itself.
func coordinate(ctx context.Context, r request, post func(Message), b base, here study.Runner) *coordinator {
	c := &coordinator{id: r.ID, spread: r.Spread, post: post, base: b, here: here, first: 1}
	c.more, c.drop = iter.Pull(func(yield func(struct{}) bool) {
		c.wait = func() bool { return yield(struct{}{}) }
		finish(r.ID, post, func() (Result, error) { return research(ctx, *r.Job, c.run, reporter(r.ID, post)) })
	})
	c.more()
	return c
}

var errDropped = errors.New("the study was dropped")

// run is the study's Runner.
func (c *coordinator) run(ctx context.Context, models []*model.Model, tell func(float64)) ([]study.Run, error) {
	groups := study.Groups(models)
	if c.spread < 2 || len(groups) < 2 || study.Cost(models...) < worthSharing || !kinOfFirst(groups) {
		return c.here(ctx, models, tell)
	}
	c.ask(groups)
	for c.open > 0 {
		if !c.wait() {
			return nil, errDropped
		}
		tell(c.fraction())
	}
	return c.collect()
}

// kinOfFirst reports whether the models of each group can travel together.
func kinOfFirst(groups [][]*model.Model) bool {
	return !slices.ContainsFunc(groups, func(g []*model.Model) bool {
		return slices.ContainsFunc(g, func(m *model.Model) bool { return !kin(g[0], m) })
	})
}

// ask asks for the runs of groups, the most expensive first: a long one at the end
// would leave the other workers idle.
func (c *coordinator) ask(groups [][]*model.Model) {
	c.groups, c.open = make([]*group, len(groups)), len(groups)
	order := make([]int, len(groups))
	for i, models := range groups {
		c.groups[i], order[i] = &group{cost: study.Cost(models...)}, i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch a, b := c.groups[i].cost, c.groups[j].cost; {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	for _, i := range order {
		text, numbers := c.base.encode(groups[i]...)
		c.post(Message{Head: head(&reply{ID: c.id, Group: c.first + i}, text), F64: numbers})
	}
}

// answer takes in what a worker said about a group, and goes on with the study if
// that waits for nothing else.
func (c *coordinator) answer(number int, m Message) {
	i := number - c.first
	if i < 0 || i >= len(c.groups) || c.groups[i].there {
		return
	}
	g := c.groups[i]
	switch _, e, err := decodeReply(m); {
	case err != nil:
		g.err, g.there = err, true
	case e.Phase == Progress:
		g.fraction = e.Fraction
	case e.Phase == Done && e.Result.runs != nil:
		g.runs, g.there = e.Result.runs.all, true
	default:
		g.err, g.there = errors.New(e.Err), true
	}
	if g.there {
		c.open--
	}
	c.more()
}

// fraction is how much of what was asked for is done.
func (c *coordinator) fraction() float64 {
	all, done := 0.0, 0.0
	for _, g := range c.groups {
		all += g.cost
		if g.there {
			g.fraction = 1
		}
		done += g.cost * g.fraction
	}
	return done / all
}

// collect gives all runs in order, or the first group's fault.
func (c *coordinator) collect() ([]study.Run, error) {
	var all []study.Run
	for _, g := range c.groups {
		if g.err != nil {
			return nil, g.err
		}
		for _, r := range g.runs {
			all = append(all, study.Run{T: r.T, Traces: r.Traces, Spikes: r.Spikes})
		}
	}
	c.first += len(c.groups)
	c.groups = nil
	return all, nil
}
