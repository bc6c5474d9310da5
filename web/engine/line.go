package engine

import (
	"errors"
	"strconv"
	"strings"
)

// A head begins with the fields of a request or a reply, one behind the other with a
// comma after each: numbers, and texts behind their length and a colon. What has a
// method fields names its fields there once, to be written and to be read.

type lined interface{ fields(l *line) }

// line is fields on their way. After a failure all that is read is empty.
type line struct {
	out     []byte
	in      string // what is left to read
	reading bool
	torn    bool
}

var errLine = errors.New("a field is missing, or of another kind")

// head is the text of a message: fields, and what follows them in a line of its own.
func head(x lined, rest string) string {
	var l line
	x.fields(&l)
	return string(append(l.out, '\n')) + rest
}

// cutHead reads a head's fields and gives the rest.
func cutHead(text string, x lined) (rest string, err error) {
	l := line{in: text, reading: true}
	x.fields(&l)
	rest, whole := strings.CutPrefix(l.in, "\n")
	if l.torn || !whole {
		return "", errLine
	}
	return rest, nil
}

// until reads up to a character.
func (l *line) until(end byte) string {
	at := strings.IndexByte(l.in, end)
	if at < 0 || l.torn {
		l.tear()
		return ""
	}
	field := l.in[:at]
	l.in = l.in[at+1:]
	return field
}

func (l *line) tear() { l.torn, l.in = true, "" }

func (l *line) whole(x *int) {
	if !l.reading {
		l.out = append(strconv.AppendInt(l.out, int64(*x), 10), ',')
		return
	}
	n, err := strconv.Atoi(l.until(','))
	if err != nil {
		l.tear()
	}
	*x = n
}

func (l *line) number(x *float64) {
	if !l.reading {
		l.out = append(strconv.AppendFloat(l.out, *x, 'g', -1, 64), ',')
		return
	}
	y, err := strconv.ParseFloat(l.until(','), 64)
	if err != nil {
		l.tear()
	}
	*x = y
}

func (l *line) words(x *string) {
	if !l.reading {
		l.out = append(strconv.AppendInt(l.out, int64(len(*x)), 10), ':')
		l.out = append(append(l.out, *x...), ',')
		return
	}
	n, err := strconv.Atoi(l.until(':'))
	if err != nil || n < 0 || n >= len(l.in) || l.in[n] != ',' {
		l.tear()
		return
	}
	*x, l.in = l.in[:n], l.in[n+1:]
}

func (l *line) yes(x *bool) {
	n := 0
	if *x {
		n = 1
	}
	l.whole(&n)
	*x = n == 1
}

// each writes or reads a list by its items, none of which is shorter than two
// characters.
func each[T any](l *line, list *[]T, item func(*T)) {
	n := len(*list)
	l.whole(&n)
	if l.reading {
		if n < 0 || n > len(l.in)/2 {
			l.tear()
		}
		if *list = nil; n == 0 || l.torn {
			return
		}
		*list = make([]T, n)
	}
	for i := range *list {
		item(&(*list)[i])
	}
}

// maybe writes or reads what may be missing.
func maybe[T any](l *line, x **T, fields func(*T)) {
	there := *x != nil
	l.yes(&there)
	if !there || l.torn {
		return
	}
	if l.reading {
		*x = new(T)
	}
	fields(*x)
}
