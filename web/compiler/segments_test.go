package compiler

import (
	"encoding/binary"
	"slices"
	"testing"
)

// wasmProgram is a program with a section that is not data, and these segments.
func wasmProgram(segments ...segment) []byte {
	program := append([]byte(wasmHeader), 1, 3, 'a', 'b', 'c', dataSection)
	content := appendSegments(nil, segments)
	return append(binary.AppendUvarint(program, uint64(len(content))), content...)
}

func asItIs([]segment) error { return nil }

func TestJoinSegments(t *testing.T) {
	far := 70000
	joined, err := eachData(wasmProgram(
		segment{63, []byte("go")}, segment{71, []byte("s")}, segment{far, []byte("far away")}, segment{67, []byte("pher")},
	), asItIs)
	if err != nil {
		t.Fatal(err)
	}
	want := wasmProgram(segment{63, []byte("go\x00\x00phers")}, segment{far, []byte("far away")})
	if !slices.Equal(joined, want) {
		t.Errorf("joined to\n%q, want\n%q", joined, want)
	}
}

func TestJoinSegmentsKeepsAddresses(t *testing.T) {
	for _, at := range []int{0, 1, 63, 64, 127, 128, 8191, 8192, 1<<20 + 77} {
		content := appendSegments(nil, []segment{{at, []byte("x")}})
		segments, err := readSegments(content)
		if err != nil || len(segments) != 1 || segments[0].at != at {
			t.Errorf("address %d comes back as %v, %v", at, segments, err)
		}
		if last := content[len(content)-4]; last&0x40 != 0 {
			t.Errorf("address %d reads as a negative number: its last byte is %#x", at, last)
		}
	}
}

func TestJoinSegmentsRefuses(t *testing.T) {
	whole := wasmProgram(segment{5, []byte("data")})
	passive := append([]byte(wasmHeader), dataSection, 3, 1, 1, 0)
	for name, program := range map[string][]byte{
		"text": []byte("not a program"), "nothing": nil, "a passive segment": passive, "half a program": whole[:len(whole)-2],
	} {
		if joined, err := eachData(program, asItIs); err == nil {
			t.Errorf("%s is joined to %q", name, joined)
		}
	}
}
