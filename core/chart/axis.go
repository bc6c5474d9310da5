package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

const (
	tickLength = 4.0  // [px]
	apartX     = 58.0 // [px] between numbers that are chosen here
	apartY     = 33.0 // [px]
)

// ticks are the axis' ticks that are seen.
func (a *Axis) ticks(s plot.Scale, apart float64) []plot.Tick {
	if !a.Set {
		ticks := chosen(s, apart)
		if a.Bare {
			for i := range ticks {
				ticks[i].Label = ""
			}
		}
		return ticks
	}
	var seen []plot.Tick
	for _, t := range a.Ticks {
		if at := s.Pixel(t.Value); at-at == 0 && at >= math.Min(s.From, s.To)-.5 && at <= math.Max(s.From, s.To)+.5 {
			if a.Bare {
				t.Label = ""
			}
			seen = append(seen, t)
		}
	}
	return seen
}

// chosen are round values about so far apart [px], but in a short axis closer, so that
// it has three of them, and along x as far as their numbers need.
func chosen(s plot.Scale, apart float64) []plot.Tick {
	close := math.Min(apart, math.Max(apart/2, math.Abs(s.To-s.From)/3.5))
	ticks := named(s, s.Ticks(close))
	for apart == apartX && close < 4*apartX && crowded(ticks, s) {
		close *= 1.4
		ticks = named(s, s.Ticks(close))
	}
	return ticks
}

// named are ticks whose numbers tell them apart: as many digits as that takes, and of a
// logarithmic axis powers where they would be long.
func named(s plot.Scale, ticks []plot.Tick) []plot.Tick {
	for i, t := range ticks {
		if s.Log && t.Label != "" && (s.Min < 1e-4 || s.Max > 1e6) {
			ticks[i].Label = power(t.Value)
		}
	}
	for i := 1; i < len(ticks) && !s.Log; i++ {
		if ticks[i].Label == ticks[i-1].Label {
			for k, t := range ticks {
				ticks[k].Label = plot.Number(t.Value, 12)
			}
			break
		}
	}
	return ticks
}

// power writes 2e-05 as 2·10⁻⁵.
func power(v float64) string {
	digits, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	n, _ := strconv.Atoi(exponent)
	text := "10" + shifted('^', strconv.Itoa(n))
	if digits != "1" {
		text = digits + "·" + text
	}
	return text
}

// upright reports whether an x axis' numbers run upwards, as they have to where they do
// not find room side by side.
func (a *Axis) upright(ticks []plot.Tick, s plot.Scale) bool {
	return a.Turned || crowded(ticks, s)
}

// crowded reports whether numbers side by side do not find room.
func crowded(ticks []plot.Tick, s plot.Scale) bool {
	end := math.Inf(-1)
	from, step := 0, 1
	if len(ticks) > 1 && s.Pixel(ticks[0].Value) > s.Pixel(ticks[len(ticks)-1].Value) {
		from, step = len(ticks)-1, -1
	}
	for i := from; i >= 0 && i < len(ticks); i += step {
		if ticks[i].Label == "" {
			continue
		}
		at, half := s.Pixel(ticks[i].Value), wide(ticks[i].Label, numberSize)/2
		if at-half < end+4 {
			return true
		}
		end = at + half
	}
	return false
}

func widest(ticks []plot.Tick, size float64) float64 {
	most := 0.0
	for _, t := range ticks {
		most = math.Max(most, wide(t.Label, size))
	}
	return most
}

// grid draws the lines across the plotting area, below all else.
func (a *Axes) grid(d *drawing) {
	if a.X.Grid {
		for _, t := range a.X.ticks(d.x, apartX) {
			at := d.x.Pixel(t.Value)
			d.line("grid", plot.Grid, 1, at, d.box.Y0, at, d.box.Y1)
		}
	}
	if a.Y.Grid {
		for _, t := range a.Y.ticks(d.y, apartY) {
			at := d.y.Pixel(t.Value)
			d.line("grid", plot.Grid, 1, d.box.X0, at, d.box.X1, at)
		}
	}
}

// frame draws the four lines around the plotting area, but for those left out.
func (a *Axes) frame(d *drawing) {
	b := d.box
	for side, ends := range [4][4]float64{{b.X0, b.Y0, b.X0, b.Y1}, {b.X0, b.Y1, b.X1, b.Y1}, {b.X1, b.Y0, b.X1, b.Y1}, {b.X0, b.Y0, b.X1, b.Y0}} {
		if !a.Spines[side] {
			d.line("axis", plot.AxisInk, 1, ends[0], ends[1], ends[2], ends[3])
		}
	}
}

// xAxis draws ticks, numbers and label of x.
func (a *Axes) xAxis(d *drawing) {
	edge, out := d.box.Y1, 1.0
	if a.X.Far {
		edge, out = d.box.Y0, -1
	}
	ticks := a.X.ticks(d.x, apartX)
	upright := a.X.upright(ticks, d.x)
	ink := a.X.numberInk()
	for _, t := range ticks {
		at := d.x.Pixel(t.Value)
		d.line("axis", plot.AxisInk, 1, at, edge, at, edge+out*reach(t))
		switch {
		case upright:
			anchor := plot.End
			if a.X.Far {
				anchor = plot.Start
			}
			d.text("tick", ink, numberSize, at+4, edge+out*(tickLength+4), anchor, t.Label).Turned = true
		case a.X.Far:
			d.lines("tick", ink, numberSize, at, edge-tickLength-4-tall(t.Label, numberSize), plot.Middle, t.Label)
		default:
			d.lines("tick", ink, numberSize, at, edge+tickLength+3, plot.Middle, t.Label)
		}
	}
	if a.X.Label.Text != "" {
		y := edge + a.X.tall(d.x) - a.X.labelRoom(2) - 6
		if a.X.Far {
			y = edge - a.X.tall(d.x) + 6
		}
		a.X.Label.lines(d, "label", labelSize, (d.box.X0+d.box.X1)/2, y, plot.Middle)
	}
}

// yAxis draws ticks, numbers and label of y.
func (a *Axes) yAxis(d *drawing) {
	edge, out, anchor := d.box.X0, -1.0, plot.End
	if a.Y.Far {
		edge, out, anchor = d.box.X1, 1, plot.Start
	}
	ticks := a.Y.ticks(d.y, apartY)
	for _, t := range ticks {
		at := d.y.Pixel(t.Value)
		d.line("axis", plot.AxisInk, 1, edge, at, edge+out*reach(t), at)
		d.text("tick", a.Y.numberInk(), numberSize, edge+out*(tickLength+4), at+4, anchor, t.Label)
	}
	if a.Y.Label.Text != "" {
		rows, size := strings.Split(a.Y.Label.Text, "\n"), a.Y.Label.size(labelSize)
		beside := tickLength + 8 + widest(ticks, numberSize)
		for i, row := range rows {
			from := float64(len(rows)-1-i)*lineOf(size) + 4
			if a.Y.Far {
				from = float64(i)*lineOf(size) + size
			}
			a.Y.Label.letter(d, "label", labelSize, edge+out*(beside+from), (d.box.Y0+d.box.Y1)/2, plot.Middle, row).Turned = true
		}
	}
}

// numberInk is what the numbers are written in.
func (a *Axis) numberInk() plot.Ink {
	if a.Numbers.Ink != "" {
		return a.Numbers.Ink
	}
	return plot.Quiet
}

// reach is how far a tick goes out [px]; those without numbers are shorter.
func reach(t plot.Tick) float64 {
	if t.Label == "" {
		return tickLength - 1.5
	}
	return tickLength
}
