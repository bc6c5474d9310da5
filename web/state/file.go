package state

import (
	"strings"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// Opening notes that a file is being read.
type Opening struct{ Name string }

// Opened takes in what a file holds: its model in place of the present document or,
// if there is none, its problems. That of a file which is not waited for any more
// is passed over.
type Opened struct{ File engine.File }

// Furnish makes a mere shape ready to run.
type Furnish struct{}

func (a Opening) reduce(s State) State {
	s.Reading = a.Name
	return s
}

func (a Opened) reduce(s State) State {
	if a.File.Name != s.Reading {
		return s
	}
	s.Reading = ""
	if a.File.Model == nil {
		return s.refused(a.File.Name, a.File.Problems)
	}
	s = s.replaced(holding(a.File.Model))
	for _, note := range a.File.Notes {
		s.Remarks = append(s.Remarks, a.File.Name+": "+note.Error())
	}
	return s
}

// TooLarge is what is known of a file that is larger than can be opened.
func TooLarge(name string) engine.File {
	return Unread(name, "is larger than 16 MB, which is the most that can be opened")
}

// Unread is what is known of a file that could not be read.
func Unread(name, why string) engine.File {
	return engine.File{Name: name, Problems: model.Problems{{Message: why}}}
}

func (Furnish) reduce(s State) State {
	if !Bare(s) {
		return s
	}
	doc, err := library.Furnish(s.Doc)
	if err != nil {
		return s.refused("document", err)
	}
	remarks := s.Remarks
	s = s.replaced(holding(doc))
	s.Remarks = remarks
	return s
}

// FurnishDoc says what Furnish does.
const FurnishDoc = "hh in soma and axon, pas everywhere else, nseg by the d_lambda rule, an IClamp in the soma and a recording of v there, for 25 ms."

// RemarksText is the remarks, one a line.
func RemarksText(s State) string { return strings.Join(s.Remarks, "\n") }

// Bare reports whether the document is a mere shape, which Furnish makes ready.
func Bare(s State) bool { return library.IsBare(s.Doc) }

// FileName is what the document is called as a file.
func FileName(doc *model.Model) string {
	name := strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '-'
		}
		return c
	}, doc.Name)
	if name = strings.Trim(name, " ."); name == "" {
		name = "model"
	}
	return name + ".json"
}

// maxLink is how long the text of a document in a link may be: the shortest address
// that a browser of today refuses is not much longer.
const maxLink = 60000

// Unlinked reports whether the document is too large for a link, by the least that
// a section and a 3-D point take.
func Unlinked(s State) bool {
	const section, point = len(`{"name":"a","L":1,"diam":1,"nseg":1,"Ra":1,"cm":1},`), len("[0,0,0,1],")
	least := 0
	for i := range s.Doc.Sections {
		least += section + point*len(s.Doc.Sections[i].Pt3D)
	}
	return least > maxLink
}

// fileLink names a document that is too large for a link.
func fileLink(doc *model.Model) string {
	var q query
	q.add(fileKey, fileTitle(doc))
	return q[0]
}

// fileKey is the key of a link that names a file whose document is too large for it.
const fileKey = "file"

// remembered is the substance that was left and that a link names but cannot hold.
func (s State) remembered(query string) (Substance, bool) {
	values, err := parseQuery(strings.TrimPrefix(query, "?"))
	if err != nil || values[fileKey] == "" {
		return Substance{}, false
	}
	all := append(append([]Substance{s.Substance}, s.future...), s.past...)
	for i := len(all) - 1; i >= 0; i-- {
		if fileTitle(all[i].Doc) == values[fileKey] {
			return all[i], true
		}
	}
	return Substance{}, false
}

func fileTitle(doc *model.Model) string { return strings.TrimSuffix(FileName(doc), ".json") }
