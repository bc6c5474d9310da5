package plot

import "math"

// Trace is one line of a Traces plot.
type Trace struct {
	Label  string    // "soma"
	Unit   string    // of Y
	T      []float64 // [ms] ascending
	Y      []float64 // as many as T
	Colour int       // which trace ink
	Dash   string
	Ghost  bool // kept from an earlier run
	Hidden bool
}

// Traces is values over time.
type Traces struct {
	Width, Height float64 // [px]
	Title         string
	Traces        []Trace
	View          *View  // nil shows everything
	YLabel        string // "mV"; "" takes the first trace's unit
	NoLegend      bool
	NoTime        bool    // leave the numbers of the time axis to a plot below
	Top           float64 // [px] where in the scene the plot begins
	Left          float64 // [px] the least room left of the plotting area
}

// View is the part of the plane that a plot shows.
type View struct {
	T0, T1 float64 // [ms]
	Y0, Y1 float64 // in the traces' unit
}

// Frame is where things are in a Traces plot.
type Frame struct {
	Box  Box // the plotting area
	X, Y Scale
	View View
}

const (
	fontSize   = 12.0 // [px]
	titleSize  = 13.0 // [px]
	lineHeight = 18.0 // [px]
)

// Frame lays the plot out.
func (p *Traces) Frame() Frame {
	view := p.FullView()
	if p.View != nil {
		view = p.View.clamp()
	}
	left, top := math.Max(p.Left, 14+fontSize+p.tickWidth(view)), p.Top+p.top()
	f := Frame{View: view, Box: Box{X0: left, Y0: top, X1: math.Max(left+40, p.Width-14), Y1: math.Max(top+40, p.Top+p.Height-p.bottom())}}
	f.X = Scale{Min: view.T0, Max: view.T1, From: f.Box.X0, To: f.Box.X1}
	f.Y = Scale{Min: view.Y0, Max: view.Y1, From: f.Box.Y1, To: f.Box.Y0}
	return f
}

// tickWidth is the room that the labels of the y axis need [px].
func (p *Traces) tickWidth(v View) float64 {
	widest := 0.0
	for _, tick := range (Scale{Min: v.Y0, Max: v.Y1, From: p.Height, To: 0}).Ticks(34) {
		widest = math.Max(widest, TextWidth(tick.Label, fontSize))
	}
	return widest + 8
}

func (p *Traces) top() float64 {
	if p.NoLegend {
		return 14
	}
	return 14 + lineHeight*float64(p.legendRows())
}

// bottom is the room for the time axis [px].
func (p *Traces) bottom() float64 {
	if p.NoTime {
		return 10
	}
	return 42
}

// FullView holds every visible trace, with some air above and below.
func (p *Traces) FullView() View {
	v := View{math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)}
	for i := range p.Traces {
		if tr := &p.Traces[i]; !tr.Hidden && len(tr.T) > 0 {
			v.T0, v.T1 = math.Min(v.T0, tr.T[0]), math.Max(v.T1, tr.T[len(tr.T)-1])
			low, high := extent(tr.Y)
			v.Y0, v.Y1 = math.Min(v.Y0, low), math.Max(v.Y1, high)
		}
	}
	if v.T0 > v.T1 {
		v.T0, v.T1 = 0, 1
	}
	if v.Y0 > v.Y1 {
		v.Y0, v.Y1 = -1, 1
	}
	air := math.Max((v.Y1-v.Y0)*.05, math.Max(math.Abs(v.Y0)*1e-6, 1e-9))
	if v.Y1-v.Y0 < 1e-9 {
		air = math.Max(1e-3, math.Abs(v.Y0)*.02)
	}
	v.Y0, v.Y1 = v.Y0-air, v.Y1+air
	return v.clamp()
}

// extent is the range of the finite values.
func extent(y []float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range y {
		if v < low && !math.IsInf(v, -1) {
			low = v
		}
		if v > high && !math.IsInf(v, 1) {
			high = v
		}
	}
	return low, high
}

