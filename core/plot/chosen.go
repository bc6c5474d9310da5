package plot

// chosen draws a broad faint line under the sections that are set off.
func (p *Shape) chosen(s *Scene, c *camera) {
	var d []byte
	for _, i := range p.Chosen {
		if i < 0 || i >= len(p.Lines) {
			continue
		}
		for k, q := range p.Lines[i].Points {
			x, y := c.project(q)
			if k == 0 {
				d = AppendPoint(d, 'M', x, y)
			} else {
				d = AppendPoint(d, 'L', x, y)
			}
		}
	}
	if len(d) > 0 {
		s.Marks = append(s.Marks, Mark{Kind: Path, Class: "chosen", Ink: Accent, Width: 15, Faint: 0.65, D: string(d)})
	}
}
