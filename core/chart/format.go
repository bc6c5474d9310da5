package chart

import "strings"

// Format is what a format string of plot says: "r--o" is red, dashed, with circles.
type Format struct {
	Colour string // as ParseColour reads it; "" where it is not told
	Line   string // -, --, -., : or None; "" where it is not told
	Marker string // a shape, or None; "" where it is not told
}

// Problem is why a format string cannot be read.
type Problem string

func (p Problem) Error() string { return string(p) }

// ParseFormat reads a format string as matplotlib does. A string that tells a marker
// and no line draws none.
func ParseFormat(text string) (Format, error) {
	if c := (Format{Colour: text}); text != "" && !isGrey(text) && text != "None" && text != "none" {
		if _, ok := ParseColour(text); ok {
			return c, nil
		}
	}
	var f Format
	bad := func(why string) (Format, error) {
		return Format{}, Problem("'" + text + "' is not a valid format string (" + why + ")")
	}
	for rest := text; rest != ""; {
		part, width := partAt(rest)
		told := map[string]*string{"linestyle": &f.Line, "marker": &f.Marker, "color": &f.Colour}[part]
		switch {
		case rest[0] == ' ':
		case told == nil:
			return bad("unrecognized character '" + string([]rune(rest)[:1]) + "'")
		case *told != "":
			return bad("two " + part + " symbols")
		default:
			*told = rest[:width]
		}
		rest = rest[width:]
	}
	if f.Line == "" && f.Marker != "" {
		f.Line = "None"
	}
	return f, nil
}

// isGrey reports whether a text is a number, which is no colour in a format string.
func isGrey(text string) bool { return strings.Trim(text, "0123456789.") == "" }

// partAt is what a text begins with, linestyle, marker or color, and how long that is.
func partAt(text string) (part string, width int) {
	for _, style := range [...]string{"--", "-.", "-", ":"} {
		if strings.HasPrefix(text, style) {
			return "linestyle", len(style)
		}
	}
	switch digits := len(text) - 1 - len(strings.TrimLeft(text[1:], "0123456789")); {
	case HasMarker(text[:1]):
		return "marker", 1
	case letters[text[0]] != "":
		return "color", 1
	case text[0] == 'C' && digits > 0:
		return "color", 1 + digits
	}
	return "", 1
}
