package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/testmodels"
)

// choice is what is to be timed.
type choice struct {
	jobs   []testmodels.Job
	growth bool // how the time of a run grows
	start  bool // the cold start
}

// choose finds what is named, with commas between; no name is all.
func choose(names string) (choice, error) {
	all := testmodels.Jobs()
	if names == "" {
		return choice{all, true, true}, nil
	}
	var c choice
	for _, name := range strings.Split(names, ",") {
		at := slices.IndexFunc(all, func(j testmodels.Job) bool { return j.Name == name })
		switch {
		case at >= 0:
			c.jobs = append(c.jobs, all[at])
		case name == "growth":
			c.growth = true
		case name == "start":
			c.start = true
		default:
			return c, fmt.Errorf("-jobs: there is no job %q; there are %s, growth and start", name, strings.Join(namesOf(all), ", "))
		}
	}
	return c, nil
}

func namesOf(jobs []testmodels.Job) (names []string) {
	for _, j := range jobs {
		names = append(names, j.Name)
	}
	return names
}
