package main

import (
	"fmt"
	"os"
	"runtime"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// stage has all places ready, for as long as anything is timed.
type stage struct {
	neuron *neuron
	here   native
	page   *page
	rounds int
}

// open starts NEURON, the browser and in it the page.
func open(rounds int) (*stage, error) {
	neuron, err := startNeuron()
	if err != nil {
		return nil, err
	}
	page, err := startPage(".")
	if err != nil {
		neuron.stop()
		return nil, err
	}
	s := &stage{neuron, newNative(), page, rounds}
	err = s.introduce()
	if err == nil {
		err = s.warm()
	}
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// introduce prints what takes part.
func (s *stage) introduce() error {
	browser, err := s.page.browser()
	if err != nil {
		return err
	}
	fmt.Println(browser)
	for _, p := range []place{s.neuron, s.here, s.page} {
		a, err := ask(p, trial.Order{Do: "version"})
		if err != nil {
			return err
		}
		fmt.Println(a.Version)
	}
	fmt.Printf("%d cores, %d rounds\n", runtime.NumCPU(), s.rounds)
	return nil
}

func (s *stage) close() {
	s.page.stop()
	s.neuron.stop()
}

// warm lets the browser see all of the program before anything counts: it compiles
// what it has met often once more, and better.
func (s *stage) warm() error {
	_, err := contest(testmodels.Sweep(4), s.reference(), s.contenders(), 1)
	return err
}

func (s *stage) reference() contender { return contender{"NEURON", s.neuron, ""} }

// contenders are all techniques here and in the page.
func (s *stage) contenders() (all []contender) {
	for _, t := range trial.Native() {
		all = append(all, contender{"native", s.here, t.Name})
	}
	for _, t := range trial.Page() {
		all = append(all, contender{"page", s.page, t.Name})
	}
	return all
}

// compete times jobs by all techniques and prints what comes of it.
func (s *stage) compete(jobs []testmodels.Job) (all []*outcome, err error) {
	for _, job := range jobs {
		o, err := contest(job, s.reference(), s.contenders(), s.rounds)
		if err != nil {
			return nil, err
		}
		o.report(os.Stdout)
		all = append(all, o)
	}
	if all != nil {
		builds(os.Stdout, all)
		summary(os.Stdout, all)
	}
	return all, nil
}

// grow times jobs of growing size, prints what comes of it and draws it.
func (s *stage) grow() (points []*outcome, err error) {
	all := growths()
	for i := range all {
		if err := all[i].time(s); err != nil {
			return nil, err
		}
		all[i].report(os.Stdout)
		points = append(points, all[i].points...)
	}
	fmt.Printf("\nThe same as a picture is in %s\n", growthFile)
	return points, writeGrowth(all)
}
