package hoc

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A program is lines of Python, as simple as the doors are: names, numbers, texts,
// lists, attributes, calls, assignments.
type program struct {
	*Session
	names map[string]Value
}

// run runs one line: what it gives, None for an assignment.
func (p *program) run(line string) (Value, error) {
	e := expression{text: line, p: p}
	if name := e.name(); name != "" && e.skip("=") {
		v, err := e.value(e.expression())
		p.names[name] = v
		return nil, err
	}
	e.at = 0
	target := e.primary()
	path := e.trailers(target)
	if e.skip("=") {
		v, err := e.value(e.expression())
		at, ok := path.(attribute)
		if err == nil && ok {
			err = p.Set(at.owner, at.name, v)
		}
		return nil, err
	}
	return e.value(path)
}

// What an expression is before its value is asked for.
type (
	unbound   string
	attribute struct {
		owner Value
		name  string
	}
)

// expression reads a line from at on; err is the first thing that went wrong.
type expression struct {
	text string
	at   int
	p    *program
	err  error
}

func (e *expression) value(v any) (Value, error) {
	switch o := v.(type) {
	case attribute:
		if e.err == nil {
			v, e.err = e.p.Get(o.owner, o.name)
		}
	case unbound:
		panic("no such name: " + string(o))
	}
	return v, e.err
}

func (e *expression) skip(token string) bool {
	for e.at < len(e.text) && e.text[e.at] == ' ' {
		e.at++
	}
	if strings.HasPrefix(e.text[e.at:], token) {
		e.at += len(token)
		return true
	}
	return false
}

func (e *expression) expression() any { return e.trailers(e.primary()) }

// word reads as long as the letters are of a kind.
func (e *expression) word(letters string) string {
	from := e.at
	for e.at < len(e.text) && strings.ContainsRune(letters, rune(e.text[e.at])) {
		e.at++
	}
	return e.text[from:e.at]
}

const digits = "0123456789"

func (e *expression) name() string {
	return e.word("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_" + digits)
}

func (e *expression) primary() any {
	switch {
	case e.skip("["):
		return e.list()
	case e.skip("'"):
		from := e.at
		e.at += strings.IndexByte(e.text[e.at:], '\'') + 1
		return e.text[from : e.at-1]
	}
	if e.at < len(e.text) && strings.ContainsRune(digits+"-.", rune(e.text[e.at])) {
		number := e.word(digits + "-+.e")
		if i, err := strconv.Atoi(number); err == nil {
			return i
		}
		f, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic(err)
		}
		return f
	}
	name := e.name()
	if v, ok := e.p.names[name]; ok {
		return v
	}
	switch name {
	case "h":
		return Object{}
	case "None":
		return nil
	case "True", "False":
		return name == "True"
	}
	return unbound(name)
}

func (e *expression) list() List {
	list := List{}
	for !e.skip("]") {
		v, _ := e.value(e.expression())
		list = append(list, v)
		e.skip(",")
	}
	return list
}

// trailers reads .name and (arguments).
func (e *expression) trailers(v any) any {
	for e.err == nil {
		switch {
		case e.skip("."):
			owner, _ := e.value(v)
			v = attribute{owner, e.name()}
		case e.skip("["):
			v = e.item(v)
		case e.skip("("):
			v = e.called(v, e.arguments())
		default:
			return v
		}
	}
	return v
}

// item is an entry of a dictionary or an element of a list.
func (e *expression) item(v any) (item Value) {
	of, _ := e.value(v)
	key, _ := e.value(e.expression())
	e.skip("]")
	switch of := of.(type) {
	case Dict:
		item = Args{Named: of}.named(key.(string))
	case List:
		item = of[key.(int)]
	}
	return item
}

func (e *expression) arguments() (a Args) {
	for !e.skip(")") {
		at := e.at
		if name := e.name(); name != "" && e.skip("=") {
			v, _ := e.value(e.expression())
			a.Named = append(a.Named, Entry{name, v})
		} else {
			e.at = at
			v, _ := e.value(e.expression())
			a.Values = append(a.Values, v)
		}
		e.skip(",")
	}
	return a
}

func (e *expression) called(v any, a Args) (result Value) {
	if e.err != nil {
		return nil
	}
	if name, ok := v.(unbound); ok && name == "list" {
		if list, is := a.Values[0].(List); is {
			return list
		}
		name := "__iter__"
		if o, is := a.Values[0].(Object); is && o.Kind == "Vector" {
			name = "to_python"
		}
		result, e.err = e.p.Call(a.Values[0], name, Args{})
		if all, is := result.(Array); is {
			list := List{}
			for _, x := range all {
				list = append(list, x)
			}
			return list
		}
		return result
	}
	at, ok := v.(attribute)
	switch {
	case !ok:
		result, e.err = e.p.Call(v, "__call__", a)
	case at.owner == Object{} && kinds[at.name] != nil:
		result, e.err = e.p.Make(at.name, a)
	default:
		result, e.err = e.p.Call(at.owner, at.name, a)
	}
	return result
}

