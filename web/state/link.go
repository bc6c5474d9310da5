package state

// Link is the query of a URL that FromLink turns into the same substance: only
// what differs from the tutorial, "" when nothing does.
func Link(s State) string { return "" }

// FromLink is the page as a URL's query asks for it. What cannot be used is told
// in Problems and left at its default.
func FromLink(query string) State { return Start() }
