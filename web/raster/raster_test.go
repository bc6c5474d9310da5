package raster

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"

	"github.com/cablelab/cablelab/core/plot"
)

var update = flag.Bool("update", false, "write the goldens anew")

// painted is a scene's picture.
func painted(t *testing.T, s plot.Scene, theme plot.Theme, scale float64) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(PNG(s, theme, scale)))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestMarks: pixels inside and outside of each kind of mark, at two scales.
func TestMarks(t *testing.T) {
	red, blue := plot.Ink("#ff0000"), plot.Ink("#0000ff")
	s := plot.Scene{Width: 100, Height: 60, Marks: []plot.Mark{
		{Kind: plot.Rect, Ink: red, Fill: true, X: 10, Y: 10, W: 20, H: 10},
		{Kind: plot.Rect, Ink: blue, Width: 2, X: 40, Y: 10, W: 20, H: 10},
		{Kind: plot.Circle, Ink: blue, Width: 2, X: 80, Y: 15, W: 6},
		{Kind: plot.Path, Ink: red, Width: 2, D: "M10 30L30 30L30 50"},
		{Kind: plot.Path, Ink: blue, Fill: true, D: "M40 30L60 30L60 50L40 50Z"},
		{Kind: plot.Path, Ink: red, Width: 4, D: "M70 -1000L70 1000", Clip: &plot.Box{X0: 60, Y0: 30, X1: 90, Y1: 50}},
		{Kind: plot.Path, Ink: red, Width: 2, Dash: "4 4", D: "M80 40L100 40"},
		{Kind: plot.Rect, Ink: red, Fill: true, Faint: .5, X: 92, Y: 50, W: 8, H: 8},
	}}
	white, r, b := color.RGBA{255, 255, 255, 255}, color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}
	for _, scale := range []float64{1, 2} {
		m := painted(t, s, plot.Theme{}, scale)
		if m.Bounds() != image.Rect(0, 0, int(100*scale), int(60*scale)) {
			t.Fatalf("the picture is %v", m.Bounds())
		}
		for _, c := range []struct {
			x, y float64
			want color.RGBA
		}{
			{20, 15, r}, {9, 15, white}, {31, 15, white}, // a filled rectangle
			{40, 15, b}, {50, 10, b}, {50, 15, white}, // a frame
			{80, 15, white}, {85, 15, b}, {74, 14, b}, {80, 20.5, b}, // a ring
			{20, 30, r}, {30, 40, r}, {20, 40, white}, // a line
			{50, 40, b}, {39, 40, white}, // a shape
			{70, 40, r}, {70, 28, white}, {70, 52, white}, // clipped
			{82, 39.5, r}, {86, 39.5, white}, {90, 39.5, r}, // dashes
			{95, 54, color.RGBA{255, 127, 127, 255}},
		} {
			at := color.RGBAModel.Convert(m.At(int(c.x*scale), int(c.y*scale))).(color.RGBA)
			if at != c.want && (c.want == white || c.want == r || c.want == b || absolute(int(at.G)-int(c.want.G)) > 1) {
				t.Errorf("scale %g: at %g, %g is %v, want %v", scale, c.x, c.y, at, c.want)
			}
		}
	}
}

func absolute(n int) int { return max(n, -n) }

// TestText: letters cover the place that they are laid out for, by each anchor, and
// turned.
func TestText(t *testing.T) {
	text := plot.Mark{Kind: plot.Text, Ink: "#000000", X: 50, Y: 50, Size: 20, Text: "mmm − µ"}
	for _, c := range []struct {
		anchor plot.Anchor
		turned bool
		box    image.Rectangle // that holds all ink
	}{
		{plot.Start, false, image.Rect(50, 30, 150, 56)},
		{plot.Middle, false, image.Rect(0, 30, 100, 56)},
		{plot.End, false, image.Rect(-50, 30, 51, 56)},
		{plot.Middle, true, image.Rect(30, 0, 56, 100)},
	} {
		text.Anchor, text.Turned = c.anchor, c.turned
		m := painted(t, plot.Scene{Width: 150, Height: 100, Marks: []plot.Mark{text}}, plot.Theme{}, 1)
		inside, outside := 0, 0
		for y := range 100 {
			for x := range 150 {
				if g, _, _, _ := m.At(x, y).RGBA(); g > 0x8000 {
					continue
				}
				if (image.Point{x, y}).In(c.box) {
					inside++
				} else {
					outside++
				}
			}
		}
		if inside < 100 || outside > 0 {
			t.Errorf("anchor %d, turned %t: %d dark pixels inside %v, %d outside", c.anchor, c.turned, inside, c.box, outside)
		}
	}
}

// TestGolden holds the bytes of a whole picture.
func TestGolden(t *testing.T) {
	notice := plot.Notice{Width: 300, Height: 90, Title: "Golden", Text: "The same scene gives the same bytes on every machine: 0123456789 −1.5 µm."}
	got := PNG(notice.Scene(), plot.Theme{Dark: true}, 2)
	const file = "testdata/notice.png"
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the picture has changed, %v; look at it, then run with -update", err)
	}
}
