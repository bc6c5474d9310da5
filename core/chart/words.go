package chart

import (
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// counted says how many of something there are: "12 points (soma)".
func counted(n int, noun, label string) string {
	text := itoa(n) + " " + noun
	if n != 1 {
		text += "s"
	}
	if label != "" {
		text += " (" + label + ")"
	}
	return text
}

// heading is what the figure is called.
func (f *Figure) heading() string {
	if f.Title != "" {
		return f.Title
	}
	if len(f.Axes) > 0 && f.Axes[0].Title.Text != "" {
		return f.Axes[0].Title.Text
	}
	return f.Name
}

// mostWords is of how many artists a sentence tells.
const mostWords = 4

// Sentence says what is drawn.
func (f *Figure) Sentence() string {
	if len(f.Axes) == 0 {
		return "An empty figure."
	}
	var parts []string
	for _, a := range f.Axes[:min(len(f.Axes), 6)] {
		parts = append(parts, a.sentence())
	}
	if n := len(f.Axes) - 6; n > 0 {
		parts = append(parts, counted(n, "further plot", "")+".")
	}
	return strings.Join(parts, " ")
}

// sentence says which axes these are and what is drawn in them: "A plot of mV against
// time (ms): 2 lines, soma from -74.5 to 35.8."
func (a *Axes) sentence() string {
	text, of := "A plot", " of "
	if a.Title.Text != "" {
		text, of = a.Title.Text, ", "
	}
	switch y, x := a.Y.Label.Text, a.X.Label.Text; {
	case y != "" && x != "":
		text += of + y + " against " + x
	case y != "":
		text += of + y
	case x != "":
		text += " against " + x
	}
	lines := 0
	seen := map[string]bool{}
	var named []string
	for _, o := range a.Artists {
		if l, ok := o.(*Line); ok && len(l.X) > 1 {
			lines++
		}
		if w := o.words(); w != "" && !seen[w] {
			seen[w] = true
			named = append(named, w)
		}
	}
	var parts []string
	if lines > 0 {
		parts = append(parts, counted(lines, "line", ""))
	}
	parts = append(parts, named[:min(len(named), mostWords)]...)
	if n := len(named) - mostWords; n > 0 {
		parts = append(parts, itoa(n)+" more")
	}
	if len(parts) == 0 {
		parts = []string{"nothing is drawn in it"}
	}
	return strings.ReplaceAll(text+": "+strings.Join(parts, ", ")+".", "\n", " ")
}