// repr is a value as Python prints it.
func (p *program) repr(v Value) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return map[bool]string{true: "True", false: "False"}[v]
	case float64:
		text := strconv.FormatFloat(v, 'g', -1, 64)
		if e := strings.IndexByte(text, 'e'); v != 0 && (e >= 0 || strings.Trim(text, "-"+digits) != "" || len(text) > 16) {
			if x := strconv.FormatFloat(v, 'e', -1, 64); e >= 0 && !strings.Contains(x, "e-05") {
				if at := strings.Index(x, "e+"); at >= 0 {
					if exponent, _ := strconv.Atoi(x[at+2:]); exponent < 16 {
						return strconv.FormatFloat(v, 'f', 1, 64)
					}
				}
			}
			return text
		}
		return text + ".0"
	case string:
		return "'" + v + "'"
	case List:
		texts := make([]string, len(v))
		for i := range v {
			texts[i] = p.repr(v[i])
		}
		return "[" + strings.Join(texts, ", ") + "]"
	case Dict:
		texts := make([]string, len(v))
		for i := range v {
			texts[i] = "'" + v[i].Name + "': " + p.repr(v[i].Value)
		}
		return "{" + strings.Join(texts, ", ") + "}"
	case Segment, Mechanism:
		text := "?"
		if x, err := p.Call(v, "__str__", Args{}); err == nil {
			text = x.(string)
		}
		return text
	case Object:
		if sec, ok := p.objects[v.ID].(*section); ok {
			return sec.String()
		}
		if text, err := p.Call(v, "hname", Args{}); err == nil {
			return text.(string)
		}
	}
	return fmt.Sprint(v)
}

// TestPrograms holds, line by line, what NEURON answers and prints: testdata/ask.py
// asks it.
func TestPrograms(t *testing.T) {
	files, _ := filepath.Glob("testdata/programs/*.txt")
	if len(files) == 0 {
		t.Fatal("the programs are missing")
	}
	if *neuron != "" {
		ask(t, files...)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			p := &program{New(&out), map[string]Value{}}
			for _, entry := range strings.Split(strings.TrimPrefix(string(text), ">>> "), "\n>>> ") {
				line, want, _ := strings.Cut(strings.TrimSuffix(entry, "\n"), "\n")
				out.Reset()
				got := p.answer(line, &out)
				if kind, text, failed := strings.Cut(strings.TrimPrefix(want, "!! "), " "); failed && strings.HasPrefix(want, "!! ") {
					got = refusal(got, kind, strings.TrimSpace(text))
					want = kind + " " + strings.TrimSpace(text)
				}
				if got != want {
					t.Errorf("%s\n got: %s\nwant: %s", line, got, want)
				}
			}
		})
	}
}

// refusal is as much of an error as NEURON's tells: its own interpreter's errors have
// no text here, and some have no type.
func refusal(got, kind, text string) string {
	got = strings.TrimPrefix(got, "!! ")
	if own, rest, _ := strings.Cut(got, " "); kind == "Exception" {
		got = strings.Replace(got, own, kind, 1)
	} else if text == "hocobj_call error" {
		got = strings.Replace(got, rest, text, 1)
	}
	return got[:min(len(got), len(kind)+1+len(text))]
}

// answer is what a line prints and gives, or its error.
func (p *program) answer(line string, out *bytes.Buffer) string {
	v, err := p.run(line)
	if err != nil {
		e := err.(*Error)
		return out.String() + "!! " + e.Type + " " + e.Text
	}
	if v == nil {
		return strings.TrimSuffix(out.String(), "\n")
	}
	return out.String() + p.repr(v)
}

// TestFree: what no variable holds any longer is gone, as in NEURON: a section's
// children become roots, and what was in it is nowhere.
func TestFree(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "dend = h.Section(name='dend')", "dend.connect(soma(1))",
		"clamp = h.IClamp(soma(0.5))", "list = h.SectionList([soma, dend])")
	p.Free(p.names["soma"].(Object).ID)
	var out bytes.Buffer
	for line, want := range map[string]string{
		"dend.parentseg()": "", "h.topology()": "\n|-|       dend(0-1)\n\n1.0", "clamp.get_segment()": "", "soma.L": "!! ReferenceError this Section has been deleted",
		"list.printnames()": "dend\n1.0",
	} {
		p.out = &out
		out.Reset()
		if got := p.answer(line, &out); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
	if m, err := p.Model(); err != nil || len(m.Sections) != 1 || len(m.Points) != 0 {
		t.Errorf("%v, %v", m, err)
	}
}
