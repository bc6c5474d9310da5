package compiler

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// A Go program carries tables of the source line of every instruction and of the
// names of functions and files, for the traces that it writes when it panics: a
// tenth of what a page loads. Without them there is the panic's message and no
// trace; the link to the page, with a program built by go build, gives it again.
// The tables are described in Go's runtime/symtab.go and internal/abi/symtab.go.

// The table's first bytes, for a processor whose instructions count one by one and
// whose addresses have eight bytes.
var tableStart = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// Where the table's header says how many functions there are, and where the names
// of functions, what lies between them and those of files, the counted values and
// the functions start; where a function's record says what its name is, from which of
// the values its stack, file and line are read, how many others, which files its unit
// has, in which line it starts and how many facts there are of it, and those others,
// which the places of the facts follow.
const (
	functionsAt = 8
	namesAt     = 8 + 3*8
	unitsAt     = 8 + 4*8
	filesAt     = 8 + 5*8
	valuesAt    = 8 + 6*8
	recordsAt   = 8 + 7*8

	nameOf   = 4
	stackOf  = 16
	fileOf   = 20
	lineOf   = 24
	othersOf = 28
	unitOf   = 32
	startOf  = 36
	factsOf  = 43
	firstOf  = 44
)

// Of those others and of what else is known of a function, what is there for traces
// alone (which calls were inlined, which arguments are shown), or for threads that
// are interrupted anywhere, which WebAssembly has not; by index.
var (
	idleValues = []int{0, 2, 3}    // PCDATA_UnsafePoint, PCDATA_InlTreeIndex, PCDATA_ArgLiveIndex
	idleFacts  = []int{3, 5, 6, 7} // FUNCDATA_InlTree, FUNCDATA_ArgInfo, FUNCDATA_ArgLiveInfo, FUNCDATA_WrapInfo
)

var errTable = errors.New("the program's table of functions is not as Go 1.26 writes it: see web/compiler/lines.go")

// dropLines clears the source lines and the names in a program's data.
func dropLines(segments []segment) error {
	for _, s := range segments {
		if at := bytes.Index(s.data, tableStart); at >= 0 {
			return (&functionTable{data: s.data[at:]}).dropLines()
		}
	}
	return errTable
}

// functionTable is the table up to the end of the data; failed tells that it has
// been read beyond.
type functionTable struct {
	data   []byte
	failed bool
}

func (t *functionTable) dropLines() error {
	count, values, records := t.long(functionsAt), t.long(valuesAt), t.long(recordsAt)
	if t.failed || values > records || records > len(t.data) {
		return errTable
	}
	needed := make([]bool, records-values)
	for i := range count {
		record := records + t.word(records+8*i+4)
		t.dropIdle(record)
		for k := range t.word(record + othersOf) {
			t.need(needed, values, t.word(record+firstOf+4*k))
		}
		t.need(needed, values, t.word(record+stackOf))
		for _, field := range [...]int{nameOf, fileOf, lineOf, unitOf, startOf} {
			t.clear(record + field)
		}
		if t.failed {
			return errTable
		}
	}
	for i, is := range needed {
		if !is {
			t.data[values+i] = 0
		}
	}
	clear(t.part(namesAt, unitsAt))
	clear(t.part(unitsAt, valuesAt))
	if t.failed {
		return errTable
	}
	return nil
}

// dropIdle has a function's record say that there is nothing of what nobody asks for.
func (t *functionTable) dropIdle(record int) {
	others, facts := t.word(record+othersOf), int(t.bytes(record+factsOf, 1)[0])
	for _, k := range idleValues {
		if k < others {
			t.clear(record + firstOf + 4*k)
		}
	}
	for _, k := range idleFacts {
		if k < facts {
			copy(t.bytes(record+firstOf+4*(others+k), 4), none)
		}
	}
}

// none is the place of a fact that is not there.
var none = []byte{0xff, 0xff, 0xff, 0xff}

// part is what lies between two starts that the header tells.
func (t *functionTable) part(from, to int) []byte {
	a, b := t.long(from), t.long(to)
	if a < recordsAt || b < a || b > len(t.data) {
		t.failed = true
		return nil
	}
	return t.data[a:b]
}

// need marks the bytes of the values that start at an offset: pairs of a change and
// of how far it holds, up to a change of nothing that is not the first.
func (t *functionTable) need(needed []bool, values, offset int) {
	at := offset
	for first := true; offset > 0 && !t.failed; first = false {
		change := t.varint(values, &at)
		if change == 0 && !first {
			break
		}
		t.varint(values, &at)
	}
	if at > len(needed) || t.failed {
		t.failed = true
		return
	}
	for i := offset; i < at; i++ {
		needed[i] = true
	}
}

func (t *functionTable) varint(values int, at *int) uint64 {
	if values+*at >= len(t.data) {
		t.failed = true
		return 0
	}
	x, n := binary.Uvarint(t.data[values+*at:])
	t.failed = t.failed || n <= 0
	*at += n
	return x
}

// bytes are those of a number, or some others after a failure.
func (t *functionTable) bytes(at, n int) []byte {
	if at < 0 || at+n > len(t.data) {
		t.failed = true
		return make([]byte, n)
	}
	return t.data[at : at+n]
}

func (t *functionTable) word(at int) int { return int(binary.LittleEndian.Uint32(t.bytes(at, 4))) }

func (t *functionTable) long(at int) int { return int(binary.LittleEndian.Uint64(t.bytes(at, 8))) }

func (t *functionTable) clear(at int) { clear(t.bytes(at, 4)) }
