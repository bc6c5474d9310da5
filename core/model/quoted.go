package model

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// string reads a text from its opening quote on.
func (p *parser) string() (text string, ok bool) {
	p.at++
	from := p.at
	for ; p.at < len(p.text); p.at++ {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return p.text[from : p.at-1], true
		case c == '\\':
			return p.escaped(p.text[from:p.at])
		case c < ' ':
			return "", false
		}
	}
	return "", false
}

// escaped reads on from the first escape of a text.
func (p *parser) escaped(before string) (text string, ok bool) {
	var b strings.Builder
	b.WriteString(before)
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return b.String(), true
		case c == '\\':
			p.at++
			r, ok := p.escape()
			if !ok {
				return "", false
			}
			b.WriteRune(r)
		case c < ' ':
			return "", false
		default:
			b.WriteByte(c)
			p.at++
		}
	}
	return "", false
}

// escapes are the letters of JSON's short escapes, and what they stand for.
const (
	escapes = `"\/bfnrt`
	meant   = "\"\\/\b\f\n\r\t"
)

// escape reads what follows a backslash. Half a pair of surrogates is no character.
func (p *parser) escape() (r rune, ok bool) {
	if p.at == len(p.text) {
		return 0, false
	}
	if i := strings.IndexByte(escapes, p.text[p.at]); i >= 0 {
		p.at++
		return rune(meant[i]), true
	}
	if r, ok = p.code(); !ok || !utf16.IsSurrogate(r) {
		return r, ok
	}
	if after := p.at; strings.HasPrefix(p.text[p.at:], `\u`) {
		p.at++
		second, ok := p.code()
		if !ok {
			return 0, false
		}
		if pair := utf16.DecodeRune(r, second); pair != utf8.RuneError {
			return pair, true
		}
		p.at = after
	}
	return utf8.RuneError, true
}

// code reads a u and four hexadecimal digits.
func (p *parser) code() (r rune, ok bool) {
	if !p.literal("u") {
		return 0, false
	}
	for range 4 {
		if p.at == len(p.text) {
			return 0, false
		}
		digit, ok := hex(p.text[p.at])
		if !ok {
			return 0, false
		}
		p.at++
		r = r<<4 | digit
	}
	return r, true
}

func hex(c byte) (digit rune, ok bool) {
	switch {
	case isDigit(c):
		return rune(c - '0'), true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10, true
	}
	return 0, false
}

// appendQuoted writes a text as encoding/json does: also what would be markup in a
// page is escaped.
func appendQuoted(b []byte, text string) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range text {
		short := strings.IndexByte(meant, byte(r))
		switch {
		case r < utf8.RuneSelf && short >= 0 && r != '/':
			b = append(b, '\\', escapes[short])
		case r < ' ' || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError:
			b = append(b, '\\', 'u')
			for shift := 12; shift >= 0; shift -= 4 {
				b = append(b, digits[r>>shift&15])
			}
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
