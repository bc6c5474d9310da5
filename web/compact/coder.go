package compact

// The arithmetic coder: a number between 0 and 1 is narrowed bit by bit to a range
// as wide as the bits were likely; after Mahoney's lpaq. Chances are in 1/65536.

// encoder writes bits.
type encoder struct {
	low, width uint32 // the range is from low to low + width, both included
	out        []byte
}

func newEncoder() *encoder { return &encoder{width: 1<<32 - 1} }

// bit writes a bit that was 1 with a chance.
func (e *encoder) bit(b int, chance uint32) {
	e.low, e.width = narrow(e.low, e.width, b, chance)
	for (e.low^(e.low+e.width))>>24 == 0 {
		e.out = append(e.out, byte(e.low>>24))
		e.low, e.width = e.low<<8, e.width<<8|255
	}
}

// narrow gives the part of a range that stands for a bit.
func narrow(low, width uint32, b int, chance uint32) (uint32, uint32) {
	ones := uint32(uint64(width) * uint64(chance) >> 16)
	if b == 1 {
		return low, ones
	}
	return low + ones + 1, width - ones - 1
}

// finish returns all that was written. The zeros that follow need not be there.
func (e *encoder) finish() []byte {
	return append(e.out, byte((e.low+e.width)>>24))
}

// decoder reads bits that an encoder wrote.
type decoder struct {
	low, width uint32
	at         uint32 // the number, as far as it matters
	code       []byte
	past       int // bytes read beyond the end
}

func newDecoder(code []byte) *decoder {
	d := &decoder{width: 1<<32 - 1, code: code}
	for range 4 {
		d.shift()
	}
	return d
}

func (d *decoder) shift() {
	next := byte(0)
	if len(d.code) > 0 {
		next, d.code = d.code[0], d.code[1:]
	} else {
		d.past++
	}
	d.at = d.at<<8 | uint32(next)
}

// beyond reports whether more was read than an encoder leaves out.
func (d *decoder) beyond() bool { return d.past >= 4 }

// bit reads a bit that was 1 with a chance.
func (d *decoder) bit(chance uint32) int {
	b := 0
	if ones := uint32(uint64(d.width) * uint64(chance) >> 16); d.at-d.low <= ones {
		b = 1
	}
	d.low, d.width = narrow(d.low, d.width, b, chance)
	for (d.low^(d.low+d.width))>>24 == 0 {
		d.shift()
		d.low, d.width = d.low<<8, d.width<<8|255
	}
	return b
}

// flat writes a byte of which nothing is foretold.
func (e *encoder) flat(b byte) {
	for i := 7; i >= 0; i-- {
		e.bit(int(b>>i&1), 1<<15)
	}
}

func (d *decoder) flat() (b byte) {
	for range 8 {
		b = b<<1 | byte(d.bit(1<<15))
	}
	return b
}

// letter writes a byte of the text.
func (e *encoder) letter(f *foreteller, b byte) {
	for i := 7; i >= 0; i-- {
		bit := int(b >> i & 1)
		e.bit(bit, f.chance())
		f.learn(bit)
	}
}

func (d *decoder) letter(f *foreteller) (b byte) {
	for range 8 {
		bit := d.bit(f.chance())
		f.learn(bit)
		b = b<<1 | byte(bit)
	}
	return b
}
