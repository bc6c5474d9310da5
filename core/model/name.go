package model

import (
	"strconv"
	"unicode/utf8"
)

const maxName = 100 // characters

// checkName says what is wrong with the name of a section or point process, "" if
// nothing. Names stand in places, records, file names and Python code, so they
// are made of what all of these can hold.
func checkName(name string) string {
	switch {
	case name == "":
		return "must not be empty"
	case len(name) > maxName:
		return "must have at most " + strconv.Itoa(maxName) + " characters, got " + quote(name)
	case !isLetter(name[0]):
		return "must begin with a letter or _, got " + quote(name)
	}
	for i := range len(name) {
		if c := name[i]; !isLetter(c) && !isDigit(c) && c != '[' && c != ']' && c != '.' {
			return "may hold letters, digits, _ . [ ] only, got " + quote(name)
		}
	}
	return ""
}

// checkTitle says what is wrong with the name of a document, "" if nothing.
func checkTitle(name string) string {
	if len(name) > 2*maxName {
		return "must have at most " + strconv.Itoa(2*maxName) + " bytes, got " + quote(name)
	}
	line := utf8.ValidString(name)
	for _, c := range name {
		line = line && c >= ' ' && c != 0x7f
	}
	if !line {
		return "must be one line of text, got " + quote(name)
	}
	return ""
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// defaultPointName is the name of a point process that the document does not
// name: its kind and its index among all points.
func defaultPointName(kind string, i int) string {
	return kind + "[" + strconv.Itoa(i) + "]"
}

// quote is text as a message shows it: in quotes, in one line, not too long.
func quote(text string) string {
	const most = 60
	if len(text) <= most {
		return strconv.Quote(text)
	}
	cut := most
	for cut > 0 && text[cut]&0xc0 == 0x80 { // keep the character whole
		cut--
	}
	return strconv.Quote(text[:cut]) + "..."
}
