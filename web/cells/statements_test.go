package cells

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestSplit: where statements end. Each is told as its line, its text, and ";" if its
// value is not to be shown.
func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         []string
	}{
		{"nothing", "", nil},
		{"no statement", "\n   \n# a comment\n\t# another", nil},
		{"one", "x", []string{"1 x"}},
		{"blank lines and comments", "\n# first\nx = 1  # one\n\ny = 2\n", []string{"3 x = 1", "5 y = 2"}},
		{"semicolons", "x = 1; y = 2;z\nw;", []string{"1 x = 1 ;", "1 y = 2 ;", "1 z", "2 w ;"}},
		{"semicolons elsewhere", "x = ';'; y = [1, # ;\n2]; z = f(a\n)", []string{"1 x = ';' ;", "1 y = [1, # ;\n2] ;", "2 z = f(a\n)"}},
		{"brackets", "f(1,\n  2)\n[3,\n\n# within\n4]\n{\n}", []string{"1 f(1,\n  2)", "3 [3,\n\n# within\n4]", "7 {\n}"}},
		{"closing too much", "f))\nx", []string{"1 f))", "2 x"}},
		{"never closed", "f(\nx\ny", []string{"1 f(\nx\ny"}},
		{"joined lines", "x = 1 + \\\n  2\ny", []string{"1 x = 1 + \\\n  2", "3 y"}},
		{"strings", `x = "a # b" 'c"d' "e\"f"` + "\ny", []string{`1 x = "a # b" 'c"d' "e\"f"`, "2 y"}},
		{"brackets in strings", "x = '(' + \"[\"\ny", []string{"1 x = '(' + \"[\"", "2 y"}},
		{"an f-string", "f'{x[\"a\"]:>{w}} {{'\ny", []string{"1 f'{x[\"a\"]:>{w}} {{'", "2 y"}},
		{"raw strings", `r'\' + '; y'` + "\nz", []string{`1 r'\' + ' ;`, "1 y'", "2 z"}},
		{"three quotes", "x = '''a\n# b\n'c' \\''' '''\ny = \"\"\"\"d\"\"\"\nz", []string{"1 x = '''a\n# b\n'c' \\''' '''", `4 y = """"d"""`, "5 z"}},
		{"an empty string", "x = ''\ny = ''''''\nz", []string{"1 x = ''", "2 y = ''''''", "3 z"}},
		{"a string without end", "x = 'a\ny", []string{"1 x = 'a", "2 y"}},
		{"three quotes without end", "x = '''a\ny", []string{"1 x = '''a\ny"}},
		{"a string over joined lines", "x = 'a\\\nb'\ny", []string{"1 x = 'a\\\nb'", "3 y"}},
		{"a body", "for i in x:\n    f(i)\n\n    g(i); h(i)\ny", []string{"1 for i in x:\n    f(i)\n\n    g(i); h(i)", "5 y"}},
		{"a body in its line", "if x: a; b\ny", []string{"1 if x: a; b", "2 y"}},
		{"clauses", "if a:\n  b\nelif c:\n  d\n# between\nelse: e\nf", []string{"1 if a:\n  b\nelif c:\n  d\n# between\nelse: e", "7 f"}},
		{"try", "try:\n\tx\nexcept A as e:\n\ty\nelse:\n\tz\nfinally:\n\tw\nv", []string{"1 try:\n\tx\nexcept A as e:\n\ty\nelse:\n\tz\nfinally:\n\tw", "9 v"}},
		{"loops", "while x:\n  y\nelse:\n  z\nwith a: b\nasync def f():\n  c", []string{"1 while x:\n  y\nelse:\n  z", "5 with a: b", "6 async def f():\n  c"}},
		{"a clause of nothing", "x\nelse: y", []string{"1 x", "2 else: y"}},
		{"decorators", "@a\n@b(1,\n 2)\n\n# why\ndef f():\n  pass\nx", []string{"1 @a\n@b(1,\n 2)\n\n# why\ndef f():\n  pass", "8 x"}},
		{"a class", "class A(B):\n  '''Doc.\n\nx = 1\n'''\n  def f(self):\n    return 1\n\nA()", []string{"1 class A(B):\n  '''Doc.\n\nx = 1\n'''\n  def f(self):\n    return 1", "9 A()"}},
		{"match", "match x:\n  case 1: y\nmatch = 3", []string{"1 match x:\n  case 1: y", "3 match = 3"}},
		{"names like keywords", "iffy = 1\nforward; x", []string{"1 iffy = 1", "2 forward ;", "2 x"}},
		{"indented from the start", "  x\ny", []string{"1 x", "2 y"}},
		{"Windows", "\ufeffx\r\nif y:\r\n  z\r\n", []string{"1 x", "2 if y:\n  z"}},
		{"other letters", "größe = 'µm'; x\n名 = 1", []string{"1 größe = 'µm' ;", "1 x", "2 名 = 1"}},
		{"magics", "%matplotlib inline\nx\n!pip install '(\nh.Section?\nif x:\n  %time y\n", []string{"1 pass", "2 x", "3 pass", "4 pass", "5 if x:\n  pass"}},
		{"a timed cell", "%%time\nx", []string{"1 pass", "2 x"}},
		{"another language", "\n%%bash\nls (\n", nil},
	} {
		p := Split(c.source)
		var got []string
		for _, s := range p.Statements {
			text := fmt.Sprint(s.Line, " ", s.Text)
			if s.Quiet {
				text += " ;"
			}
			got = append(got, text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is\n%q, want\n%q", c.name, c.source, got, c.want)
		}
	}
	if got := Split("%matplotlib inline\nx?\n  !ls").Skipped; !slices.Equal(got, []string{"%matplotlib inline", "x?", "!ls"}) {
		t.Errorf("skipped: %q", got)
	}
}

