package edge

import "strings"

// choose returns the content coding that the Accept-Encoding fields of a request
// like best among those offered, the server's favourite first, identity last.
// It returns false when the request accepts none of them (RFC 9110, 12.5.3).
func choose(fields, offered []string) (coding string, ok bool) {
	likes := preferences(fields)
	best := 0
	for _, c := range offered {
		if q, _ := likes.weight(c); q > best {
			coding, best = c, q
		}
	}
	if best > 0 {
		return coding, true
	}
	// Nobody has to ask for identity; it is there unless it is ruled out.
	_, ruledOut := likes.weight(identity)
	return identity, !ruledOut
}

// weights holds the weight of each coding a request names, in thousandths.
type weights map[string]int

// weight returns the weight of a coding and whether the request gives it one.
func (w weights) weight(coding string) (q int, given bool) {
	if q, given = w[coding]; given {
		return q, true
	}
	q, given = w["*"]
	return q, given
}

// preferences reads Accept-Encoding fields. A member that it cannot read is
// passed over, as if it were not there.
func preferences(fields []string) weights {
	likes := weights{}
	for _, member := range strings.Split(strings.Join(fields, ","), ",") {
		coding, parameters, _ := strings.Cut(member, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "x-gzip" {
			coding = "gzip"
		}
		if q, ok := quality(parameters); ok && coding != "" {
			likes[coding] = q
		}
	}
	return likes
}

// quality returns the q of a member's parameters in thousandths, 1000 if it has
// none, and false if it is malformed.
func quality(parameters string) (q int, ok bool) {
	for _, parameter := range strings.Split(parameters, ";") {
		name, value, _ := strings.Cut(parameter, "=")
		if strings.EqualFold(strings.TrimSpace(name), "q") {
			return thousandths(strings.TrimSpace(value))
		}
	}
	return 1000, true
}

// thousandths reads a qvalue: 0 or 1 with at most three decimals, at most 1.
func thousandths(value string) (q int, ok bool) {
	whole, decimals, _ := strings.Cut(value, ".")
	if whole != "0" && whole != "1" || len(decimals) > 3 {
		return 0, false
	}
	for _, digit := range whole + (decimals + "000")[:3] {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		q = 10*q + int(digit-'0')
	}
	return q, q <= 1000
}