// clamp makes a view that can be drawn: finite, and wider than rounding.
func (v View) clamp() View {
	v.T0, v.T1 = clampRange(v.T0, v.T1)
	v.Y0, v.Y1 = clampRange(v.Y0, v.Y1)
	return v
}

func clampRange(a, b float64) (float64, float64) {
	const most = 1e15
	bound := func(x float64) float64 {
		if x != x {
			return 0
		}
		return math.Max(-most, math.Min(most, x))
	}
	a, b = bound(a), bound(b)
	if a > b {
		a, b = b, a
	}
	if least := math.Max(1e-9, 1e-9*math.Max(math.Abs(a), math.Abs(b))); b-a < least {
		a, b = (a+b)/2-least, (a+b)/2+least
	}
	return a, b
}

// Zoom scales the view by a factor about a point of the data; below 1 is closer.
func (v View) Zoom(t, y, factor float64) View {
	return View{t + (v.T0-t)*factor, t + (v.T1-t)*factor, y + (v.Y0-y)*factor, y + (v.Y1-y)*factor}.clamp()
}

// ZoomTime scales time alone.
func (v View) ZoomTime(t, factor float64) View {
	return View{t + (v.T0-t)*factor, t + (v.T1-t)*factor, v.Y0, v.Y1}.clamp()
}

// Pan moves the view.
func (v View) Pan(dt, dy float64) View {
	return View{v.T0 + dt, v.T1 + dt, v.Y0 + dy, v.Y1 + dy}.clamp()
}

// Within keeps a view no wider than the whole and in touch with it: each range
// is moved back until it overlaps the whole's by a tenth.
func (v View) Within(whole View) View {
	v.T0, v.T1 = within(v.T0, v.T1, whole.T0, whole.T1)
	v.Y0, v.Y1 = within(v.Y0, v.Y1, whole.Y0, whole.Y1)
	return v.clamp()
}

func within(a, b, low, high float64) (float64, float64) {
	if b-a >= 4*(high-low) {
		middle, half := (low+high)/2, 2*(high-low)
		return middle - half, middle + half
	}
	touch := (b - a) / 10
	if move := low + touch - b; move > 0 {
		return a + move, b + move
	}
	if move := a - (high - touch); move > 0 {
		return a - move, b - move
	}
	return a, b
}

// Scene draws the plot.
func (p *Traces) Scene() Scene {
	f := p.Frame()
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title, Desc: p.Sentence()}
	p.axes(&s, &f)
	for i := range p.Traces {
		if tr := &p.Traces[i]; !tr.Hidden {
			s.Marks = append(s.Marks, tr.mark(&f, AppendPath(nil, tr.T, tr.Y, f.X, f.Y)))
		}
	}
	if !p.NoLegend {
		p.legend(&s)
	}
	return s
}

// Axes draws what does not change from run to run: grid, axes and their labels.
func (p *Traces) Axes() Scene {
	f := p.Frame()
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title}
	p.axes(&s, &f)
	return s
}

// Mark is the trace's line without its data, for a page that writes d itself.
func (tr *Trace) Mark(f *Frame) Mark { return tr.mark(f, nil) }

func (tr *Trace) mark(f *Frame, d []byte) Mark {
	m := Mark{Kind: Path, Class: "trace", Ink: TraceInk(tr.Colour), Width: 1.6, Dash: tr.Dash, D: string(d), Clip: &f.Box}
	if tr.Ghost {
		m.Class, m.Faint, m.Width = "trace ghost", .65, 1.2
	}
	return m
}

func (p *Traces) axes(s *Scene, f *Frame) {
	name := "time (ms)"
	if p.NoTime {
		name = ""
	}
	s.axes(f.Box, f.X, f.Y, name, p.yLabel())
}

func (p *Traces) yLabel() string {
	if p.YLabel != "" || len(p.Traces) == 0 {
		return p.YLabel
	}
	return p.Traces[0].Unit
}