// TestTutorialIsSplit: each of the statements begins in the line that it says.
func TestTutorialIsSplit(t *testing.T) {
	files, err := os.ReadDir("../../tutorial")
	if err != nil {
		t.Fatal(err)
	}
	statements := 0
	for _, file := range files {
		text, err := os.ReadFile("../../tutorial/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), "```python\n")[1:] {
			source, _, _ := strings.Cut(part, "```")
			statements += len(Split(source).Statements)
			checkSplit(t, source)
		}
	}
	if statements < 100 {
		t.Errorf("only %d statements in the tutorial", statements)
	}
}

// checkSplit: statements are parts of the source, in order, each in its line, with
// nothing but blanks, comments and semicolons between them.
func checkSplit(t *testing.T, source string) {
	t.Helper()
	p := Split(source)
	lines := strings.SplitAfter(p.Source, "\n")
	at := 0 // behind the last statement
	for _, s := range p.Statements {
		line := len(strings.Join(lines[:s.Line-1], ""))
		for _, between := range strings.Split(p.Source[at:max(at, line)], "\n") {
			if between = strings.Trim(between, " \t\f\\;"); between != "" && between[0] != '#' {
				t.Fatalf("%q: %q belongs to no statement", source, between)
			}
		}
		rest := strings.TrimLeft(p.Source[max(at, line):], " \t\f\\;")
		if s.Text == "" || !strings.HasPrefix(rest, s.Text) {
			t.Fatalf("%q: line %d goes on with %q, not with %q", source, s.Line, rest, s.Text)
		}
		at = len(p.Source) - len(rest) + len(s.Text)
	}
}

func FuzzSplit(f *testing.F) {
	for _, source := range []string{"x;y", "if a:\n b\nelse: c", "'''a\n", "@a\ndef f(): '\\'", "f(\n)\\\n;", "%x\n!y", "\ufeffa\r\n#;\nb?"} {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source string) { checkSplit(t, source) })
}
