package state

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Order is a message that the page around an embed sends it.
type Order struct {
	Do     string            // one of orders
	ID     string            // comes back with the answer
	Values map[string]string // set: parameters as links have them
	Format string            // export: one of ExportFormats
}

var orders = []string{"set", "get", "run", "cancel", "export"}

// ExportFormats are what an embed can be asked to export.
var ExportFormats = []string{"csv", "json", "svg", "document"}

// Longest texts of an order [byte].
const (
	mostID    = 128
	mostValue = 1 << 20
)

// ReadOrder checks a message of any sender, given as strings, float64s, bools and maps
// of them. The id is read even from what is refused, so that the refusal can be told
// from others.
func ReadOrder(message map[string]any) (Order, error) {
	var o Order
	var err error
	if o.ID, err = plainText("id", message["id"], mostID); err != nil {
		return Order{}, err
	}
	if o.Do, err = plainText("type", message["type"], mostID); err != nil {
		return o, err
	}
	if !slices.Contains(orders, o.Do) {
		return o, fmt.Errorf("type: must be one of %s, got %q", strings.Join(orders, ", "), clip(o.Do))
	}
	switch o.Do {
	case "set":
		o.Values, err = plainValues(message["values"])
	case "export":
		o.Format, err = plainText("format", message["format"], mostID)
		if err == nil && !slices.Contains(ExportFormats, o.Format) {
			err = fmt.Errorf("format: must be one of %s, got %q", strings.Join(ExportFormats, ", "), clip(o.Format))
		}
	}
	return o, err
}

func plainValues(from any) (map[string]string, error) {
	fields, ok := from.(map[string]any)
	if !ok {
		return nil, errors.New(`values: must be an object of parameters, such as {amp: 0.3}`)
	}
	values := map[string]string{}
	for key, v := range fields {
		text, err := plainText("values."+clip(key), v, mostValue)
		if err != nil {
			return nil, err
		}
		values[key] = text
	}
	return values, nil
}

// plainText is a string, a number or a switch as a link has it; "" when it is missing.
func plainText(name string, v any, most int) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case float64:
		return digits(v), nil
	case bool:
		if v {
			return "1", nil
		}
		return "0", nil
	case string:
		if len(v) > most {
			return "", errors.New(name + ": must have at most " + strconv.Itoa(most) + " letters")
		}
		return v, nil
	}
	return "", errors.New(name + ": must be a text or a number")
}
