package cells

import (
	"slices"
	"testing"
)

// TestReadFault: of a traceback the lines of cells are kept.
func TestReadFault(t *testing.T) {
	f := ReadFault("NameError", "name 'y' isn't defined", `Traceback (most recent call last):
  File "_runner.py", line 35, in run
  File "<cell 4>", line 8, in <module>
  File "/lib/neuron/hoc.py", line 3, in run
  File "<cell 3>", line 5, in g
NameError: name 'y' isn't defined
`)
	if f.Type != "NameError" || f.Text != "name 'y' is not defined" || !slices.Equal(f.Frames, []Frame{{"<cell 4>", 8, "<module>"}, {"<cell 3>", 5, "g"}}) {
		t.Errorf("%+v", f)
	}
	f = ReadFault("SyntaxError", "invalid syntax", "Traceback (most recent call last):\n  File \"<cell 3>\", line 3\nSyntaxError: invalid syntax\n")
	if !slices.Equal(f.Frames, []Frame{{"<cell 3>", 3, ""}}) {
		t.Errorf("%+v", f)
	}
}

// TestPythonsWords: what the interpreter says of common slips, and CPython 3.11 in its place.
func TestPythonsWords(t *testing.T) {
	for _, c := range [][4]string{
		{"NameError", "name 'foo' isn't defined", "NameError", "name 'foo' is not defined"},
		{"NameError", "local variable referenced before assignment", "UnboundLocalError", "local variable referenced before assignment"},
		{"TypeError", "unsupported types for __add__: 'str', 'int'", "TypeError", `can only concatenate str (not "int") to str`},
		{"TypeError", "unsupported types for __add__: 'int', 'str'", "TypeError", "unsupported operand type(s) for +: 'int' and 'str'"},
		{"TypeError", "unsupported types for __truediv__: 'list', 'int'", "TypeError", "unsupported operand type(s) for /: 'list' and 'int'"},
		{"TypeError", "unsupported types for __lt__: 'list', 'int'", "TypeError", "'<' not supported between instances of 'list' and 'int'"},
		{"TypeError", "unsupported types for __lt__: 'float', 'ndarray'", "TypeError", "a number cannot stand before an array in a comparison here: write the array first, as in x > 0.5"},
		{"TypeError", "can't convert ndarray to float", "TypeError", "an array is not converted by float() here: use x.item()"},
		{"AttributeError", "'float' object has no attribute 'round'", "AttributeError", "'float' object has no attribute 'round': numbers out of arrays are Python's own here; use round(x, 2), float(x) or numpy's functions"},
		{"TypeError", "unsupported type for __neg__: 'str'", "TypeError", "bad operand type for unary -: 'str'"},
		{"TypeError", "unsupported type for __hash__: 'list'", "TypeError", "unhashable type: 'list'"},
		{"TypeError", "'int' object isn't callable", "TypeError", "'int' object is not callable"},
		{"TypeError", "<lambda>() takes 1 positional arguments but 2 were given", "TypeError", "<lambda>() takes 1 positional argument but 2 were given"},
		{"TypeError", "can't convert float to int", "TypeError", "'float' object cannot be interpreted as an integer"},
		{"ImportError", "no module named 'scipy'", "ModuleNotFoundError", "No module named 'scipy'"},
		{"ImportError", "can't import name nothing", "ImportError", "cannot import name 'nothing'"},
		{"ZeroDivisionError", "divide by zero", "ZeroDivisionError", "division by zero"},
		{"RuntimeError", "maximum recursion depth exceeded", "RecursionError", "maximum recursion depth exceeded"},
		{"ValueError", "invalid syntax for integer with base 10: 'x'", "ValueError", "invalid literal for int() with base 10: 'x'"},
		{"ValueError", "what a program says itself", "ValueError", "what a program says itself"},
	} {
		if kind, text := inPythonsWords(c[0], c[1]); kind != c[2] || text != c[3] {
			t.Errorf("%s: %s is told as %s: %s, want %s: %s", c[0], c[1], kind, text, c[2], c[3])
		}
	}
}
