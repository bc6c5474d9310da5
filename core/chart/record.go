package chart

import "math"

// record is a part of a figure that is told from outside. What it lacks, or has in
// another form, is answered by what the asker says.
type record map[string]any

func (r record) number(key string, otherwise float64) float64 {
	if v, ok := number(r[key]); ok {
		return v
	}
	return otherwise
}

// number reads a number of any kind.
func number(value any) (float64, bool) {
	switch v := value.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

// whole is a number as an index from 0 to below n, and otherwise 0.
func (r record) whole(key string, n int) int {
	if v := r.number(key, 0); v > 0 && v < float64(n) {
		return int(v)
	}
	return 0
}

func (r record) flag(key string, otherwise bool) bool {
	if v, ok := r[key].(bool); ok {
		return v
	}
	return otherwise
}

func (r record) text(key string) string {
	v, _ := r[key].(string)
	return v
}

// plain is a text to be shown.
func (r record) plain(key string) string { return Plain(r.text(key)) }

func (r record) record(key string) record {
	v, _ := r[key].(map[string]any)
	return v
}

// records are those of a list; what is none is left out.
func (r record) records(key string) []record {
	list, _ := r[key].([]any)
	var all []record
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			all = append(all, m)
		}
	}
	return all
}

func (r record) texts(key string) []string {
	list, _ := r[key].([]any)
	var all []string
	for _, v := range list {
		text, _ := v.(string)
		all = append(all, text)
	}
	return all
}

// numbers are those of an array or a list; what is none is NaN. They are nil where the
// key has neither.
func (r record) numbers(key string) []float64 { return numbers(r[key]) }

func numbers(value any) []float64 {
	switch list := value.(type) {
	case []float64:
		return list
	case []any:
		all := make([]float64, len(list))
		for i, v := range list {
			all[i] = math.NaN()
			if x, ok := number(v); ok {
				all[i] = x
			}
		}
		return all
	}
	return nil
}

// colour is one as AnyColour reads it, with the record's alpha.
func (r record) colour(key, alpha string) Colour {
	c, _ := AnyColour(r[key])
	return r.faded(c, alpha)
}

// faded is a colour as opaque as the record says, if it does.
func (r record) faded(c Colour, alpha string) Colour {
	if a, ok := number(r[alpha]); ok {
		c.Faint = 0
		c = c.Opaque(a)
	}
	return c
}

func (r record) colours(key, alpha string) []Colour {
	list, _ := r[key].([]any)
	var all []Colour
	for _, v := range list {
		c, _ := AnyColour(v)
		all = append(all, r.faded(c, alpha))
	}
	return all
}

// AnyColour reads a colour that is a text or a list of three or four parts from 0 to 1.
func AnyColour(value any) (Colour, bool) {
	if text, ok := value.(string); ok {
		return ParseColour(text)
	}
	if list, ok := value.([]any); ok && len(list) == 2 { // a colour and its alpha
		c, ok := AnyColour(list[0])
		alpha, is := number(list[1])
		return c.Opaque(alpha), ok && is
	}
	parts := numbers(value)
	if len(parts) != 3 && len(parts) != 4 {
		return Colour{}, false
	}
	for _, v := range parts {
		if !(v >= 0 && v <= 1) {
			return Colour{}, false
		}
	}
	c := RGB(parts[0], parts[1], parts[2])
	if len(parts) == 4 {
		c = c.Opaque(parts[3])
	}
	return c, true
}
