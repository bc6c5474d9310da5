package cells

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/chart"
	"github.com/cablelab/cablelab/core/hoc"
	"github.com/cablelab/cablelab/core/plot"
)

// chartOps are the operations behind the module matplotlib.
var chartOps = map[string]Op{
	"plot.figure":    drawFigure,
	"plot.file":      figureFile,
	"plot.limits":    figureLimits,
	"plot.color":     readColour,
	"plot.format":    readFormat,
	"plot.marker":    readMarker,
	"plot.map":       readMap,
	"plot.shades":    shadesOf,
	"plot.histogram": histogram,
}

func valueError(format string, args ...any) error {
	return &hoc.Error{Type: "ValueError", Text: fmt.Sprintf(format, args...)}
}

// argument is the i-th, nil if there are not so many.
func argument(args []any, i int) any {
	if i < len(args) {
		return args[i]
	}
	return nil
}

func textArgument(args []any, i int) string {
	text, _ := argument(args, i).(string)
	return text
}

func figureArgument(args []any) *chart.Figure {
	told, _ := plain(argument(args, 0)).(map[string]any)
	return chart.Read(told)
}

// plain is a value with its arrays as mere numbers.
func plain(value any) any {
	switch v := value.(type) {
	case *array.Array:
		return v.Data
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = plain(v[key])
		}
	}
	return value
}

// drawFigure draws the figure that is told, for a width of so many pixels at most and
// for a theme: light, dark, or either, which leaves that to the page. It answers the
// picture, svg, and what a cursor reads in it, axes.
func drawFigure(args []any, named map[string]any) (any, error) {
	room, _ := number(named["width"])
	scene, readings := figureArgument(args).Draw(room)
	theme, ok := map[any]plot.Theme{nil: {Either: true}, "either": {Either: true}, "light": {}, "dark": {Dark: true}}[named["theme"]]
	if !ok {
		return nil, valueError("theme is light, dark or either, not %v", named["theme"])
	}
	axes := make([]any, 0, len(readings))
	rest := mostRead
	for i := range readings {
		axes = append(axes, reading(&readings[i], &rest))
	}
	return hoc.Dict{{Name: "svg", Value: string(plot.AppendSVG(nil, scene, theme))}, {Name: "axes", Value: axes}}, nil
}

// mostRead is how many numbers a cursor is given for one figure at most.
const mostRead = 400_000

// reading is what a cursor reads in axes. Lines that share their x have it once; lines
// for which rest has no room are left out.
func reading(r *chart.Reading, rest *int) hoc.Dict {
	xs, lines := []any{}, []any{}
	var known []*float64
	for _, l := range r.Lines {
		n := min(len(l.X), len(l.Y))
		if n == 0 || 2*n > *rest {
			continue
		}
		*rest -= 2 * n
		at := slices.Index(known, &l.X[0])
		if at < 0 {
			at = sameValues(r.Lines, known, l.X[:n])
		}
		if at < 0 {
			at = len(xs)
			xs, known = append(xs, flat(l.X[:n])), append(known, &l.X[0])
		}
		lines = append(lines, hoc.Dict{
			{Name: "label", Value: l.Label}, {Name: "color", Value: plot.Theme{}.Colour(l.Colour.Ink)},
			{Name: "dark", Value: plot.Theme{Dark: true}.Colour(l.Colour.Ink)}, {Name: "x", Value: at}, {Name: "y", Value: flat(l.Y[:n])},
		})
	}
	return hoc.Dict{
		{Name: "box", Value: []any{r.Box.X0, r.Box.Y0, r.Box.X1, r.Box.Y1}}, {Name: "x", Value: scaleOf(r.X, r.XLabel)},
		{Name: "y", Value: scaleOf(r.Y, r.YLabel)}, {Name: "xs", Value: xs}, {Name: "lines", Value: lines},
	}
}

// sameValues is which of the arrays known, each named by its first number, has the
// values of x, -1 for none.
func sameValues(lines []*chart.Line, known []*float64, x []float64) int {
	for _, l := range lines {
		if len(l.X) == len(x) {
			if at := slices.Index(known, &l.X[0]); at >= 0 && slices.Equal(l.X, x) {
				return at
			}
		}
	}
	return -1
}

func scaleOf(s plot.Scale, label string) hoc.Dict {
	return hoc.Dict{
		{Name: "min", Value: s.Min}, {Name: "max", Value: s.Max}, {Name: "from", Value: s.From}, {Name: "to", Value: s.To},
		{Name: "log", Value: s.Log}, {Name: "label", Value: label},
	}
}

// figureFile is the figure as a file of the kind that its name ends with: svg, or png,
// which the page makes of the picture with so many dots for each of its pixels.
func figureFile(args []any, named map[string]any) (any, error) {
	name := textArgument(args, 1)
	scene, _ := figureArgument(args).Draw(0)
	dots := 0.0
	switch kind := strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]); kind {
	case "svg":
	case "png":
		dots = 2
		if perInch, ok := number(named["dpi"]); ok {
			dots = math.Max(.2, math.Min(perInch/chart.Inch, mostDots/math.Max(scene.Width, scene.Height)))
		}
	default:
		return nil, valueError("Format '%s' is not supported here (supported formats: png, svg)", kind)
	}
	svg := string(plot.AppendSVG(nil, scene, plot.Theme{}))
	return hoc.Dict{{Name: "name", Value: name}, {Name: "svg", Value: svg}, {Name: "dots", Value: dots}}, nil
}

