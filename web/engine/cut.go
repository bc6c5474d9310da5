package engine

import "slices"

// A part of a picture is sized by what it costs and by how fast the workers have
// been: a short picture stays whole, since a message more would only delay it; a
// long one is cut so that the workers end about together and the reader sees the
// sweep fill up.
const (
	short      = 30  // [ms] what takes no longer is not cut
	fewLanes   = 4   // lanes of a part, at least
	firstSpeed = 5e4 // [node steps/ms] until it is known
)

// runs is how many runs the picture has.
func (j *Job) runs() int {
	return max(1, len(j.resolutions())) * max(1, j.Sweep.N)
}

// index is where a lane's run is in the picture.
func (j *Job) index(l Lane) int { return l.Resolution*max(1, j.Sweep.N) + l.Value }

// resolutions are nseg by resolution, nil when none are compared.
func (j *Job) resolutions() []int {
	section := j.Model.Section(j.Section)
	if section == nil {
		return nil
	}
	return append([]int{section.Nseg}, j.Nseg...)
}

// costs are about how many node steps the runs of each resolution take. What a
// sweep changes about that is left out.
func (j *Job) costs() []float64 {
	segments := 1
	for i := range j.Model.Sections {
		segments += j.Model.Sections[i].Nseg
	}
	steps := j.Model.Run.Tstop / j.Model.Run.Dt * float64(max(1, j.Sweep.N))
	resolutions := j.resolutions()
	if resolutions == nil {
		return []float64{steps * float64(segments)}
	}
	var all []float64
	for _, n := range resolutions {
		all = append(all, steps*float64(segments-resolutions[0]+n))
	}
	return all
}

// cost is about how many node steps one run of the picture takes.
func (j *Job) cost(run int) float64 {
	values := max(1, j.Sweep.N)
	return j.costs()[run/values] / float64(values)
}

// Cost is about how many node steps a picture takes.
func (j *Job) Cost() float64 {
	sum := 0.0
	for _, c := range j.costs() {
		sum += c
	}
	return sum
}

// cut shares the runs out among workers of a speed [node steps/ms]: the part under
// the reader's eye first, then by resolution. The values of a part are spread over
// the whole sweep, so that each part adds to all of it.
func (j *Job) cut(workers int, speed float64) [][]int {
	total, costs := j.Cost(), j.costs()
	if workers < 2 || total/speed < short {
		return [][]int{spread(0, len(costs)*max(1, j.Sweep.N), 1)}
	}
	var parts [][]int
	for r, c := range costs {
		n, groups := max(1, j.Sweep.N), 1
		if c/speed >= short {
			groups = groupsOf(n, workers)
		}
		for k := range groups {
			parts = append(parts, spread(r*n+k, (r+1)*n, groups))
		}
	}
	eye := j.index(j.Movie)
	if at := slices.IndexFunc(parts, func(p []int) bool { return slices.Contains(p, eye) }); at > 0 {
		first := parts[at]
		copy(parts[1:], parts[:at])
		parts[0] = first
	}
	return parts
}

// groupsOf is into how many parts n alike runs are cut: as many for each worker if
// that leaves enough lanes side by side.
func groupsOf(n, workers int) int {
	least := (n + maxLanes - 1) / maxLanes
	even := (least + workers - 1) / workers * workers
	return min(even, max(least, n/fewLanes))
}

// spread are the runs from one to another in steps.
func spread(from, to, step int) []int {
	var all []int
	for i := from; i < to; i += step {
		all = append(all, i)
	}
	return all
}
