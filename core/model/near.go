package model

import "strings"

// unknown is the message about a word that is not among the allowed ones: it
// names the nearest of them, or all when none is near.
func unknown(what, word string, allowed []string) string {
	message := "unknown " + what + " " + quote(word)
	if best := nearest(word, allowed); best != "" {
		return message + "; did you mean " + quote(best) + "?"
	}
	if len(allowed) == 0 || len(allowed) > 20 {
		return message
	}
	return message + "; available: " + strings.Join(allowed, ", ")
}

// nearest is the allowed word that word is probably a slip of, "" if there is none.
func nearest(word string, allowed []string) string {
	if len(word) > maxName {
		return ""
	}
	best, least := "", 1+len(word)/4
	for _, a := range allowed {
		if d := distance(word, a); d <= least && d < max(len(word), len(a)) && (best == "" || d < least) {
			best, least = a, d
		}
	}
	return best
}

// distance is the number of letters to insert, drop or change to turn a into b;
// upper and lower case are half alike, which rounds down to equal.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = 2 * j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] += 2
		for j := range len(b) {
			change := diagonal + difference(a[i], b[j])
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+2, row[j+1]+2)
		}
	}
	return row[len(b)] / 2
}

func difference(a, b byte) int {
	switch {
	case a == b:
		return 0
	case isLetter(a) && a^b == 0x20:
		return 1
	}
	return 2
}
