package emit

import "encoding/binary"

// module puts functions together: functions[0] takes four numbers and is exported
// as "walk", the others take one. They work on the memory imported as "go" "mem".
func module(functions []*asm) []byte {
	m := []byte("\x00asm\x01\x00\x00\x00")
	m = section(m, 1, vector(
		append(append([]byte{0x60, 4}, i32, i32, i32, i32), 0),
		[]byte{0x60, 1, i32, 0},
	))
	m = section(m, 2, vector(append(append(name("go"), name("mem")...), 0x02, 0x00, 0x00)))
	types := make([][]byte, len(functions))
	bodies := make([][]byte, len(functions))
	for i, f := range functions {
		types[i] = []byte{1}
		body := f.function()
		bodies[i] = append(binary.AppendUvarint(nil, uint64(len(body))), body...)
	}
	types[0] = []byte{0}
	m = section(m, 3, vector(types...))
	m = section(m, 7, vector(append(name("walk"), 0x00, 0x00)))
	return section(m, 10, vector(bodies...))
}

func section(m []byte, id byte, content []byte) []byte {
	m = append(m, id)
	m = binary.AppendUvarint(m, uint64(len(content)))
	return append(m, content...)
}

func vector(items ...[]byte) []byte {
	v := binary.AppendUvarint(nil, uint64(len(items)))
	for _, item := range items {
		v = append(v, item...)
	}
	return v
}

func name(s string) []byte { return append([]byte{byte(len(s))}, s...) }
