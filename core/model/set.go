package model

// Get returns the number at a path, such as "sections[1].nseg".
func Get(m *Model, path string) (float64, error) {
	s := find(m, path)
	if s.param == nil {
		return 0, problem(path, "there is no such number in this document")
	}
	return s.get(m), nil
}

// Set returns m with the number at a path changed, or the Problems that Decode
// would find. It shares what is unchanged with m, which stays as it is.
func Set(m *Model, path string, v float64) (*Model, error) {
	s := find(m, path)
	if s.param == nil {
		return nil, problem(path, "there is no such number in this document")
	}
	if message := checkNumber(s.param, v); message != "" {
		return nil, problem(path, message)
	}
	next := *m
	s.set(&next, v)
	if s.check != nil {
		if place, message := s.check(&next); message != "" {
			return nil, problem(place, message)
		}
	}
	return &next, nil
}
