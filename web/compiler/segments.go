package compiler

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Go's linker leaves zeros out of the data of a WebAssembly program: some hundred
// thousand segments, the address of each in a form that compresses badly. Zeros
// compress to nothing, so that the same data in a few segments is a tenth less to
// load.

const (
	wasmHeader  = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
	gap         = 1 << 12 // [byte] zeros between two segments that are left out all the same
)

var errProgram = errors.New("the program is not WebAssembly as Go's linker writes it: see web/compiler/segments.go")

// segment is data and the address at which it stands in memory.
type segment struct {
	at   int
	data []byte
}

// shrink makes a program smaller to load: in few segments of data, without source
// lines.
func shrink(program []byte) ([]byte, error) { return eachData(program, dropLines) }

// eachData puts the zeros between neighbouring segments of a program's data back,
// and lets the data be changed.
func eachData(program []byte, change func([]segment) error) ([]byte, error) {
	r := wasmReader{rest: program}
	joined := append([]byte(nil), r.bytes(len(wasmHeader))...)
	if string(joined) != wasmHeader {
		return nil, errProgram
	}
	for len(r.rest) > 0 && !r.failed {
		id, content := r.bytes(1), r.bytes(r.number())
		if r.failed {
			break
		}
		if id[0] == dataSection {
			segments, err := readSegments(content)
			if err != nil {
				return nil, err
			}
			segments = join(segments)
			if err := change(segments); err != nil {
				return nil, err
			}
			content = appendSegments(nil, segments)
		}
		joined = append(joined, id[0])
		joined = append(binary.AppendUvarint(joined, uint64(len(content))), content...)
	}
	if r.failed {
		return nil, errProgram
	}
	return joined, nil
}

// join puts segments together between which there are few zeros. They do not overlap.
func join(segments []segment) []segment {
	slices.SortFunc(segments, func(a, b segment) int { return a.at - b.at })
	var all []segment
	for _, s := range segments {
		if n := len(all) - 1; n >= 0 {
			if zeros := s.at - all[n].at - len(all[n].data); zeros >= 0 && zeros < gap {
				all[n].data = append(append(all[n].data, make([]byte, zeros)...), s.data...)
				continue
			}
		}
		all = append(all, segment{s.at, append([]byte(nil), s.data...)})
	}
	return all
}

// The parts of a segment: it is of memory 0, at a constant of 32 bits.
const (
	ofMemory = 0x00
	constant = 0x41
	end      = 0x0b
)

func readSegments(content []byte) ([]segment, error) {
	r := wasmReader{rest: content}
	segments := make([]segment, 0, r.number())
	for range cap(segments) {
		if r.number() != ofMemory || r.number() != constant {
			return nil, fmt.Errorf("a segment of data is of another kind: %w", errProgram)
		}
		at := r.number()
		if r.number() != end {
			return nil, fmt.Errorf("a segment's address is computed: %w", errProgram)
		}
		segments = append(segments, segment{at, r.bytes(r.number())})
	}
	if r.failed || len(r.rest) > 0 {
		return nil, errProgram
	}
	return segments, nil
}

func appendSegments(b []byte, segments []segment) []byte {
	b = binary.AppendUvarint(b, uint64(len(segments)))
	for _, s := range segments {
		b = appendAddress(append(b, ofMemory, constant), s.at)
		b = append(binary.AppendUvarint(append(b, end), uint64(len(s.data))), s.data...)
	}
	return b
}

// appendAddress appends a number as signed LEB128: unsigned, but that the sixth bit
// of the last byte must not be set.
func appendAddress(b []byte, x int) []byte {
	for ; x > 0x3f; x >>= 7 {
		b = append(b, byte(x&0x7f|0x80))
	}
	return append(b, byte(x))
}

// wasmReader cuts up the bytes of a program; failed tells that it has met its end.
type wasmReader struct {
	rest   []byte
	failed bool
}

func (r *wasmReader) bytes(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.failed, r.rest, n = true, nil, 0
	}
	b := r.rest[:n:n]
	r.rest = r.rest[n:]
	return b
}

// number reads an unsigned LEB128; a positive signed one reads the same.
func (r *wasmReader) number() int {
	x, n := binary.Uvarint(r.rest)
	r.bytes(n)
	if n <= 0 {
		r.failed = true
	}
	return int(x)
}
