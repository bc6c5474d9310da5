package state

import (
	"errors"
	"strconv"
	"strings"
)

// query is a URL's, in the order of the document. The encoding is that of HTML
// forms, as net/url has it; a page that imported that would carry parsers of hosts
// and addresses.
type query []string

func (q *query) add(key, value string) {
	*q = append(*q, escape(key)+"="+escape(value))
}

// literal are the characters besides letters and digits that stand for themselves: what
// any query may hold, and what a reader knows.
const literal = "-_.~(),:[]"

// escape writes a text as a query holds it.
func escape(text string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ':
			b.WriteByte('+')
		case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte(literal, c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

// unescape reads what escape writes.
func unescape(text string) (string, error) {
	text = strings.ReplaceAll(text, "+", " ")
	if !strings.Contains(text, "%") {
		return text, nil
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			b.WriteByte(text[i])
			continue
		}
		code := text[i:min(i+3, len(text))]
		c, err := strconv.ParseUint(code[1:], 16, 8)
		if err != nil || len(code) < 3 {
			return "", errors.New("invalid URL escape " + strconv.Quote(code))
		}
		b.WriteByte(byte(c))
		i += 2
	}
	return b.String(), nil
}

// parseQuery gives the first value of each key.
func parseQuery(text string) (map[string]string, error) {
	values := map[string]string{}
	for _, part := range strings.Split(text, "&") {
		if part == "" {
			continue
		}
		if strings.Contains(part, ";") {
			return nil, errors.New("invalid semicolon")
		}
		key, value, _ := strings.Cut(part, "=")
		key, err := unescape(key)
		if err != nil {
			return nil, err
		}
		if value, err = unescape(value); err != nil {
			return nil, err
		}
		if _, there := values[key]; !there {
			values[key] = value
		}
	}
	return values, nil
}
