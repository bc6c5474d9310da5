package model

const lineWidth = 100 // characters of a line, where that is possible

// appendIndented writes v; what fits goes on one line, all else a line each.
func appendIndented(b []byte, v *value, indent, column int) []byte {
	from := len(b)
	b = appendLine(b, v, " ")
	if column+len(b)-from <= lineWidth || len(v.items)+len(v.members) == 0 {
		return b
	}
	b = b[:from]
	inner := indent + 2
	if v.kind == kindList {
		b = append(b, '[')
		for i := range v.items {
			b = newLine(b, i, inner)
			b = appendIndented(b, &v.items[i], inner, inner+1)
		}
		return append(newLine(b, 0, indent), ']')
	}
	b = append(b, '{')
	for i := range v.members {
		b = newLine(b, i, inner)
		key := len(b)
		b = append(appendText(b, v.members[i].key), ": "...)
		b = appendIndented(b, &v.members[i].value, inner, inner+len(b)-key+1)
	}
	return append(newLine(b, 0, indent), '}')
}

// newLine ends the line before element i.
func newLine(b []byte, i, indent int) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	b = append(b, '\n')
	for range indent {
		b = append(b, ' ')
	}
	return b
}

// appendLine writes v on one line, with space behind each colon and comma.
func appendLine(b []byte, v *value, space string) []byte {
	switch v.kind {
	case kindText:
		return appendText(b, v.text)
	case kindList:
		b = append(b, '[')
		for i := range v.items {
			b = appendLine(separate(b, i, space), &v.items[i], space)
		}
		return append(b, ']')
	case kindObject:
		b = append(b, '{')
		for i := range v.members {
			b = append(appendText(separate(b, i, space), v.members[i].key), ':')
			b = appendLine(append(b, space...), &v.members[i].value, space)
		}
		return append(b, '}')
	case kindBool:
		if v.yes {
			return append(b, "true"...)
		}
		return append(b, "false"...)
	}
	return append(b, v.text...)
}

func separate(b []byte, i int, space string) []byte {
	if i > 0 {
		b = append(append(b, ','), space...)
	}
	return b
}

// appendText quotes a text; names need no escapes, so the common case is cheap.
func appendText(b []byte, text string) []byte {
	plain := true
	for i := range len(text) {
		c := text[i]
		plain = plain && (isLetter(c) || isDigit(c) || c == '(' || c == ')' || c == '.' || c == '[' || c == ']' || c == '-' || c == ' ')
	}
	if plain {
		return append(append(append(b, '"'), text...), '"')
	}
	return appendQuoted(b, text)
}
