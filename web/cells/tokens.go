package cells

import "strings"

// A token is a word, a number, a string or a sign of a source.
type token struct {
	kind       tokenKind
	start, end int
}

type tokenKind int

const (
	nameToken   tokenKind = iota // keywords, too
	valueToken                   // a number
	stringToken                  // with its prefix
	signToken                    // one character, but for **
)

// tokens are those of a source, without white space and comments.
func tokens(source string) []token {
	var all []token
	s := lineScanner{source: source, line: 1}
	for {
		s.skip(" \t\f\n\\")
		start := s.at
		switch c := s.char(); {
		case c == 0:
			return all
		case c == '#':
			s.comment()
			continue
		case c == '\'' || c == '"':
			s.quoted()
			if n := len(all); n > 0 && all[n-1].kind == nameToken && all[n-1].end == start && start-all[n-1].start <= 2 {
				start = all[n-1].start // a prefix, such as f
				all = all[:n-1]
			}
			all = append(all, token{stringToken, start, s.at})
		case c >= '0' && c <= '9':
			s.at += len(numeral(source[s.at:]))
			all = append(all, token{valueToken, start, s.at})
		case word(source[s.at:s.at+1]) != "" && c != '@' || c >= 0x80:
			s.at += max(1, len(word(source[s.at:])))
			all = append(all, token{nameToken, start, s.at})
		default:
			s.at++
			if c == '*' && s.char() == '*' {
				s.at++
			}
			all = append(all, token{signToken, start, s.at})
		}
	}
}

// numeral is the number that a text begins with.
func numeral(text string) string {
	end := 0
	for end < len(text) {
		c := text[end]
		exponent := end > 0 && (c == '+' || c == '-') && (text[end-1]|0x20) == 'e' && !strings.HasPrefix(text, "0x")
		if !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '.' || c == '_' || exponent) {
			break
		}
		if c == '.' && end+1 < len(text) && text[end+1]|0x20 >= 'a' && text[end+1]|0x20 <= 'z' && text[end+1]|0x20 != 'e' && text[end+1]|0x20 != 'j' {
			break // a method of a number
		}
		end++
	}
	return text[:end]
}
