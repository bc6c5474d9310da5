package cells

import "strings"

// A logicalLine is a line as Python's grammar has it: several of the source where
// brackets, strings or backslashes join them.
type logicalLine struct {
	start, end int    // offsets in the source, without indentation and comments
	line       int    // of start, from 1
	indented   bool   // does not begin at the margin
	word       string // that it begins with, "@" for a decorator, else ""
	semicolons []int  // offsets of those that part statements
}

// A lineScanner goes through a source line by line.
type lineScanner struct {
	source string
	at     int // offset
	line   int // at that offset, from 1
}

// next is the next line that is not empty, and false at the end.
func (s *lineScanner) next() (logicalLine, bool) {
	for s.at < len(s.source) {
		margin := s.at
		s.skip(" \t\f")
		switch s.char() {
		case '\n':
			s.advance()
		case '#':
			s.comment()
		default:
			if s.at < len(s.source) {
				return s.logical(s.at > margin), true
			}
		}
	}
	return logicalLine{}, false
}

// logical reads a line from its first character on.
func (s *lineScanner) logical(indented bool) logicalLine {
	l := logicalLine{start: s.at, end: s.at, line: s.line, indented: indented, word: word(s.source[s.at:])}
	for depth := 0; s.at < len(s.source); {
		switch c := s.char(); {
		case c == '\n' && depth == 0:
			s.advance()
			return l
		case c == '#':
			s.comment()
			continue
		case c == '\'' || c == '"':
			s.quoted()
		case c == ';' && depth == 0:
			l.semicolons = append(l.semicolons, s.at)
			s.advance()
		case c == '\\':
			s.advance()
			s.advance()
		default:
			depth = max(0, depth+nesting(c))
			s.advance()
			if strings.IndexByte(" \t\f\n", c) >= 0 {
				continue
			}
		}
		l.end = s.at
	}
	return l
}

// nesting is by how much a character changes the depth of brackets.
func nesting(c byte) int {
	switch c {
	case '(', '[', '{':
		return 1
	case ')', ']', '}':
		return -1
	}
	return 0
}

// quoted passes over a string. One that lacks its end goes to the end of the line, or
// of the source if its quotes are three.
func (s *lineScanner) quoted() {
	quote := s.source[s.at : s.at+1]
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(s.source[s.at:], triple) {
		quote = triple
	}
	s.at += len(quote)
	for s.at < len(s.source) {
		switch c := s.char(); {
		case strings.HasPrefix(s.source[s.at:], quote):
			s.at += len(quote)
			return
		case c == '\n' && len(quote) == 1:
			return
		case c == '\\':
			s.advance()
		}
		s.advance()
	}
}

// comment passes over what is left of a line of the source, but for its end.
func (s *lineScanner) comment() {
	for s.at < len(s.source) && s.char() != '\n' {
		s.advance()
	}
}

func (s *lineScanner) skip(characters string) {
	for s.at < len(s.source) && strings.IndexByte(characters, s.char()) >= 0 {
		s.advance()
	}
}

// char is the present character, 0 at the end.
func (s *lineScanner) char() byte {
	if s.at < len(s.source) {
		return s.source[s.at]
	}
	return 0
}

func (s *lineScanner) advance() {
	if s.at >= len(s.source) {
		return
	}
	if s.source[s.at] == '\n' {
		s.line++
	}
	s.at++
}

// word is the name that a text begins with, or the sign of a decorator.
func word(text string) string {
	if strings.HasPrefix(text, "@") {
		return "@"
	}
	end := strings.IndexFunc(text, func(r rune) bool {
		return r != '_' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && r < 0x80
	})
	if end < 0 {
		return text
	}
	return text[:end]
}
