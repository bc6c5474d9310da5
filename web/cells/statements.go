package cells

import (
	"slices"
	"strings"
)

// A Statement is one statement at the top level of a cell.
type Statement struct {
	Line  int    // of its first character in the cell, from 1
	Text  string // with its decorators, clauses and body
	Quiet bool   // a semicolon ends it: its value is not shown
}

// A Program is a cell that is cut into its statements.
type Program struct {
	Source     string // without what only IPython takes, which is passed over, and in MicroPython's words; with the same lines
	Statements []Statement
	Skipped    []string // what was passed over
}

// Split cuts a cell into its statements, as Python's grammar has their ends: brackets,
// strings, comments and joined lines are followed, the rest is left to the interpreter.
// It never fails: what is no Python comes out as some statement, for which the
// interpreter has the right words.
func Split(source string) Program {
	source = strings.ReplaceAll(strings.TrimPrefix(source, "\ufeff"), "\r\n", "\n")
	source, skipped := withoutMagics(source)
	source = inDialect(source)
	p := Program{Source: source, Skipped: skipped}
	s := lineScanner{source: source, line: 1}
	var open *block
	for l, ok := s.next(); ok; l, ok = s.next() {
		if open != nil && open.takes(l) {
			open.add(l)
			continue
		}
		p.Statements = append(p.Statements, open.statements(source)...)
		open = newBlock(l, source)
	}
	p.Statements = append(p.Statements, open.statements(source)...)
	return p
}

// A block gathers the lines of one statement, or of some that semicolons part.
type block struct {
	first, last logicalLine
	compound    bool // other lines may belong to it
	decorated   bool // its last line is a decorator
}

// openers begin statements that have bodies; clauses go on with such a one.
var (
	openers = []string{"if", "while", "for", "try", "with", "def", "class", "async"}
	clauses = []string{"else", "elif", "except", "finally"}
)

func newBlock(l logicalLine, source string) *block {
	decorated := l.word == "@"
	matches := l.word == "match" && strings.HasSuffix(source[l.start:l.end], ":")
	return &block{l, l, decorated || matches || slices.Contains(openers, l.word), decorated}
}

// takes reports whether a line belongs to the statement.
func (b *block) takes(l logicalLine) bool {
	return l.indented || b.decorated || b.compound && slices.Contains(clauses, l.word)
}

func (b *block) add(l logicalLine) {
	b.last = l
	b.decorated = b.decorated && l.word == "@"
}

// statements are those of the block, none of nil.
func (b *block) statements(source string) []Statement {
	if b == nil {
		return nil
	}
	if b.compound || b.first.start != b.last.start {
		return []Statement{{Line: b.first.line, Text: source[b.first.start:b.last.end]}}
	}
	var all []Statement
	start := b.first.start
	for _, end := range append(b.first.semicolons, b.first.end) {
		text := strings.TrimLeft(source[start:end], " \t\f\\\n")
		if at := end - len(text); text != "" {
			line := b.first.line + strings.Count(source[b.first.start:at], "\n")
			all = append(all, Statement{Line: line, Text: strings.TrimRight(text, " \t\f"), Quiet: end < b.first.end})
		}
		start = min(end+1, b.first.end)
	}
	return all
}
