// Command bench times the engine beside NEURON. It runs the same models in three
// places, in NEURON, in this program and in a page of Chromium, in turn, and prints
// how many times faster than NEURON each is, what each technique adds, and the
// largest difference from NEURON's v in the very runs that are timed:
//
//	go run ./web/bench
//	go run ./web/bench -rounds 3 -jobs BS-1,SWEEP-4
//
// It is called in the project's root. What is timed is a run: initialising, 1000
// steps, recording v; what comes before is told apart. A ratio is taken within a
// round; of those the median, the least and the most are printed.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

func main() {
	rounds := flag.Int("rounds", 7, "how many `rounds` are counted; one before them is not")
	names := flag.String("jobs", "", "run only these `jobs`, with commas between")
	flag.Parse()
	if err := run(*rounds, *names); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(rounds int, names string) error {
	jobs, err := chosen(names)
	if err != nil {
		return err
	}
	neuron, err := startNeuron()
	if err != nil {
		return err
	}
	defer neuron.stop()
	page, err := startPage(".")
	if err != nil {
		return err
	}
	defer page.stop()
	var all []*outcome
	for _, job := range jobs {
		o, err := contest(job, contender{"NEURON", neuron, ""}, contenders(newNative(), page), max(1, rounds))
		if err != nil {
			return err
		}
		o.report(os.Stdout)
		all = append(all, o)
	}
	builds(os.Stdout, all)
	summary(os.Stdout, all)
	if wrong := disagreeing(all); wrong != nil {
		return fmt.Errorf("not NEURON's numbers (within %g mV, spikes in the same steps): %s", tolerance, strings.Join(wrong, "; "))
	}
	return nil
}

// contenders are all techniques here and in the page.
func contenders(here, page place) (all []contender) {
	for _, t := range trial.Native() {
		all = append(all, contender{"native", here, t.Name})
	}
	for _, t := range trial.Page() {
		all = append(all, contender{"page", page, t.Name})
	}
	return all
}

// chosen are the jobs of those names, or all.
func chosen(names string) ([]testmodels.Job, error) {
	all := testmodels.Jobs()
	if names == "" {
		return all, nil
	}
	var some []testmodels.Job
	for _, name := range strings.Split(names, ",") {
		i := slices.IndexFunc(all, func(j testmodels.Job) bool { return j.Name == name })
		if i < 0 {
			return nil, fmt.Errorf("-jobs: there is no job %q", name)
		}
		some = append(some, all[i])
	}
	return some, nil
}
