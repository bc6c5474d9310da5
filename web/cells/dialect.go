package cells

import (
	"regexp"
	"slices"
	"strings"
)

// inDialect writes a source in the Python that MicroPython takes. What that lacks is
// said in other words, on the same lines:
//
//	[*a, 1], (*a, 1), {*a}, {**a, "b": 1}   __display__.list(*a, 1) and so on
//	text.ljust(8), x.is_integer()           __text__.ljust(text, 8)
//	f"{x:>10}", "{:>10}".format(x)          f"{x!s:>10}", since floats lose digits there
//	list(x for x in y), tuple(...)          [x for x in y], since what list itself gathers is not seen as held
//	raise A from B                          raise A
//	a *= b                                  a = __augmented__.mul(a, (b))
//	x: float = 1, in a dataclass            __fields__ = ("x",); x: float = 1
//
// The names are builtins of the module _dialect.
func inDialect(source string) string {
	d := &dialect{source: source, tokens: tokens(source)}
	d.pair()
	for i, t := range d.tokens {
		switch {
		case t.kind == stringToken:
			d.format(t)
		case d.opens(i) && !d.follows(i):
			d.display(i)
		case d.is(i, "."):
			d.method(i)
		case d.is(i, "raise"):
			d.cause(i)
		case d.is(i, "="):
			d.augmented(i)
		case slices.Contains(gatherers, d.text(i)) && d.is(i+1, "(") && !d.is(i-1, ".") && d.generates(i+1):
			d.gather(i)
		}
	}
	d.dataclasses()
	return d.edited()
}

// A dialect gathers the changes to a source.
type dialect struct {
	source string
	tokens []token
	other  []int // index of the bracket that closes or opens with this one, -1 for none
	edits  []edit
}

// An edit puts a text in place of a stretch of the source.
type edit struct {
	start, end int
	text       string
	order      int // among those that begin at the same place
}

func (d *dialect) text(i int) string {
	if i < 0 || i >= len(d.tokens) {
		return ""
	}
	return d.source[d.tokens[i].start:d.tokens[i].end]
}

func (d *dialect) is(i int, text string) bool { return d.text(i) == text }

func (d *dialect) opens(i int) bool { return d.other[i] > i }

// pair finds which brackets belong together.
func (d *dialect) pair() {
	d.other = make([]int, len(d.tokens))
	var open []int
	for i := range d.tokens {
		d.other[i] = -1
		if d.tokens[i].kind != signToken {
			continue
		}
		switch nesting(d.source[d.tokens[i].start]) {
		case 1:
			open = append(open, i)
		case -1:
			if n := len(open); n > 0 {
				d.other[i], d.other[open[n-1]] = open[n-1], i
				open = open[:n-1]
			}
		}
	}
}

// keywords are names that no value comes from, so that a bracket after one is no call.
var keywords = strings.Fields("and as assert await case del elif else except finally for from if import in is lambda not or raise return while with yield print")

// follows reports whether a bracket calls or indexes what is before it.
func (d *dialect) follows(i int) bool {
	if i == 0 {
		return false
	}
	before := d.tokens[i-1]
	switch before.kind {
	case nameToken:
		return !slices.Contains(keywords[:len(keywords)-1], d.text(i-1))
	case signToken:
		return d.other[i-1] >= 0 && d.other[i-1] < i-1
	}
	return true
}

func (d *dialect) replace(start, end int, text string) {
	d.edits = append(d.edits, edit{start, end, text, len(d.edits)})
}

// display writes a list, tuple, set or dictionary that has stars as a call.
func (d *dialect) display(i int) {
	last := d.other[i]
	if d.is(last+1, "=") && !d.is(last+2, "=") || i > 0 && d.is(i-1, "for") {
		return // what is assigned to
	}
	items, colons := []int{i + 1}, []bool{false}
	for k := i + 1; k < last; k++ {
		switch {
		case d.opens(k):
			k = d.other[k]
		case d.is(k, ","):
			items, colons = append(items, k+1), append(colons, false)
		case d.is(k, ":"):
			colons[len(colons)-1] = true
		}
	}
	star := slices.ContainsFunc(items, func(k int) bool { return k < last && (d.is(k, "*") || d.is(k, "**")) })
	if !star || d.is(i, "(") && len(items) == 1 {
		return
	}
	kind := map[string]string{"[": "list", "(": "tuple", "{": "set"}[d.text(i)]
	if slices.Contains(colons, true) || slices.ContainsFunc(items, func(k int) bool { return d.is(k, "**") }) {
		kind = "dict"
		d.pairs(items, colons, last)
	}
	d.replace(d.tokens[i].start, d.tokens[i].end, "__display__."+kind+"(")
	d.replace(d.tokens[last].start, d.tokens[last].end, ")")
}