// mostDots is how wide and how high a picture in dots may be.
const mostDots = 6000

// figureLimits answers what axes show: x from and to, y from and to, then the values
// and the texts of the numbers at x, and those at y.
func figureLimits(args []any, _ map[string]any) (any, error) {
	index, _ := number(argument(args, 1))
	x, y, xTicks, yTicks, ok := figureArgument(args).Limits(int(index))
	if !ok {
		return nil, valueError("the figure has no axes %v", argument(args, 1))
	}
	xAt, xTexts := ticksOf(xTicks)
	yAt, yTexts := ticksOf(yTicks)
	return []any{x[0], x[1], y[0], y[1], xAt, xTexts, yAt, yTexts}, nil
}

func ticksOf(ticks []plot.Tick) (at *array.Array, texts []any) {
	at, texts = flat(nil), []any{}
	for _, t := range ticks {
		at.Data, texts = append(at.Data, t.Value+0), append(texts, t.Label)
	}
	at.Shape = []int{len(ticks)}
	return at, texts
}

// readColour answers a colour as #rrggbb, or "none".
func readColour(args []any, _ map[string]any) (any, error) {
	c, ok := chart.AnyColour(argument(args, 0))
	switch {
	case !ok:
		return nil, valueError("%s is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float tuples; '#rrggbb', "+
			"'#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings "+
			"for colors of the color cycle", quoted(argument(args, 0)))
	case c.Ink == "":
		return "none", nil
	}
	return plot.Theme{}.Colour(c.Ink), nil
}

// quoted is a value as Python would print it, near enough for a message.
func quoted(value any) string {
	switch v := value.(type) {
	case string:
		return "'" + v + "'"
	case []any:
		var parts []string
		for _, part := range v {
			parts = append(parts, quoted(part))
		}
		return "(" + strings.Join(parts, ", ") + ")"
	case nil:
		return "None"
	}
	return fmt.Sprint(value)
}

// readFormat answers the colour, line style and marker of a format string, each ""
// where it is not told.
func readFormat(args []any, _ map[string]any) (any, error) {
	f, err := chart.ParseFormat(textArgument(args, 0))
	if err != nil {
		return nil, valueError("%s", err.Error())
	}
	return []any{f.Colour, f.Line, f.Marker}, nil
}

// readMarker answers whether there is such a marker.
func readMarker(args []any, _ map[string]any) (any, error) {
	if shape := textArgument(args, 0); !chart.HasMarker(shape) {
		return nil, valueError("Unrecognized marker style %s", quoted(argument(args, 0)))
	}
	return true, nil
}

// readMap answers whether there is such a colour map.
func readMap(args []any, _ map[string]any) (any, error) {
	name := textArgument(args, 0)
	if chart.HasMap(name) {
		return true, nil
	}
	names := chart.MapNames()
	slices.Sort(names)
	return nil, valueError("%s is not a valid value for cmap; there are %s, each also with _r", quoted(argument(args, 0)), strings.Join(names, ", "))
}

// shadesOf answers the colours of a map for numbers from 0 to 1: red, green, blue and
// alpha of each, in a row.
func shadesOf(args []any, _ map[string]any) (any, error) {
	if _, err := readMap(args, nil); err != nil {
		return nil, err
	}
	return flat(chart.ShadesOf(textArgument(args, 0), numbers(argument(args, 1)))), nil
}

// mostBins is how many bins a histogram may have.
const mostBins = 1_000_000

// histogram answers how much of the values of an array lies in each bin, and the bins'
// edges: of so many bins, or between the edges that are told. Named are the range,
// weights and whether the counts are a density.
func histogram(args []any, named map[string]any) (any, error) {
	values, edges := numbers(argument(args, 0)), numbers(argument(args, 1))
	if bins, ok := number(argument(args, 1)); ok {
		if bins < 1 || bins > mostBins {
			return nil, valueError("`bins` must be positive, and at most %d, when an integer", mostBins)
		}
		low, high := math.NaN(), math.NaN()
		if r := numbers(named["range"]); len(r) == 2 {
			if low, high = r[0], r[1]; !(low <= high) || math.IsInf(high-low, 0) {
				return nil, valueError("max must be larger than min in range parameter.")
			}
		}
		edges = chart.Edges(values, int(bins), low, high)
	}
	if len(edges) < 2 || !slices.IsSorted(edges) {
		return nil, valueError("`bins` must increase monotonically, when an array")
	}
	counts := chart.Counts(values, numbers(named["weights"]), edges)
	if density, _ := named["density"].(bool); density {
		chart.Density(counts, edges)
	}
	return []any{flat(counts), flat(edges)}, nil
}

// numbers are those of an array or a list, nil for what is neither.
func numbers(value any) []float64 {
	switch list := value.(type) {
	case *array.Array:
		return list.Data
	case []any:
		all := make([]float64, len(list))
		for i, v := range list {
			x, ok := number(v)
			if !ok {
				x = math.NaN()
			}
			all[i] = x
		}
		return all
	}
	return nil
}

// flat is an array of one axis.
func flat(numbers []float64) *array.Array { return array.Flat(numbers, array.Float) }
