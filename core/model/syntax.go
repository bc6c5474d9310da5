package model

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// syntaxProblem says in plain words why a text stops being JSON where it does.
func syntaxProblem(data []byte, at int) *Problem {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return &Problem{Message: "the document is empty"}
	case at == len(data):
		return textProblem(data, at, "the text ends too early: a quote, a brace or a bracket is not closed")
	}
	return textProblem(data, at, syntaxMessage(data, at))
}

// syntaxMessage guesses the slip from the character that cannot stand there and
// the one before it.
func syntaxMessage(data []byte, at int) string {
	here, _ := utf8.DecodeRune(data[at:])
	shown := strconv.QuoteRune(here)
	before := lastSolid(data[:at])
	switch {
	case here < ' ':
		return "a text must end in the line in which it begins"
	case strings.ContainsRune("}]", here) && before == ',':
		return "a comma must not stand before " + shown
	case here == '\'':
		return `texts stand between ", not between '`
	case here == '/' || here == '#':
		return "JSON has no comments"
	case here == 'N' || here == 'I':
		return "NaN and Infinity are not numbers that can be used"
	case here < utf8.RuneSelf && isDigit(byte(here)) && at > 0 && data[at-1] == '0':
		return "a number must not begin with 0"
	case here < utf8.RuneSelf && isLetter(byte(here)):
		return shown + ` cannot stand here; keys and texts stand between ", only true, false and null do not`
	case strings.ContainsRune(`"{[`, here) && strings.IndexByte(`"}]`, before) >= 0:
		return "a comma or a colon is missing before " + shown
	}
	return shown + " cannot stand here"
}

// lastSolid is the last byte that is not white space, 0 if there is none.
func lastSolid(data []byte) byte {
	data = bytes.TrimRight(data, " \t\r\n")
	if len(data) == 0 {
		return 0
	}
	return data[len(data)-1]
}

// textProblem places a message in the text; columns count characters.
func textProblem(data []byte, at int, message string) *Problem {
	before := data[:at]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &Problem{
		Message: message,
		Line:    bytes.Count(before, []byte("\n")) + 1,
		Col:     utf8.RuneCount(line) + 1,
	}
}