// pairs makes each item of a dictionary one of its own.
func (d *dialect) pairs(items []int, colons []bool, last int) {
	for n, k := range items {
		end := last - 1
		if n+1 < len(items) {
			end = items[n+1] - 2
		}
		switch {
		case k > end:
		case d.is(k, "**"):
			d.replace(d.tokens[k].start, d.tokens[k].end, "")
		case colons[n]:
			d.replace(d.tokens[k].start, d.tokens[k].start, "{")
			d.replace(d.tokens[end].end, d.tokens[end].end, "}")
		}
	}
}

// cause leaves out of what exception another is raised.
func (d *dialect) cause(raise int) {
	from, last := 0, raise
	for k := range d.statement(raise + 1) {
		if d.is(k, "from") {
			from = k
		}
		last = max(k, d.other[k])
	}
	if from > 0 {
		lines := strings.Count(d.source[d.tokens[from].start:d.tokens[last].end], "\n")
		d.replace(d.tokens[from].start, d.tokens[last].end, strings.Repeat("\\\n", lines))
	}
}

// statement yields the tokens of the rest of a statement, but what is in brackets.
func (d *dialect) statement(first int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for k := first; k < len(d.tokens) && !d.is(k, ";"); k++ {
			if strings.Contains(d.source[d.tokens[k-1].end:d.tokens[k].start], "\n") || !yield(k) {
				return
			}
			if d.opens(k) {
				k = d.other[k]
			}
		}
	}
}

// augmentations are the functions of __augmented__ by their signs.
var augmentations = map[string]string{
	"*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "&": "both", "|": "either", "^": "xor",
}

// augmented writes a name's assignment such as a *= b as a call, since by these
// MicroPython makes another value for the name.
func (d *dialect) augmented(equals int) {
	sign, target := equals-1, equals-2
	if d.is(sign, "/") && d.is(target, "/") && d.touch(target) {
		sign, target = target, target-1
	}
	function, ok := augmentations[d.source[d.start(sign):d.start(equals)]]
	if !ok || !d.touch(equals-1) || target < 0 || d.tokens[target].kind != nameToken {
		return
	}
	last := equals
	for k := range d.statement(equals + 1) {
		last = max(k, d.other[k])
	}
	first := d.primary(target + 1)
	if first < 0 || last == equals || strings.ContainsAny(d.source[d.start(first):d.start(sign)], "([\n") {
		return
	}
	name := strings.TrimSpace(d.source[d.start(first):d.start(sign)])
	end := d.tokens[equals].end
	for d.source[end] == ' ' {
		end++
	}
	d.replace(d.start(sign), end, "= __augmented__."+function+"("+name+", (")
	d.replace(d.tokens[last].end, d.tokens[last].end, "))")
}

func (d *dialect) start(i int) int {
	if i < 0 {
		return 0
	}
	return d.tokens[i].start
}

// touch tells whether a token ends where the next one begins.
func (d *dialect) touch(i int) bool {
	return i >= 0 && i+1 < len(d.tokens) && d.tokens[i].end == d.tokens[i+1].start
}

// methods are those of texts and numbers that MicroPython has not.
var methods = strings.Fields(`ljust rjust zfill title capitalize swapcase casefold expandtabs isidentifier isalnum isnumeric
	isdecimal removeprefix removesuffix is_integer bit_length as_integer_ratio`)

// method writes a method's call as that of a function.
func (d *dialect) method(i int) {
	if !slices.Contains(methods, d.text(i+1)) || !d.is(i+2, "(") || d.other[i+2] < 0 {
		return
	}
	first := d.primary(i)
	if first < 0 {
		return
	}
	d.replace(d.tokens[first].start, d.tokens[first].start, "__text__."+d.text(i+1)+"(")
	comma := ", "
	if d.other[i+2] == i+3 {
		comma = ""
	}
	d.replace(d.tokens[i].start, d.tokens[i+2].end, comma)
}

// primary is where the value begins that a dot follows; -1 if it is none.
func (d *dialect) primary(dot int) int {
	for i := dot - 1; i >= 0; i-- {
		if d.other[i] >= 0 && d.other[i] < i {
			i = d.other[i]
			if d.follows(i) {
				continue
			}
			return i
		}
		if d.tokens[i].kind == signToken {
			return -1
		}
		if !d.is(i-1, ".") {
			return i
		}
		i--
	}
	return -1
}

// aligned matches a field of a format that only has an alignment and a width.
var aligned = regexp.MustCompile(`\{([^{}:!"']*):((?:[^{}\w])?[<>^]\d+)\}`)

func (d *dialect) format(t token) {
	text := d.source[t.start:t.end]
	if changed := aligned.ReplaceAllString(text, "{$1!s:$2}"); changed != text {
		d.replace(t.start, t.end, changed)
	}
}

// edited is the source with all changes.
func (d *dialect) edited() string {
	slices.SortFunc(d.edits, func(a, b edit) int {
		switch {
		case a.start != b.start:
			return a.start - b.start
		case a.end != b.end:
			return a.end - b.end // what is put in between comes first
		}
		return b.order - a.order // what was found later is around
	})
	var b strings.Builder
	at := 0
	for _, e := range d.edits {
		b.WriteString(d.source[at:e.start] + e.text)
		at = e.end
	}
	return b.String() + d.source[at:]
}
