package cells

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// A scanner reads JSON. It is made for requests that are mostly one long string of
// hex digits, which it does not look at one by one.
type scanner struct {
	text string
	at   int // of the next byte
}

// deepest is how far lists and objects may be nested.
const deepest = 100

type object map[string]any

// scanJSON reads a text that is one JSON value: nil, bool, int, float64, string,
// []any or object. An integer beyond 64 bits is a float64.
func scanJSON(text string) (v any, err error) {
	s := &scanner{text: text}
	if v, err = s.value(deepest); err != nil {
		return nil, err
	}
	if s.skip(); s.at < len(text) {
		return nil, s.wrong("more than one value")
	}
	return v, nil
}

func (s *scanner) wrong(what string) error {
	return fmt.Errorf("request: %s at byte %d", what, s.at)
}

func (s *scanner) skip() {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
		s.at++
	}
}

// take passes the byte c, if it comes next.
func (s *scanner) take(c byte) bool {
	s.skip()
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	return false
}

func (s *scanner) value(depth int) (any, error) {
	s.skip()
	switch {
	case depth == 0:
		return nil, s.wrong("nested too deeply")
	case s.at == len(s.text):
		return nil, s.wrong("the text ends")
	}
	switch s.text[s.at] {
	case '"':
		return s.string()
	case '[':
		return s.list(depth)
	case '{':
		return s.object(depth)
	}
	return s.word()
}

func (s *scanner) list(depth int) (any, error) {
	items := []any{}
	s.at++
	if s.take(']') {
		return items, nil
	}
	for {
		item, err := s.value(depth - 1)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
		if s.take(']') {
			return items, nil
		}
		if !s.take(',') {
			return nil, s.wrong("a comma is missing")
		}
	}
}

func (s *scanner) object(depth int) (any, error) {
	o := object{}
	s.at++
	if s.take('}') {
		return o, nil
	}
	for {
		if s.skip(); s.at == len(s.text) || s.text[s.at] != '"' {
			return nil, s.wrong("a key is missing")
		}
		key, err := s.string()
		if err != nil {
			return nil, err
		}
		if !s.take(':') {
			return nil, s.wrong("a colon is missing")
		}
		if o[key], err = s.value(depth - 1); err != nil {
			return nil, err
		}
		if s.take('}') {
			return o, nil
		}
		if !s.take(',') {
			return nil, s.wrong("a comma is missing")
		}
	}
}

// string leaves what is not plain to the library.
func (s *scanner) string() (string, error) {
	start := s.at
	end := strings.IndexByte(s.text[start+1:], '"')
	if end < 0 {
		return "", s.wrong("a string has no end")
	}
	s.at = start + 1 + end + 1
	plain := s.text[start+1 : s.at-1]
	if strings.IndexByte(plain, '\\') < 0 {
		return plain, nil
	}
	for s.text[s.at-2] == '\\' && oddBackslashes(s.text[start+1:s.at-1]) {
		end := strings.IndexByte(s.text[s.at:], '"')
		if end < 0 {
			return "", s.wrong("a string has no end")
		}
		s.at += end + 1
	}
	var text string
	if err := json.Unmarshal([]byte(s.text[start:s.at]), &text); err != nil {
		return "", s.wrong("not a string")
	}
	return text, nil
}

func oddBackslashes(s string) bool {
	return (len(s)-len(strings.TrimRight(s, `\`)))%2 == 1
}

// word reads null, true, false or a number.
func (s *scanner) word() (any, error) {
	start := s.at
	for s.at < len(s.text) && strings.IndexByte(",:]} \t\r\n", s.text[s.at]) < 0 {
		s.at++
	}
	word := s.text[start:s.at]
	switch word {
	case "null":
		return nil, nil
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	if n, err := strconv.Atoi(word); err == nil {
		return n, nil
	}
	if strings.Trim(word, "0123456789+-.eE") == "" {
		if x, err := strconv.ParseFloat(word, 64); err == nil {
			return x, nil
		}
	}
	s.at = start
	return nil, s.wrong("not a value")
}
