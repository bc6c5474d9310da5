package script

import "strconv"

// reserved are the identifiers that mean something else in a program: Python's
// words, what of Python the programs use, and what they define themselves.
var reserved = []string{
	"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
	"finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
	"with", "yield", "h", "list", "segment", "x", "y", "z", "d", "t", "when", "traces", "spikes", "netcon", "netcons", "detector", "detectors", "pyplot", "axes", "run", "Run",
}

// namer gives what is in a document identifiers of its own.
type namer struct{ taken map[string]bool }

func newNamer() namer {
	n := namer{map[string]bool{}}
	for _, word := range reserved {
		n.taken[word] = true
	}
	return n
}

// identifier is a name as one: dend[3] is dend_3, and class, which Python has, class_2.
func (n namer) identifier(name string) string {
	plain := plain(name)
	free := plain
	for i := 2; n.taken[free]; i++ {
		free = plain + "_" + strconv.Itoa(i)
	}
	n.taken[free] = true
	return free
}

// plain puts _ for what no identifier holds, and leaves it out at the end. Names
// that begin with two of them would be mangled in a class, and are the system's.
func plain(name string) string {
	b := make([]byte, 0, len(name))
	for i := range len(name) {
		switch c := name[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9' && len(b) > 0:
			b = append(b, c)
		case len(b) == 0 || b[len(b)-1] != '_':
			b = append(b, '_')
		}
	}
	for len(b) > 1 && b[len(b)-1] == '_' {
		b = b[:len(b)-1]
	}
	if len(b) == 0 || string(b) == "_" {
		return "nameless"
	}
	return string(b)
}
