package state

// Trace is one line of the trace plot.
type Trace struct {
	Key    string // the same for all swept values: a legend entry, and the key of View.Hidden
	Label  string // of the legend: "soma", "dend hi-res"
	Unit   string
	T      []float64 // [ms]
	Y      []float64 // [Unit]
	Color  int       // index into the palette
	Ghost  bool
	Hidden bool
	Nseg   int     // 0 when no resolutions are compared
	Value  float64 // of the swept parameter
	Swept  bool
}

// Traces are the lines of the plot: ghosts first, then the shown picture's.
func Traces(s State) []Trace { return nil }

// Legend are the entries of the legend: the first trace of each key that is no ghost.
func Legend(s State) []Trace { return nil }

// Caption says in words which values the shown traces belong to: what differs
// from the present ones, or "" when they are the same.
func Caption(s State) string { return "" }

// Describe says what a picture is of: "amp 0.1 nA, nseg 1".
func Describe(s Shown) string { return "" }

// ResolutionError is the tutorial's error of one resolution.
type ResolutionError struct {
	Nseg      int
	Reference bool
	Error     float64 // [mV] mean absolute difference from the reference
	Text      string  // to 4 digits
	Digits    string  // to the last digit
}

// Errors are the errors of the shown picture, by resolution; empty when none are compared.
func Errors(s State) []ResolutionError { return nil }
