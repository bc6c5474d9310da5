package state

import (
	"maps"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// View is how the substance is looked at. Undo leaves it alone.
type View struct {
	Window    *Window         // of the trace plot; nil shows everything
	Hidden    map[string]bool // traces by Trace.Key
	Cursor    float64         // [ms]
	HasCursor bool
	Palette   Palette
	Theme     Theme
	Shape     Shape
	Playing   bool
	Inspected string          // section that is selected: its psection is shown, and it is built on
	Panels    map[string]bool // open ones by name
	Movie     engine.Lane     // the run whose v colours the shape; beyond the last means the last
	Peak      int             // index of the record whose peaks are mapped
	Tolerance float64         // [mV] of "find the smallest nseg"
	Plots     []Plot          // shown below the traces
	Place     model.Place     // pointed at, to put something there; of no section when none is
	Menu      bool            // what can be put there is offered at the place
	Wiring    Wiring          // typed so far
	Copies    string          // how many are to be made, as typed
}

// Window is the part of the trace plot that is seen: a time, and the values of one
// unit; traces of other units show all of their values.
type Window struct {
	X0, X1 float64 // [ms]
	Y0, Y1 float64 // [Unit]
	Unit   string
}

// Palette is a choice of trace colours.
type Palette string

// The palettes.
const (
	Tutorial   Palette = "tutorial"
	ColorBlind Palette = "color-blind"
)

// Theme is light, dark or what the system says.
type Theme string

// The themes.
const (
	Auto  Theme = "auto"
	Light Theme = "light"
	Dark  Theme = "dark"
)

// Shape is how the cell is seen.
type Shape struct {
	Rotation [9]float64 // 3x3 matrix by rows
	Zoom     float64    // 1 fits the box
	PanX     float64    // [px]
	PanY     float64    // [px]
	ShowDiam bool
	Axes     bool
	Click    Click
}

// Click is what a click on the shape does.
type Click string

// What a click on the shape does.
const (
	MoveStimulus Click = "move"
	RecordHere   Click = "record"
)

// lastValue as a movie's lane is the last swept value, however many there are.
const lastValue = 1 << 30

// startView is how things are looked at when the page opens.
func startView() View {
	return View{
		Palette: Tutorial, Theme: Auto, Tolerance: 0.1, Inspected: "soma",
		Shape: Shape{Rotation: [9]float64{0: 1, 4: 1, 8: 1}, Zoom: 1, Click: MoveStimulus},
		Movie: engine.Lane{Value: lastValue},
	}
}

// SetView changes how things are looked at: Change edits a copy of the view.
type SetView struct{ Change func(*View) }

// ToggleTrace hides the traces of a key or shows them again.
type ToggleTrace struct{ Key string }

// TogglePanel opens a panel or closes it.
type TogglePanel struct{ Name string }

// SetCursor puts the cursor of the trace plot to a time, from which the shape
// takes its colours.
type SetCursor struct{ Time float64 } // [ms]

// ClearCursor takes the cursor away.
type ClearCursor struct{}

func (a SetView) reduce(s State) State {
	s.View.Hidden, s.View.Panels = maps.Clone(s.View.Hidden), maps.Clone(s.View.Panels)
	a.Change(&s.View)
	return s
}

func (a ToggleTrace) reduce(s State) State {
	s.View.Hidden = toggled(s.View.Hidden, a.Key)
	return s
}

func (a TogglePanel) reduce(s State) State {
	s.View.Panels = toggled(s.View.Panels, a.Name)
	return s
}

// toggled is a copy of a set with a member put in, or taken out if it was there.
func toggled(set map[string]bool, member string) map[string]bool {
	set = maps.Clone(set)
	if set[member] {
		delete(set, member)
		return set
	}
	if set == nil {
		set = map[string]bool{}
	}
	set[member] = true
	return set
}

func (a SetCursor) reduce(s State) State {
	s.View.Cursor, s.View.HasCursor = max(0, min(a.Time, s.Doc.Run.Tstop)), true
	return s
}

func (a ClearCursor) reduce(s State) State {
	s.View.HasCursor = false
	return s
}
