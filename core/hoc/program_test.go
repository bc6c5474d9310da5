package hoc

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
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
	line = augmented.ReplaceAllString(line, "$1 = $1 $2 ")
	if name, rest, is := strings.Cut(line, " = "); is && strings.Trim(name, letters) == "" {
		e := expression{text: rest, p: p}
		v, err := e.value(e.expression())
		p.names[name] = v
		return nil, err
	}
	e := expression{text: line, p: p}
	path := e.expression()
	if e.skip("=") {
		v, err := e.value(e.expression())
		if err != nil {
			return nil, err
		}
		return nil, p.assign(path, v)
	}
	return e.value(path)
}

// augmented matches an assignment such as w += 1, which makes a new vector.
var augmented = regexp.MustCompile(`^(\w+) ([-+*/])= `)

// What an expression is before its value is asked for.
type (
	unbound   string
	attribute struct {
		owner Value
		name  string
	}
)

// element is an item of an object.
type element struct {
	of   Value
	keys List
}

// assign sets an attribute or an item.
func (p *program) assign(path any, v Value) (err error) {
	switch at := path.(type) {
	case attribute:
		err = p.Set(at.owner, at.name, v)
	case element:
		if len(at.keys) == 1 {
			_, err = p.Call(at.of, "__setitem__", Args{Values: List{at.keys[0], v}})
		} else {
			_, err = p.Call(at.of, "__setslice__", Args{Values: append(append(at.keys, nil, nil)[:3:3], v)})
		}
	}
	return err
}

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
	case element:
		name, keys := "__getitem__", o.keys
		if len(keys) > 1 {
			name, keys = "__getslice__", append(keys, nil, nil)[:3]
		}
		if e.err == nil {
			v, e.err = e.p.Call(o.of, name, Args{Values: keys})
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

func (e *expression) expression() any { return e.operations(e.trailers(e.primary())) }

// word reads as long as the letters are of a kind.
func (e *expression) word(letters string) string {
	from := e.at
	for e.at < len(e.text) && strings.ContainsRune(letters, rune(e.text[e.at])) {
		e.at++
	}
	return e.text[from:e.at]
}

const (
	digits  = "0123456789"
	letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_" + digits
)

func (e *expression) name() string {
	return e.word(letters)
}

func (e *expression) primary() any {
	switch {
	case e.skip("["):
		return e.list()
	case e.at+1 < len(e.text) && e.text[e.at] == '-' && !strings.ContainsRune(digits+".", rune(e.text[e.at+1])):
		e.skip("-")
		v, _ := e.value(e.trailers(e.primary()))
		v, e.err = e.p.Call(v, "__neg__", Args{})
		return v
	case e.skip("\""):
		from := e.at
		e.at += strings.IndexByte(e.text[e.at:], '"') + 1
		return strings.ReplaceAll(e.text[from:e.at-1], `\n`, "\n")
	case e.skip("'"):
		from := e.at
		e.at += strings.IndexByte(e.text[e.at:], '\'') + 1
		return strings.ReplaceAll(e.text[from:e.at-1], `\n`, "\n")
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

// item is an entry of a dictionary, or an element of a list or of what has some.
func (e *expression) item(v any) (item any) {
	of, _ := e.value(v)
	var keys List
	for !e.skip("]") {
		if e.skip(":") {
			keys = append(keys, nil)
			continue
		}
		key, _ := e.value(e.expression())
		keys = append(keys, key)
		if sliced := e.skip(":"); sliced && e.at < len(e.text) && e.text[e.at] == ']' {
			keys = append(keys, nil)
		}
	}
	switch of := of.(type) {
	case Mapping:
		return Args{Named: Dict(of)}.named(keys[0].(string))
	case List:
		return of[keys[0].(int)]
	case Numbers:
		return attribute{of.Owner, fmt.Sprintf("%s[%d]", of.Name, keys[0])}
	case Pointer:
		return attribute{of, fmt.Sprintf("[%d]", keys[0])}
	}
	return element{of, keys}
}

// operations reads + - * / and in, from left to right.
func (e *expression) operations(v any) any {
	for _, operator := range []struct{ token, name string }{
		{"+ ", "add"}, {"- ", "sub"}, {"* ", "mul"}, {"/ ", "truediv"}, {"in ", "contains"},
	} {
		if e.err != nil || !e.skip(operator.token) {
			continue
		}
		left, _ := e.value(v)
		right, _ := e.value(e.expression())
		if operator.name == "contains" {
			left, right = right, left
		}
		var result Value
		if _, is := left.(Object); is {
			result, e.err = e.p.Call(left, "__"+operator.name+"__", Args{Values: List{right}})
		} else {
			result, e.err = e.p.Call(right, "__r"+operator.name+"__", Args{Values: List{left}})
		}
		return e.operations(result)
	}
	return v
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
	if name, ok := v.(unbound); ok {
		if list, is := a.Values[0].(List); is {
			return list
		}
		result, e.err = e.p.Call(a.Values[0], map[unbound]string{"list": "__iter__", "len": "__len__", "abs": "__abs__"}[name], Args{})
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

// pythonFloat writes a number as Python does.
func pythonFloat(v float64) string {
	text := strconv.FormatFloat(v, 'g', -1, 64)
	if size := math.Abs(v); size >= 1e-4 && size < 1e16 {
		text = strconv.FormatFloat(v, 'f', -1, 64)
	}
	if strings.Trim(text, "-"+digits) == "" {
		text += ".0"
	}
	return text
}

// repr is a value as Python prints it.
func (p *program) repr(v Value) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return map[bool]string{true: "True", false: "False"}[v]
	case float64:
		return pythonFloat(v)
	case string:
		return "'" + v + "'"
	case Tuple:
		return p.repr(List(v))
	case Set:
		return p.repr(List(v))
	case List:
		texts := make([]string, len(v))
		for i := range v {
			texts[i] = p.repr(v[i])
		}
		return "[" + strings.Join(texts, ", ") + "]"
	case Mapping:
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
			check(t, file)
		})
	}
}

// check compares the answers of a program with those that stand in its file.
func check(t *testing.T, file string) {
	t.Helper()
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
		// Which number a new vector has depends on which ones Python has let go, and
		// an address on the machine; slopes of currents are not kept.
		if numbered.ReplaceAllString(got, "[]") != numbered.ReplaceAllString(want, "[]") {
			t.Errorf("%s\n got: %s\nwant: %s", line, got, want)
		}
	}
}

