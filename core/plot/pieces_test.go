package plot

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// randomCell is sections of random walks, coloured at random.
func randomCell(r *rand.Rand, sections int) *Shape {
	p := &Shape{Width: 600, Height: 400, Low: 0, High: 1, Rotation: Front.About(0, 1).About(1, 2)}
	for i := range sections {
		l := Line{Name: fmt.Sprint(i), Nseg: 1 + r.IntN(9), Flipped: r.IntN(3) == 0}
		q := Point3{r.Float64() * 100, r.Float64() * 100, r.Float64() * 100, 1 + r.Float64()}
		for range 2 + r.IntN(8) {
			l.Points = append(l.Points, q)
			q.X, q.Y, q.Z = q.X+10*r.NormFloat64(), q.Y+10*r.NormFloat64(), q.Z+10*r.NormFloat64()
		}
		for range l.Nseg {
			l.Values = append(l.Values, r.Float64())
		}
		p.Lines = append(p.Lines, l)
	}
	return p
}

// strokeLines are the straight pieces of a path.
func strokeLines(t *testing.T, d string) (lines [][4]float64) {
	t.Helper()
	for _, sub := range strings.Split(d, "M")[1:] {
		var had [2]float64
		for i, point := range strings.Split(sub, "L") {
			var q [2]float64
			if _, err := fmt.Sscanf(point, "%g %g", &q[0], &q[1]); err != nil {
				t.Fatal(err)
			}
			if i > 0 {
				lines = append(lines, [4]float64{had[0], had[1], q[0], q[1]})
			}
			had = q
		}
	}
	return lines
}

// TestPiecesCoverTheCell: every place of every segment lies on the stroke of the
// segment's colour, but for what is too short to be seen.
func TestPiecesCoverTheCell(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 10 {
		p := randomCell(r, 12)
		strokes := make([][][4]float64, StrokeCount)
		for i, d := range p.Strokes(nil) {
			strokes[i] = strokeLines(t, string(d))
		}
		flat := camera{rotation: Front, scale: 1}
		for i := range p.Lines {
			for k, v := range p.Lines[i].Values {
				x, y := p.Pixel(i, (float64(k)+.5)/float64(p.Lines[i].Nseg))
				away := math.Inf(1)
				for _, l := range strokes[shade(v, p.Low, p.High)] {
					_, d := onLine(&flat, Point3{X: l[0], Y: -l[1]}, Point3{X: l[2], Y: -l[3]}, x, y)
					away = math.Min(away, d)
				}
				if away > invisible+.2 {
					t.Fatalf("the middle of segment %d of section %d is %g px away from its stroke", k, i, away)
				}
			}
		}
	}
}

// TestPiecesFollowEachOther: what is of one colour is one line, and borders are
// left out where they would hide the cell.
func TestPiecesFollowEachOther(t *testing.T) {
	p := exampleShape()
	p.ShowDiam = false
	p.Lines[1].Values = make([]float64, 11)
	strokes := p.Strokes(nil)
	if n := strings.Count(string(strokes[shade(0, p.Low, p.High)]), "M"); n != 1 {
		t.Errorf("%d lines for one colour", n)
	}
	if n := strings.Count(string(strokes[borderStroke]), "M"); n != 10 {
		t.Errorf("%d borders between 11 segments", n)
	}
	p.Zoom = .1
	if d := p.Strokes(nil)[borderStroke]; len(d) > 0 {
		t.Errorf("borders of segments that are too short to tell apart: %s", d)
	}
}

// TestTurningAllocatesNothing: a large cell turns without a pause for rubbish.
func TestTurningAllocatesNothing(t *testing.T) {
	p := randomCell(rand.New(rand.NewPCG(7, 8)), 200)
	p.Borders = true
	var strokes [][]byte
	for range 60 {
		p.Rotation = p.Rotation.About(1, .1)
		strokes = p.Strokes(strokes)
	}
	if n := testing.AllocsPerRun(20, func() { strokes = p.Strokes(strokes) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}
