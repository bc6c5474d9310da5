package cells

// gatherers keep all that a generator yields.
var gatherers = []string{"list", "tuple", "set"}

// generates reports whether in parentheses there is a generator.
func (d *dialect) generates(open int) bool {
	for k := open + 1; k < d.other[open]; k++ {
		if d.is(k, "for") {
			return true
		}
		if d.opens(k) {
			k = d.other[k]
		}
	}
	return false
}

// gather has a list gather what a generator yields.
func (d *dialect) gather(i int) {
	open, last := d.tokens[i+1], d.tokens[d.other[i+1]]
	if d.is(i, "list") {
		d.replace(d.tokens[i].start, open.end, "[")
		d.replace(last.start, last.end, "]")
		return
	}
	d.replace(open.end, open.end, "[")
	d.replace(last.start, last.start, "]")
}
