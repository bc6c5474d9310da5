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
		line := lineAt(rest)
		switch {
		case line != "":
			if f.Line != "" {
				return bad("two linestyle symbols")
			}
			f.Line = line
			rest = rest[len(line):]
			continue
		case HasMarker(rest[:1]):
			if f.Marker != "" {
				return bad("two marker symbols")
			}
			f.Marker = rest[:1]
		case letters[rest[0]] != "":
			if f.Colour != "" {
				return bad("two color symbols")
			}
			f.Colour = rest[:1]
		case rest[0] == 'C' && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9':
			if f.Colour != "" {
				return bad("two color symbols")
			}
			f.Colour = rest[:1+len(rest[1:])-len(strings.TrimLeft(rest[1:], "0123456789"))]
			rest = rest[len(f.Colour):]
			continue
		case rest[0] == ' ':
		default:
			return bad("unrecognized character '" + string([]rune(rest)[:1]) + "'")
		}
		rest = rest[1:]
	}
	if f.Line == "" && f.Marker != "" {
		f.Line = "None"
	}
	return f, nil
}

// isGrey reports whether a text is a number, which is no colour in a format string.
func isGrey(text string) bool { return strings.Trim(text, "0123456789.") == "" }

// lineAt is the line style with which a text begins.
func lineAt(text string) string {
	for _, style := range [...]string{"--", "-.", "-", ":"} {
		if strings.HasPrefix(text, style) {
			return style
		}
	}
	return ""
}
