package emit

import "encoding/binary"

// Types of values, as WebAssembly writes them.
const (
	i32  = 0x7f
	v128 = 0x7b
)

// local is a function's variable.
type local int

// asm writes one function's code. An operation takes its operands from the stack,
// as the machine does; get, load and the like put them there.
type asm struct {
	params  int
	types   []byte // of the locals
	code    []byte
	idle    []local
	relaxed bool // multiply-adds round once where the machine can
}

func newFunction(params int, relaxed bool) *asm {
	a := &asm{params: params, relaxed: relaxed}
	for range params {
		a.types = append(a.types, i32)
	}
	return a
}

func (a *asm) local(kind byte) local {
	a.types = append(a.types, kind)
	return local(len(a.types) - 1)
}

func (a *asm) vectors(n int) []local {
	all := make([]local, n)
	for i := range all {
		all[i] = a.local(v128)
	}
	return all
}

func (a *asm) op(code ...byte) { a.code = append(a.code, code...) }

func (a *asm) u(x int) { a.code = binary.AppendUvarint(a.code, uint64(x)) }

// simd is an operation of the vector set.
func (a *asm) simd(code int) {
	a.op(0xfd)
	a.u(code)
}

func (a *asm) get(x local) { a.op(0x20); a.u(int(x)) }
func (a *asm) set(x local) { a.op(0x21); a.u(int(x)) }
func (a *asm) tee(x local) { a.op(0x22); a.u(int(x)) }

// Whole numbers.

func (a *asm) number(x int) {
	a.op(0x41)
	a.code = appendSigned(a.code, int64(x))
}

func (a *asm) addNumber(x int) { a.number(x); a.op(0x6a) }
func (a *asm) times(x int)     { a.number(x); a.op(0x6c) }
func (a *asm) plus()           { a.op(0x6a) }

// advance adds to a local.
func (a *asm) advance(x local, by int) { a.get(x); a.addNumber(by); a.set(x) }

// index loads a whole number.
func (a *asm) index(base local, offset int) { a.get(base); a.op(0x28, 2); a.u(offset) }

// Vectors of two.

func (a *asm) load(base local, offset int) { a.get(base); a.simd(0); a.at(4, offset) }

// store takes the vector that value puts on the stack.
func (a *asm) store(base local, offset int, value func()) {
	a.get(base)
	value()
	a.simd(11)
	a.at(4, offset)
}

// storeFirst stores the first place of the vector that value puts on the stack.
func (a *asm) storeFirst(base local, offset int, value func()) {
	a.get(base)
	value()
	a.simd(0x5b)
	a.at(3, offset)
	a.op(0)
}

// first loads one number into a vector's first place, second another into its
// second.
func (a *asm) first(base local, offset int) { a.get(base); a.simd(93); a.at(3, offset) }
func (a *asm) second(base local, offset int, into func()) {
	a.get(base)
	into()
	a.simd(87)
	a.at(3, offset)
	a.op(1)
}

// both loads one number into both places.
func (a *asm) both(base local, offset int) { a.get(base); a.simd(10); a.at(3, offset) }

func (a *asm) at(align, offset int) { a.op(byte(align)); a.u(offset) }

func (a *asm) add() { a.simd(0xf0) }
func (a *asm) sub() { a.simd(0xf1) }
func (a *asm) mul() { a.simd(0xf2) }
func (a *asm) div() { a.simd(0xf3) }

// madd is c + x*y for x, y, c on the stack; nmadd is c - x*y. Without fusion c is
// kept aside meanwhile.
func (a *asm) madd() {
	if a.relaxed {
		a.simd(0x107)
		return
	}
	c := a.one()
	a.set(c)
	a.mul()
	a.get(c)
	a.add()
	a.free(c)
}

func (a *asm) nmadd() {
	if a.relaxed {
		a.simd(0x108)
		return
	}
	c, product := a.one(), a.one()
	a.set(c)
	a.mul()
	a.set(product)
	a.get(c)
	a.get(product)
	a.sub()
	a.free(c, product)
}

// one is a vector for a while, until it is freed.
func (a *asm) one() local {
	if n := len(a.idle); n > 0 {
		x := a.idle[n-1]
		a.idle = a.idle[:n-1]
		return x
	}
	return a.local(v128)
}

func (a *asm) free(x ...local) { a.idle = append(a.idle, x...) }

// pick makes a vector of place i of the first and place j of the second of two on
// the stack.
func (a *asm) pick(i, j int) {
	a.simd(13)
	for k := range 8 {
		a.op(byte(8*i + k))
	}
	for k := range 8 {
		a.op(byte(16 + 8*j + k))
	}
}

// spread puts place i of a vector into both.
func (a *asm) spread(x local, i int) { a.get(x); a.get(x); a.pick(i, i) }

// Control.

// loop repeats body as long as it leaves something else than 0.
func (a *asm) loop(body func()) {
	a.op(0x03, 0x40)
	body()
	a.op(0x0d, 0, 0x0b)
}

// when does body if what is on the stack is not 0.
func (a *asm) when(body func()) {
	a.op(0x04, 0x40)
	body()
	a.op(0x0b)
}

// count takes 1 from a local and leaves it on the stack.
func (a *asm) count(x local) { a.get(x); a.addNumber(-1); a.tee(x) }

// choose does the case with the number that which leaves on the stack.
func (a *asm) choose(which func(), cases []func()) {
	for range len(cases) + 1 {
		a.op(0x02, 0x40)
	}
	which()
	a.op(0x0e)
	a.u(len(cases) - 1)
	for i := range cases {
		a.u(i)
	}
	a.op(0x0b)
	for i, body := range cases {
		body()
		if rest := len(cases) - 1 - i; rest > 0 {
			a.op(0x0c)
			a.u(rest)
		}
		a.op(0x0b)
	}
}

func (a *asm) call(function int) { a.op(0x10); a.u(function) }

// function is the code as a module holds it.
func (a *asm) function() []byte {
	var body []byte
	var groups [][2]int
	for _, kind := range a.types[a.params:] {
		if n := len(groups); n > 0 && groups[n-1][1] == int(kind) {
			groups[n-1][0]++
			continue
		}
		groups = append(groups, [2]int{1, int(kind)})
	}
	body = binary.AppendUvarint(body, uint64(len(groups)))
	for _, g := range groups {
		body = binary.AppendUvarint(body, uint64(g[0]))
		body = append(body, byte(g[1]))
	}
	body = append(body, a.code...)
	return append(body, 0x0b)
}

// appendSigned appends a number as signed LEB128, which encoding/binary's Varint
// is not.
func appendSigned(b []byte, x int64) []byte {
	for {
		low := byte(x & 0x7f)
		x >>= 7
		if (x == 0 && low&0x40 == 0) || (x == -1 && low&0x40 != 0) {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}
