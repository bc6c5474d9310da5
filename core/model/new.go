package model

// newTstop is how long the run of a new document is [ms], as the tutorial's.
const newTstop = 25

// New is a document to build on: one section, of which v is recorded in the
// middle. But for tstop all is NEURON's default.
func New() *Model {
	m, err := AddSection(&Model{}, nil)
	if err != nil {
		panic(err)
	}
	setDefaults(documentFields, m)
	setDefaults(runFields, &m.Run)
	m.Run.Tstop = newTstop
	m, err = AddRecord(m, Place{m.Sections[0].Name, 0.5}.String()+".v")
	if err != nil {
		panic(err)
	}
	return m
}