var numbered = regexp.MustCompile(`\[[0-9]+\]|__nrnsec_0x[0-9a-f]+|'d\w+_dv_': \[[^]]*\]`)

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

// TestLimits: a loop that does not end meets an error before the memory does.
func TestLimits(t *testing.T) {
	p := build(t)
	var err error
	for err == nil {
		_, err = p.run("s = h.Section()")
	}
	if got := err.Error(); !strings.HasPrefix(got, "MemoryError: there are 20000 sections") {
		t.Error(got)
	}
	p = build(t)
	for err = nil; err == nil; {
		if _, err = p.run("s = h.Section()"); err == nil {
			_, err = p.run("s.nseg = 32767")
		}
	}
	if got := err.Error(); !strings.HasPrefix(got, "MemoryError: ") || !strings.HasSuffix(got, "at most 1000000 can be held here") {
		t.Error(got)
	}
}

// TestDocs: every name has a sentence.
func TestDocs(t *testing.T) {
	all := []*kind{topKind, segmentKind, mechanismKind}
	for _, k := range kinds {
		all = append(all, k)
	}
	for _, k := range all {
		if k.doc == "" {
			t.Errorf("%s has no doc", k.name)
		}
		for name, at := range k.attrs {
			if at.doc == "" && !strings.HasPrefix(name, "__") {
				t.Errorf("%s.%s has no doc", k.name, name)
			}
		}
	}
	for _, r := range variables {
		if r.doc == "" {
			t.Errorf("%s has no doc", r.name)
		}
	}
}
