// Command bench times the engine beside NEURON. It runs the same models in three
// places, in NEURON, in this program and in a page of Chromium, in turn, and prints
// how many times faster than NEURON each is, what each technique adds, and the
// largest difference from NEURON's v in the very runs that are timed:
//
//	go run ./web/bench
//	go run ./web/bench -rounds 3 -jobs BS-1,SWEEP-4,growth,start
//
// It is called in the project's root. What is timed is a run: initialising, 1000
// steps, recording v; what comes before is told apart. A ratio is taken within a
// round; of those the median, the least and the most are printed.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	rounds := flag.Int("rounds", 7, "how many `rounds` are counted; one before them is not")
	names := flag.String("jobs", "", "run only these `jobs`, with commas between; growth and start are two of them")
	flag.Parse()
	if err := run(max(1, *rounds), *names); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(rounds int, names string) error {
	c, err := choose(names)
	if err != nil {
		return err
	}
	s, err := open(rounds)
	if err != nil {
		return err
	}
	defer s.close()
	all, err := s.compete(c.jobs)
	if err != nil {
		return err
	}
	if c.growth {
		points, err := s.grow()
		if err != nil {
			return err
		}
		all = append(all, points...)
	}
	if c.start {
		if err := s.coldStart(); err != nil {
			return err
		}
	}
	if wrong := disagreeing(all); wrong != nil {
		return fmt.Errorf("not NEURON's numbers (within %g mV, spikes in the same steps): %s", tolerance, strings.Join(wrong, "; "))
	}
	return nil
}
