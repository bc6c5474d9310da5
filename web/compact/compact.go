// Package compact makes text that goes into an address of a document's text, about
// as long as its news: what documents have in common costs next to nothing.
//
// Pack and Unpack are the way in. The packed form is a version's letter and then
// base64url of an arithmetic code (coder.go), in which each bit costs the less the
// better it was foretold (foretell.go). A reader starts out knowing the primer, a
// text of the version, so that even the first section of a document is no news.
//
// Invariant: what Pack has written, every later version's Unpack reads.
package compact

import (
	"encoding/base64"
	"errors"
	"strings"
)

// Most is how long a text may be that is packed [byte]. Longer ones make no link.
const Most = 1 << 14

// versionOne marks the only form there is so far.
const versionOne = "a"

var (
	// ErrDamaged says that a packed text is not as Pack wrote it.
	ErrDamaged = errors.New("is cut short or altered: copy the whole link")
	// ErrLater says that a packed text is of a version that is not known.
	ErrLater = errors.New("is of a later version than this page: load the page anew")
)

// Pack returns the packed form of text, which is at most Most long.
func Pack(text string) string {
	e := newEncoder()
	f, length := primed(), len(text)
	e.flat(byte(length))
	e.flat(byte(length >> 8))
	for i := range length {
		e.letter(f, text[i])
	}
	sum := checksum(text)
	e.flat(byte(sum))
	e.flat(byte(sum >> 8))
	return versionOne + base64.RawURLEncoding.EncodeToString(e.finish())
}

// Unpack returns the text of a packed form, or one of the errors of this package.
// It takes no longer than Pack does for a text of length Most.
func Unpack(packed string) (string, error) {
	body, ok := strings.CutPrefix(packed, versionOne)
	if !ok {
		return "", ErrLater
	}
	code, err := base64.RawURLEncoding.Strict().DecodeString(body)
	if err != nil {
		return "", ErrDamaged
	}
	d := newDecoder(code)
	length := int(d.flat()) | int(d.flat())<<8
	if length > Most {
		return "", ErrDamaged
	}
	f := primed()
	text := make([]byte, length)
	for i := range text {
		if text[i] = d.letter(f); d.beyond() {
			return "", ErrDamaged
		}
	}
	sum := checksum(string(text))
	if d.flat() != byte(sum) || d.flat() != byte(sum>>8) || d.beyond() {
		return "", ErrDamaged
	}
	return string(text), nil
}

// checksum is FNV-1a, folded to 16 bits.
func checksum(text string) uint16 {
	sum := uint32(2166136261)
	for i := range len(text) {
		sum = (sum ^ uint32(text[i])) * 16777619
	}
	return uint16(sum>>16) ^ uint16(sum)
}
