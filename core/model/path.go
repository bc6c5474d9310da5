package model

import "strconv"

// splitPath takes the first step off a path: "points[0].amp" is "points", 0 and
// "amp". The index is -1 when there is none, and -2 when it is not an index.
func splitPath(path string) (key string, i int, rest string) {
	step := path
	for at := range len(path) {
		if path[at] == '.' {
			step, rest = path[:at], path[at+1:]
			break
		}
	}
	if step == "" || step[len(step)-1] != ']' {
		return step, -1, rest
	}
	for at := range len(step) {
		if step[at] != '[' {
			continue
		}
		if i, err := strconv.Atoi(step[at+1 : len(step)-1]); err == nil && i >= 0 && isDigit(step[at+1]) {
			return step[:at], i, rest
		}
		break
	}
	return step, -2, rest
}
