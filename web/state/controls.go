package state

// Control is a slider with a number field.
type Control struct {
	Path     string
	Label    string // "amp", "nseg", "gnabar"
	Name     string // for a screen reader: "stim.amp in nA"
	Unit     string
	Doc      string
	Value    float64 // [Unit]
	Text     string  // what the field shows: the value's shortest digits, or what was typed and could not be used
	Problem  string  // message beside the field, "" when all is well
	Default  float64 // [Unit] NEURON's
	Min, Max float64 // [Unit] allowed
	Integer  bool
	Low      float64 // [Unit] the slider's left end
	High     float64 // [Unit] the slider's right end
	Log      bool
	Steps    int // the slider's positions are 0 … Steps
}

// Position is the slider's position for a value.
func (c Control) Position(value float64) int { return 0 }

// At is the value at a slider's position, rounded to what the slider shows.
func (c Control) At(position int) float64 { return 0 }

// Group is the controls of one thing.
type Group struct {
	Title    string // "Stimulus", "soma", "dend", "Run"
	Part     string // "" | "geometry" | "membrane"
	Kind     string // "point" | "section" | "run"
	Controls []Control
}

// Controls are the sliders and fields of the present document, in the order of the page.
func Controls(s State) []Group { return nil }

// ControlOf is the control of one path, which may also be sweep.from, sweep.to,
// sweep.n, compare[0] … or tolerance.
func ControlOf(s State, path string) (Control, bool) { return Control{}, false }
