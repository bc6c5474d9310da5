package model

import "unicode/utf8"

const (
	maxText  = 16 << 20 // bytes of a document
	maxDepth = 16       // lists and objects inside one another; a document needs five
)

// kind is what a value of JSON is, in the words of a message.
type kind string

const (
	kindNull   kind = "null"
	kindBool   kind = "true or false"
	kindNumber kind = "a number"
	kindText   kind = "a text"
	kindList   kind = "a list"
	kindObject kind = "an object"
)

// value is a piece of JSON that keeps what a map would lose: the order of keys,
// keys given twice, the place in the text.
type value struct {
	kind    kind
	text    string // of a text; the digits of a number
	yes     bool   // of a boolean
	items   []value
	members []member
	offset  int // just behind its first token
}

type member struct {
	key    string
	value  value
	offset int // just behind the key
}

// parse turns the text of one JSON value into a tree.
func parse(data []byte) (value, *Problem) {
	if len(data) > maxText {
		return value{}, &Problem{Message: "the document is longer than 16 MB"}
	}
	if at := invalidUTF8(data); at >= 0 {
		return value{}, textProblem(data, at, "the text is not UTF-8")
	}
	p := parser{data: data, text: string(data)}
	v, err := p.value(0)
	if err == nil {
		err = p.end()
	}
	return v, err
}

func invalidUTF8(data []byte) int {
	for at := 0; at < len(data); {
		c, size := utf8.DecodeRune(data[at:])
		if c == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// parser reads JSON as encoding/json does, several times as fast: a traced cell is
// a document of a hundred thousand numbers. Where it cannot go on, it stands at the
// character that must not be there.
type parser struct {
	data []byte
	text string // the same
	at   int
}

func (p *parser) syntax() *Problem { return syntaxProblem(p.data, p.at) }

// next is the first character that is not white space, 0 at the end.
func (p *parser) next() byte {
	for ; p.at < len(p.text); p.at++ {
		switch c := p.text[p.at]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

func (p *parser) end() *Problem {
	if p.next(); p.at < len(p.text) {
		return textProblem(p.data, p.at, "the document has ended before this, but there is more text")
	}
	return nil
}

func (p *parser) value(depth int) (value, *Problem) {
	switch c := p.next(); {
	case c == '{' || c == '[':
		if depth == maxDepth {
			return value{}, textProblem(p.data, p.at, "too many lists and objects inside one another")
		}
		p.at++
		if c == '{' {
			return p.object(depth + 1)
		}
		return p.list(depth + 1)
	case c == '"':
		text, ok := p.string()
		if !ok {
			return value{}, p.syntax()
		}
		return value{kind: kindText, text: text, offset: p.at}, nil
	case c == '-' || isDigit(c):
		from := p.at
		if !p.number() {
			return value{}, p.syntax()
		}
		return value{kind: kindNumber, text: p.text[from:p.at], offset: p.at}, nil
	}
	return p.word()
}

func (p *parser) word() (value, *Problem) {
	for _, w := range []struct {
		text string
		value
	}{{"true", value{kind: kindBool, yes: true}}, {"false", value{kind: kindBool}}, {"null", value{kind: kindNull}}} {
		if p.next() == w.text[0] {
			w.offset = p.at + len(w.text)
			if !p.literal(w.text) {
				break
			}
			return w.value, nil
		}
	}
	return value{}, p.syntax()
}

// literal passes over a word.
func (p *parser) literal(word string) bool {
	for i := range len(word) {
		if p.at == len(p.text) || p.text[p.at] != word[i] {
			return false
		}
		p.at++
	}
	return true
}

func (p *parser) list(depth int) (value, *Problem) {
	v := value{kind: kindList, offset: p.at}
	for p.more(len(v.items), ']') {
		item, problem := p.value(depth)
		if problem != nil {
			return v, problem
		}
		if v.items == nil {
			v.items = make([]value, 0, 4) // most lists are 3-D points
		}
		v.items = append(v.items, item)
	}
	return v, p.closed(']')
}

func (p *parser) object(depth int) (value, *Problem) {
	v := value{kind: kindObject, offset: p.at}
	for p.more(len(v.members), '}') {
		var m member
		var ok bool
		if m.key, ok = p.key(); !ok {
			return v, p.syntax()
		}
		m.offset = p.at
		if p.next() != ':' {
			return v, p.syntax()
		}
		p.at++
		var problem *Problem
		if m.value, problem = p.value(depth); problem != nil {
			return v, problem
		}
		v.members = append(v.members, m)
	}
	return v, p.closed('}')
}

// more tells whether something stands before the closing bracket, and passes over
// the comma before what is not the first.
func (p *parser) more(n int, bracket byte) bool {
	c := p.next()
	if n == 0 {
		return c != bracket && c != 0
	}
	if c == ',' {
		p.at++
		return true
	}
	return false
}

func (p *parser) closed(bracket byte) *Problem {
	if p.next() != bracket {
		return p.syntax()
	}
	p.at++
	return nil
}

func (p *parser) key() (string, bool) {
	if p.next() != '"' {
		return "", false
	}
	return p.string()
}

// number passes over a number.
func (p *parser) number() bool {
	if p.text[p.at] == '-' {
		p.at++
	}
	zero := p.at
	if !p.digits() {
		return false
	}
	if p.text[zero] == '0' && p.at > zero+1 {
		p.at = zero + 1
		return false
	}
	if p.at < len(p.text) && p.text[p.at] == '.' {
		p.at++
		if !p.digits() {
			return false
		}
	}
	if p.at < len(p.text) && p.text[p.at]|0x20 == 'e' {
		p.at++
		if p.at < len(p.text) && (p.text[p.at] == '+' || p.text[p.at] == '-') {
			p.at++
		}
		return p.digits()
	}
	return true
}

// digits passes over digits, one at least.
func (p *parser) digits() bool {
	from := p.at
	for p.at < len(p.text) && isDigit(p.text[p.at]) {
		p.at++
	}
	return p.at > from
}
