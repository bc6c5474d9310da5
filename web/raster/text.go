package raster

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/cablelab/cablelab/core/plot"
)

// typeface is the one typeface of all texts.
var typeface = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		panic(err) // the font is a part of the program
	}
	return f
})

// text are the outlines of a mark's letters [px]. What the typeface does not have is
// an empty space.
func (c *canvas) text(m *plot.Mark) (outlines [][]point) {
	var buffer sfnt.Buffer
	size := fixed.Int26_6(m.Size * c.scale * 64)
	along := fixed.Int26_6(0)
	for _, r := range m.Text {
		glyph, err := typeface().GlyphIndex(&buffer, r)
		if err != nil || glyph == 0 {
			along += size / 4
			continue
		}
		if segments, err := typeface().LoadGlyph(&buffer, glyph, size, nil); err == nil {
			outlines = append(outlines, flattened(segments, along)...)
		}
		if advance, err := typeface().GlyphAdvance(&buffer, glyph, size, font.HintingNone); err == nil {
			along += advance
		}
	}
	back := float64(along) / 64 * [...]float64{plot.Start: 0, plot.Middle: .5, plot.End: 1}[m.Anchor]
	for _, outline := range outlines {
		for i, p := range outline {
			p.x -= back
			if m.Turned {
				p = point{p.y, -p.x}
			}
			outline[i] = point{p.x + float64(m.X*c.scale), p.y + float64(m.Y*c.scale)}
		}
	}
	return outlines
}

// flattened are a glyph's outlines as polygons, so far along the line.
func flattened(segments sfnt.Segments, along fixed.Int26_6) (outlines [][]point) {
	at := func(p fixed.Point26_6) point { return point{float64(p.X+along) / 64, float64(p.Y) / 64} }
	var last point
	add := func(p point) {
		outlines[len(outlines)-1] = append(outlines[len(outlines)-1], p)
		last = p
	}
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			outlines = append(outlines, nil)
			add(at(s.Args[0]))
		case sfnt.SegmentOpLineTo:
			add(at(s.Args[0]))
		case sfnt.SegmentOpQuadTo: // the typeface has no cubic curves
			const pieces = 4
			a, b, end := last, at(s.Args[0]), at(s.Args[1])
			for i := 1; i <= pieces; i++ {
				f := float64(i) / pieces
				add(mix(mix(a, b, f), mix(b, end, f), f))
			}
		}
	}
	return outlines
}

func mix(a, b point, f float64) point {
	return point{a.x + float64((b.x-a.x)*f), a.y + float64((b.y-a.y)*f)}
}
