package hoc

import (
	"fmt"
	"strconv"
	"strings"
)

// A statement is one of HOC's that are understood: a variable is set, or a function
// is called.
type statement struct {
	name  string
	call  bool
	value Value // that the variable gets
	args  List
}

// parseStatements reads the text of h('...'). HOC is not understood but for what
// programs in Python say in it: numbers set, functions called.
func parseStatements(text string) ([]statement, error) {
	var all []statement
	for _, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "//")
		line = strings.Trim(strings.TrimSpace(line), "{};")
		for line = strings.TrimSpace(line); line != ""; {
			st, rest, err := parseStatement(line)
			if err != nil {
				return nil, err
			}
			all = append(all, st)
			line = strings.Trim(rest, " \t{};")
		}
	}
	return all, nil
}

func parseStatement(line string) (statement, string, error) {
	end := strings.IndexFunc(line, func(c rune) bool { return !isWord(c) })
	if end < 0 {
		end = len(line)
	}
	name, rest := line[:end], strings.TrimSpace(line[end:])
	switch {
	case name != "" && strings.HasPrefix(rest, "("):
		inner, after, closed := strings.Cut(rest[1:], ")")
		args, err := parseLiterals(inner)
		if closed && err == nil {
			return statement{name: name, call: true, args: args}, after, nil
		}
	case name != "" && strings.HasPrefix(rest, "=") && !strings.HasPrefix(rest, "=="):
		word, after, _ := strings.Cut(strings.TrimSpace(rest[1:]), " ")
		if v, err := parseLiteral(strings.TrimRight(word, ";}")); err == nil {
			return statement{name: name, value: v}, after, nil
		}
	case name == "strdef", name == "objref", name == "objectvar":
		return statement{}, "", nil
	}
	return statement{}, "", hocError("HOC is not understood here, only such statements as dt = 0.1 and load_file(\"stdrun.hoc\"); say this in Python: %s", line)
}

func isWord(c rune) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func parseLiterals(text string) (args List, err error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	for _, part := range strings.Split(text, ",") {
		v, err := parseLiteral(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		args = append(args, v)
	}
	return args, nil
}

func parseLiteral(text string) (Value, error) {
	if len(text) > 1 && text[0] == '"' && text[len(text)-1] == '"' {
		return text[1 : len(text)-1], nil
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil, fmt.Errorf("neither a number nor a text: %s", text)
	}
	return x, nil
}

// execute does what statements say. What h has not is a variable of the program's
// own.
func (s *Session) execute(statements []statement) error {
	for _, st := range statements {
		switch _, known := topKind.attrs[st.name]; {
		case st.name == "":
		case st.call:
			if _, err := s.Call(Object{}, st.name, Args{Values: st.args}); err != nil {
				return err
			}
		case known:
			if err := s.Set(Object{}, st.name, st.value); err != nil {
				return err
			}
		default:
			s.variables[st.name] = st.value
		}
	}
	return nil
}

func init() {
	topKind.attrs["__call__"] = &attr{doc: "h(text): does what a simple statement of HOC says, such as dt = 0.1", call: method(func(_ any, a arguments) Value {
		statements, err := parseStatements(a.text(0))
		throw(err)
		throw(a.s.execute(statements))
		return 1
	})}
}

// variable is one of the program's own, or nil.
func (s *Session) variable(name string) *attr {
	if _, known := s.variables[name]; !known {
		return nil
	}
	return &attr{doc: "a variable of the program's",
		get: func(s *Session, _ any) (Value, error) { return s.variables[name], nil },
		set: func(s *Session, _ any, v Value) error {
			x, err := real(v)
			s.variables[name] = x
			return err
		}}
}
