package hoc

import (
	"fmt"
	"strings"
)

// printf writes one number by a format of C's printf, such as "%8.3f\n".
func printf(format string, x float64) string {
	start := strings.IndexByte(format, '%')
	if start < 0 {
		return format
	}
	verb := strings.IndexAny(format[start:], "efgEGdi")
	if verb < 0 {
		throw(hocError("printf: the format %q has no %%g for its number", format))
	}
	end := start + verb
	directive := strings.ReplaceAll(format[start:end], "l", "")
	var text string
	switch kind := format[end]; {
	case kind == 'd' || kind == 'i':
		text = fmt.Sprintf(directive+"d", int64(x))
	case strings.Contains(directive, "."):
		text = fmt.Sprintf(directive+string(kind), x)
	default:
		text = fmt.Sprintf(directive+".6"+string(kind), x)
	}
	return format[:start] + text + strings.ReplaceAll(format[end+1:], "%%", "%")
}
