package cells

import (
	"strings"
	"testing"
)

func TestInDialect(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"[*a, 1]", "__display__.list(*a, 1)"},
		{"x = (*a, 1)", "x = __display__.tuple(*a, 1)"},
		{"{*a}", "__display__.set(*a)"},
		{"{**a, 'b': f(1, 2), **c}", "__display__.dict(a, {'b': f(1, 2)}, c)"},
		{"{**a,'b':[*c]}", "__display__.dict(a,{'b':__display__.list(*c)})"},
		{"print([*a], {**b})", "print(__display__.list(*a), __display__.dict(b))"},
		{"f(*a, **b)", "f(*a, **b)"},
		{"x[1 * 2], (2 * 3), [a * b, c ** d]", "x[1 * 2], (2 * 3), [a * b, c ** d]"},
		{"[a, *b] = c", "[a, *b] = c"},
		{"for (a, *b) in c: pass", "for (a, *b) in c: pass"},
		{"return [*a]", "return __display__.list(*a)"},
		{"list(Cell(i) for i in range(3))", "[Cell(i) for i in range(3)]"},
		{"tuple((a, b) for a, b in c)", "tuple([(a, b) for a, b in c])"},
		{"list(map(f, [x for x in y])), x.list(a for a in b), list((a for a in b))", "list(map(f, [x for x in y])), x.list(a for a in b), list((a for a in b))"},
		{"raise A(1, [2]) from e\nx = 1", "raise A(1, [2]) \nx = 1"},
		{"raise A; from b import c", "raise A; from b import c"},
		{"x *= 2", "x = __augmented__.mul(x, (2))"},
		{"if a: x /= f(1, 2)[0]; y = 3", "if a: x = __augmented__.truediv(x, (f(1, 2)[0])); y = 3"},
		{"self.x //= 2\nx **= [*a]", "self.x = __augmented__.floordiv(self.x, (2))\nx = __augmented__.pow(x, (__display__.list(*a)))"},
		{"m &= (a >\n 3)\nx[1] *= 2", "m = __augmented__.both(m, ((a >\n 3)))\nx[1] *= 2"},
		{"x += 1; a = b == c; d <= e; f(a=3, *b)", "x += 1; a = b == c; d <= e; f(a=3, *b)"},
		{"y %=", "y %="},
		{"name.ljust(8)", "__text__.ljust(name, 8)"},
		{"'a'.title()", "__text__.title('a')"},
		{"str(x).rjust(4) + y[0].b.zfill(n)", "__text__.rjust(str(x), 4) + __text__.zfill(y[0].b, n)"},
		{"a.title().ljust(5)", "__text__.ljust(__text__.title(a), 5)"},
		{"', '.join([n.ljust(3) for n in names])", "', '.join([__text__.ljust(n, 3) for n in names])"},
		{"(a + b).ljust(3)", "__text__.ljust((a + b), 3)"},
		{"plt.title('x')", "__text__.title(plt, 'x')"},
		{"x.title", "x.title"},
		{"'a.ljust(3)' # b.ljust(3)", "'a.ljust(3)' # b.ljust(3)"},
		{`f"{x:>10}|{y:<8}|{z:.3f}|{w:>8.2f}"`, `f"{x!s:>10}|{y!s:<8}|{z:.3f}|{w:>8.2f}"`},
		{`"{:>10}".format(x)`, `"{!s:>10}".format(x)`},
		{"@dataclass\nclass A:\n    '''doc'''\n    x: float = 1\n    y: int\n\n    def f(self):\n        z: int = 3\n\nw: int = 1",
			"@dataclass\nclass A:\n    '''doc'''\n    __fields__ = (\"x\", \"y\",); x: float = 1\n    y: int\n\n    def f(self):\n        z: int = 3\n\nw: int = 1"},
		{"class A:\n    x: float = 1", "class A:\n    x: float = 1"},
		{"1e-3.is_integer(), 5 .bit_length(), [", "__text__.is_integer(1e-3), __text__.bit_length(5 ), ["},
	} {
		if got := inDialect(c.source); got != c.want {
			t.Errorf("%s\nbecomes\n%s\nnot\n%s", c.source, got, c.want)
		}
	}
}

func FuzzInDialect(f *testing.F) {
	f.Add("f'{a[*b]:>3}'.ljust(1)\n@dataclass\nclass A:\n x:int=[*a]")
	f.Fuzz(func(t *testing.T, source string) {
		if got := inDialect(source); strings.Count(got, "\n") != strings.Count(source, "\n") {
			t.Errorf("%q has other lines: %q", source, got)
		}
	})
}
