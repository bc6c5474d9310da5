package export

import "io"

// sink is text on its way to a writer.
type sink struct {
	out   io.Writer
	bytes []byte
	err   error
}

const enough = 1 << 16 // bytes to be passed on at a time

// pass hands on what has gathered, if it is enough.
func (s *sink) pass() {
	if len(s.bytes) >= enough {
		s.flush()
	}
}

// flush hands on all and gives the first error of the writer.
func (s *sink) flush() error {
	if s.err == nil {
		_, s.err = s.out.Write(s.bytes)
	}
	s.bytes = s.bytes[:0]
	return s.err
}

func (s *sink) put(text string) { s.bytes = append(s.bytes, text...) }

func (s *sink) float(v float64) { s.bytes = appendFloat(s.bytes, v) }
