package cells

import (
	"errors"
	"fmt"

	"github.com/cablelab/cablelab/core/hoc"
)

// callback is how a session calls functions of the program.
func callback(call func(request string) (reply string)) func(id int, args ...hoc.Value) (hoc.Value, error) {
	return func(id int, args ...hoc.Value) (hoc.Value, error) {
		w := &writer{}
		if err := write(w, hoc.List(args)); err != nil {
			return nil, err
		}
		return readReply(call(fmt.Sprintf(`{"callable":%d,"args":%s}`, id, w)))
	}
}

// readReply is the value of a reply, or the exception that it tells.
func readReply(text string) (hoc.Value, error) {
	raw, err := scanJSON(text)
	if err != nil {
		return nil, err
	}
	reply, _ := raw.(object)
	if told, ok := reply["error"].(object); ok {
		kind, _ := told["type"].(string)
		text, _ := told["text"].(string)
		return nil, &hoc.Error{Type: kind, Text: text}
	}
	value, ok := reply["ok"]
	if !ok {
		return nil, errors.New("the program's function gave no reply")
	}
	decoded, err := decoder{}.value(value)
	return hocValue(decoded), err
}
