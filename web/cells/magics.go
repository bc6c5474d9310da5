package cells

import "strings"

// withoutMagics puts pass in place of the lines that only IPython takes, as in
// "%matplotlib inline", "!pip install" or "h.Section?", and returns them. A cell in
// another language, as in "%%bash", is passed over whole.
func withoutMagics(source string) (left string, skipped []string) {
	if first := strings.TrimSpace(source); strings.HasPrefix(first, "%%") {
		magic, _, _ := strings.Cut(first, "\n")
		if name := word(magic[2:]); name != "time" && name != "timeit" && name != "capture" && name != "prun" {
			return strings.Repeat("\n", strings.Count(source, "\n")), []string{magic}
		}
	}
	var b strings.Builder
	from := 0
	s := lineScanner{source: source, line: 1}
	for l, ok := s.next(); ok; l, ok = s.next() {
		if strings.IndexByte("%!?", source[l.start]) < 0 && !strings.HasSuffix(source[l.start:l.end], "?") {
			continue
		}
		magic, _, _ := strings.Cut(source[l.start:], "\n")
		b.WriteString(source[from:l.start] + "pass")
		from = l.start + len(magic)
		s.at, s.line = from, l.line
		skipped = append(skipped, strings.TrimSpace(magic))
	}
	return b.String() + source[from:], skipped
}
