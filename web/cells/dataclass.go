package cells

import (
	"regexp"
	"strings"
)

// annotated matches a line that annotates a name.
var annotated = regexp.MustCompile(`^([A-Za-z_]\w*)\s*:[^=]`)

// dataclasses lets each dataclass know the names of its fields.
func (d *dialect) dataclasses() {
	s := lineScanner{source: d.source, line: 1}
	decorated := false
	var class *fields
	for l, ok := s.next(); ok; l, ok = s.next() {
		margin := l.start - 1 - strings.LastIndexByte(d.source[:l.start], '\n')
		text := d.source[l.start:l.end]
		if class != nil && margin <= class.margin {
			class.close(d)
			class = nil
		}
		switch {
		case l.word == "@":
			decorated = decorated || strings.Contains(text, "dataclass")
		case l.word == "class" && decorated:
			class, decorated = &fields{margin: margin, body: -1}, false
		case class != nil:
			class.add(l.start, margin, text)
		default:
			decorated = false
		}
	}
	if class != nil {
		class.close(d)
	}
}

// fields are those of one dataclass.
type fields struct {
	margin int // of its first line
	body   int // margin of its body; -1 as long as it is not known
	at     int // where the first of them is
	names  []string
}

func (f *fields) add(at, margin int, text string) {
	if f.body < 0 {
		f.body = margin
	}
	if found := annotated.FindStringSubmatch(text); found != nil && margin == f.body {
		if len(f.names) == 0 {
			f.at = at
		}
		f.names = append(f.names, `"`+found[1]+`"`)
	}
}

func (f *fields) close(d *dialect) {
	if len(f.names) > 0 {
		d.replace(f.at, f.at, "__fields__ = ("+strings.Join(f.names, ", ")+",); ")
	}
}
