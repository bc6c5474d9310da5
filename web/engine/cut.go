package engine

import "slices"

// A part of a picture is sized by what it costs and by how fast the workers have
// been: a short picture stays whole, since a message more would only delay it; a
// long one is cut so that the workers end about together and the reader sees the
// sweep fill up.
const (
	short      = 100 // [ms] what takes no longer is not cut
	fewLanes   = 4   // lanes of a part, at least
	firstSpeed = 5e4 // [node steps/ms] until it is known

	mapPart  = 500  // [ms] that a part of a picture of peaks takes, about
	mapRuns  = 256  // of such a part, at most
	mapParts = 4096 // of such a picture at one resolution, at most
)

// index is where a lane's run is in the picture.
func (j *Job) index(l Lane) int { return l.Resolution*j.values() + l.Value }

// resolutions are nseg by resolution, nil when none are compared.
func (j *Job) resolutions() []int {
	section := j.Model.Section(j.Section)
	if section == nil {
		return nil
	}
	return append([]int{section.Nseg}, j.Nseg...)
}

// costs are about how many node steps the runs of each resolution take.
func (j *Job) costs() []float64 {
	segments := 1
	for i := range j.Model.Sections {
		segments += j.Model.Sections[i].Nseg
	}
	steps := j.steps() * float64(j.values())
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

// Cost is about how many node steps a picture takes.
func (j *Job) Cost() float64 {
	sum := 0.0
	for _, c := range j.costs() {
		sum += c
	}
	return sum
}

// costOf is about how many node steps some of the runs take.
func (j *Job) costOf(runs []int) float64 {
	costs, values, sum := j.costs(), j.values(), 0.0
	for _, i := range runs {
		sum += costs[i/values] / float64(values)
	}
	return sum
}

// cut shares the runs out among workers of a speed [node steps/ms]: the part under
// the reader's eye first, then by resolution. The values of a part are spread over
// the whole sweep, so that each part adds to all of it.
func (j *Job) cut(workers int, speed float64) [][]int {
	total, costs, n := j.Cost(), j.costs(), j.values()
	if !j.mapped() && (workers < 2 || total/speed < short) {
		return [][]int{spread(0, len(costs)*n, 1)}
	}
	var parts [][]int
	for r, c := range costs {
		groups := 1
		switch {
		case j.mapped():
			groups = mapGroups(n, c/speed)
		case c/speed >= short:
			groups = groupsOf(n, workers)
		}
		for k := range groups {
			parts = append(parts, spread(r*n+k, (r+1)*n, groups))
		}
	}
	return j.eyeFirst(parts)
}

// eyeFirst puts the part with the run under the reader's eye first; in a picture of
// peaks that run is a part of its own, whose traces are kept.
func (j *Job) eyeFirst(parts [][]int) [][]int {
	eye := j.index(j.Movie)
	at := slices.IndexFunc(parts, func(p []int) bool { return slices.Contains(p, eye) })
	if at < 0 {
		return parts
	}
	first := parts[at]
	parts = slices.Delete(parts, at, at+1)
	if rest := slices.DeleteFunc(slices.Clone(first), func(i int) bool { return i == eye }); j.mapped() && len(rest) > 0 {
		first, parts = []int{eye}, slices.Insert(parts, 0, rest)
	}
	return slices.Insert(parts, 0, first)
}

// mapGroups is into how many parts n runs are cut that take a time [ms].
func mapGroups(n int, time float64) int {
	least := (n + mapRuns - 1) / mapRuns
	return min(n, max(least, min(mapParts, int(min(mapParts, time/mapPart)))))
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
	all := make([]int, 0, max(0, (to-from+step-1)/step))
	for i := from; i < to; i += step {
		all = append(all, i)
	}
	return all
}
