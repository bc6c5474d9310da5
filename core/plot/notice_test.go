package plot

import (
	"strings"
	"testing"
)

// TestNotice: every word is there, in lines that fit, and no more lines than fit.
func TestNotice(t *testing.T) {
	text := "tstop: must be\nlower than 100\u202f000. " + strings.Repeat("word ", 40) + strings.Repeat("x", 200) + " end."
	for _, size := range [][2]float64{{900, 360}, {200, 400}, {160, 60}, {1, 1}} {
		p := Notice{Width: size[0], Height: size[1], Title: "Not drawn", Text: text}
		s := p.Scene()
		var words strings.Builder
		for _, m := range s.Marks {
			if m.Kind != Text || m.Class == "title" {
				continue
			}
			words.WriteString(m.Text)
			if strings.HasPrefix(m.Text, "000") {
				t.Errorf("%v: a number is broken before %q", size, m.Text)
			}
			if size[0] > 100 && TextWidth(m.Text, m.Size) > size[0]-28 || m.Y > size[1] {
				t.Errorf("%v: %q does not fit", size, m.Text)
			}
		}
		whole := strings.ReplaceAll(words.String(), " ", "") == strings.NewReplacer(" ", "", "\n", "").Replace(text)
		if roomy := size[1] >= 360; whole != roomy {
			t.Errorf("%v: all words: %t, want %t", size, whole, roomy)
		}
	}
}
