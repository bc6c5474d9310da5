package model

import (
	"bytes"
	"encoding/json"
	"io"
	"unicode/utf8"
)

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
	p := parser{data, json.NewDecoder(bytes.NewReader(data))}
	p.UseNumber()
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

type parser struct {
	data []byte
	*json.Decoder
}

func (p *parser) end() *Problem {
	at := int(p.InputOffset())
	if _, err := p.Token(); err != io.EOF {
		return textProblem(p.data, skipSpace(p.data, at), "the document has ended before this, but there is more text")
	}
	return nil
}

func (p *parser) value(depth int) (value, *Problem) {
	token, err := p.Token()
	if err != nil {
		return value{}, syntaxProblem(p.data)
	}
	v := value{offset: int(p.InputOffset())}
	switch token := token.(type) {
	case bool:
		v.kind, v.yes = kindBool, token
	case json.Number:
		v.kind, v.text = kindNumber, string(token)
	case string:
		v.kind, v.text = kindText, token
	case json.Delim:
		if depth == maxDepth {
			return v, textProblem(p.data, v.offset-1, "too many lists and objects inside one another")
		}
		return p.inside(v, token, depth+1)
	default:
		v.kind = kindNull
	}
	return v, nil
}

// inside reads what is between the brackets of v.
func (p *parser) inside(v value, open json.Delim, depth int) (value, *Problem) {
	v.kind = kindList
	if open == '{' {
		v.kind = kindObject
	}
	for p.More() {
		var m member
		if v.kind == kindObject {
			key, err := p.Token()
			if err != nil {
				return v, syntaxProblem(p.data)
			}
			m.key, m.offset = key.(string), int(p.InputOffset())
		}
		item, problem := p.value(depth)
		if problem != nil {
			return v, problem
		}
		if v.kind == kindList {
			v.items = append(v.items, item)
			continue
		}
		m.value = item
		v.members = append(v.members, m)
	}
	if _, err := p.Token(); err != nil {
		return v, syntaxProblem(p.data)
	}
	return v, nil
}
