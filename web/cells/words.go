package cells

import (
	"regexp"
	"strings"
)

// A wording turns what MicroPython says of an error into what Python says.
type wording struct {
	said         *regexp.Regexp
	kind, python string // kind is "" if the exception is the same
}

// wordings holds what differs. What is not in it is the same, or has no more than
// other words for one thing.
var wordings = []wording{
	say(`^name '(.*)' isn't defined$`, "", "name '$1' is not defined"),
	say(`^local variable referenced before assignment$`, "UnboundLocalError", "local variable referenced before assignment"),
	say(`^'(.*)' object isn't (callable|iterable|subscriptable)$`, "", "'$1' object is not $2"),
	say(`^'(.*)' object isn't an iterator$`, "", "'$1' object is not an iterator"),
	say(`^divide by zero$`, "", "division by zero"),
	say(`^no module named '(.*)'$`, "ModuleNotFoundError", "No module named '$1'"),
	say(`^can't import name (.*)$`, "", "cannot import name '$1'"),
	say(`^maximum recursion depth exceeded$`, "RecursionError", "maximum recursion depth exceeded"),
	say(`^invalid syntax for integer with base (\d+): (.*)$`, "", "invalid literal for int() with base $1: $2"),
	say(`^invalid syntax for number$`, "", "could not convert string to float"),
	say(`^(.*\(\) takes 1 positional argument)s (but \d+ were given)$`, "", "$1 $2"),
	say(`^list indices must be integers, not (.*)$`, "", "list indices must be integers or slices, not $1"),
	say(`^tuple indices must be integers, not (.*)$`, "", "tuple indices must be integers or slices, not $1"),
	say(`^extra keyword arguments given$`, "", "got an unexpected keyword argument"),
	say(`^unexpected keyword argument '(.*)'$`, "", "got an unexpected keyword argument '$1'"),
	say(`^unsupported types for __(?:lt|gt|le|ge)__: '(?:float|int|bool)', 'ndarray'$`, "", "a number cannot stand before an array in a comparison here: write the array first, as in x > 0.5"),
	say(`^('(?:float|int|bool)' object has no attribute '(?:round|item|astype|dtype|shape|ndim|size|copy|tolist|sum|mean|max|min)')$`, "",
		"$1: numbers out of arrays are Python's own here; use round(x, 2), float(x) or numpy's functions"),
	say(`^can't convert ndarray to (float|int)$`, "", "an array is not converted by $1() here: use x.item()"),
	say(`^can't convert (\w+) to int$`, "", "'$1' object cannot be interpreted as an integer"),
	say(`^can't convert (\w+) to float$`, "", "must be a real number, not $1"),
	say(`^object not in sequence$`, "", "x not in the list"),
	say(`^44$`, "FileNotFoundError", "no such file: there are no files here; put the data into the cell"),
	say(`^unsupported types for __(?:add|iadd)__: '(str|list|tuple)', '(.*)'$`, "", `can only concatenate $1 (not "$2") to $1`),
	say(`^unsupported type for __hash__: '(.*)'$`, "", "unhashable type: '$1'"),
	say(`^unsupported type for __abs__: '(.*)'$`, "", "bad operand type for abs(): '$1'"),
}

func say(micropython, kind, python string) wording {
	return wording{regexp.MustCompile(micropython), kind, python}
}

// operand matches what is said of an operator that a type does not have.
var operand = regexp.MustCompile(`^unsupported types? for __(\w+)__: '(.*?)'(?:, '(.*)')?$`)

// operators holds the signs of what MicroPython names as methods do.
var operators = map[string]string{
	"add": "+", "iadd": "+=", "sub": "-", "isub": "-=", "mul": "*", "imul": "*=", "truediv": "/", "itruediv": "/=",
	"floordiv": "//", "ifloordiv": "//=", "mod": "%", "imod": "%=", "pow": "** or pow()", "ipow": "**=", "matmul": "@",
	"and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>",
	"lt": "<", "gt": ">", "le": "<=", "ge": ">=", "neg": "-", "pos": "+", "invert": "~",
}

// inPythonsWords returns the type and text that Python has for an error.
func inPythonsWords(kind, text string) (string, string) {
	for _, w := range wordings {
		if w.said.MatchString(text) {
			if w.kind != "" {
				kind = w.kind
			}
			return kind, w.said.ReplaceAllString(text, w.python)
		}
	}
	if part := operand.FindStringSubmatch(text); part != nil && operators[part[1]] != "" {
		return kind, refusal(part[1], part[2], part[3])
	}
	return kind, text
}

// refusal tells that types do not have an operator; right is "" if it takes but one.
func refusal(method, left, right string) string {
	sign := operators[method]
	switch {
	case right == "":
		return "bad operand type for unary " + sign + ": '" + left + "'"
	case strings.Contains("lt gt le ge", method):
		return "'" + sign + "' not supported between instances of '" + left + "' and '" + right + "'"
	}
	return "unsupported operand type(s) for " + sign + ": '" + left + "' and '" + right + "'"
}
