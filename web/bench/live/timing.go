package main

import (
	"fmt"
	"io"
	"slices"
)

// timing is what watch.js has noted.
type timing struct {
	Moves   []move
	Long    []float64 // [ms] tasks of the page's thread above 50 ms
	Waiting []move    // that were never painted
}

// move is one of a slider's.
type move struct {
	Own          bool    // its own value was painted, not only a later one's
	Took         float64 // [ms] from the slider's input event
	SincePointer float64 // [ms] from when the pointer moved: the browser keeps that for the next frame
}

// print tells what was measured, a drag a line.
func (t timing) print(w io.Writer, name string) {
	took, since := t.column(func(m move) float64 { return m.Took }), t.column(func(m move) float64 { return m.SincePointer })
	passed := 0
	for _, m := range t.Moves {
		if !m.Own {
			passed++
		}
	}
	fmt.Fprintf(w, "%s: %d moves, %d passed over, %d never painted\n", name, len(t.Moves), passed, len(t.Waiting))
	fmt.Fprintf(w, "  input to paint [ms]    median %5.1f   95 %% %5.1f   most %5.1f   above 16: %d   above 33: %d   above 50: %d\n",
		quantile(took, .5), quantile(took, .95), quantile(took, 1), above(took, 16), above(took, 33), above(took, 50))
	fmt.Fprintf(w, "  pointer to paint [ms]  median %5.1f   95 %% %5.1f   most %5.1f\n", quantile(since, .5), quantile(since, .95), quantile(since, 1))
	fmt.Fprintf(w, "  long tasks: %d", len(t.Long))
	if len(t.Long) > 0 {
		fmt.Fprintf(w, ", the longest %.0f ms", slices.Max(t.Long))
	}
	fmt.Fprintln(w)
}

func (t timing) column(of func(move) float64) []float64 {
	all := make([]float64, len(t.Moves))
	for i, m := range t.Moves {
		all[i] = of(m)
	}
	slices.Sort(all)
	return all
}

// quantile of sorted numbers: the smallest that so large a part does not exceed.
func quantile(sorted []float64, part float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[max(0, min(len(sorted)-1, int(part*float64(len(sorted))+.5)-1))]
}

// above counts the sorted numbers above a limit.
func above(sorted []float64, limit float64) int {
	at, _ := slices.BinarySearch(sorted, limit)
	return len(sorted) - at
}
