package state

import (
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// RemoveItem takes a point process, netstim, netcon or detector away: "points[0]",
// "netstims[0]", "netcons[0]", "spikes[0]".
type RemoveItem struct{ Item string }

func (a RemoveItem) reduce(s State) State {
	return Edit{Field: a.Item, Do: func(m *model.Model) (*model.Model, error) { return withoutItem(m, a.Item) }}.reduce(s)
}

func withoutItem(m *model.Model, item string) (*model.Model, error) {
	list, i := SplitItem(item)
	switch list {
	case "points":
		return model.RemovePoint(m, i)
	case "netstims":
		return model.RemoveNetstim(m, i)
	case "netcons":
		return model.RemoveNetcon(m, i)
	}
	return model.RemoveDetector(m, i)
}

// SplitItem takes "points[3]" apart.
func SplitItem(item string) (list string, i int) {
	list, rest, _ := strings.Cut(item, "[")
	i, err := strconv.Atoi(strings.TrimSuffix(rest, "]"))
	if err != nil {
		return "", -1
	}
	return list, i
}

// itemOf is the item to which a number of the document belongs, "" when to none:
// "points[0]" of "points[0].amp".
func itemOf(path string) string {
	item, _, _ := strings.Cut(path, ".")
	switch list, _ := SplitItem(item); list {
	case "points", "netstims", "netcons", "spikes":
		return item
	}
	return ""
}

// ItemName is an item in the words of the page.
func ItemName(doc *model.Model, item string) string {
	switch list, i := SplitItem(item); list {
	case "points":
		return doc.Points[i].Name
	case "netstims":
		return doc.Netstims[i].Name
	case "netcons":
		return doc.Netcons[i].Source() + " -> " + doc.Netcons[i].Target
	case "spikes":
		return "spikes at " + doc.Spikes[i].Text
	}
	return ""
}

// ItemLoss says what goes with an item that is removed, "" when nothing does.
func ItemLoss(doc *model.Model, item string) string {
	after, err := withoutItem(doc, item)
	if err != nil {
		return ""
	}
	list, _ := SplitItem(item)
	about := map[string]string{"points": "point process", "netcons": "netcon", "spikes": "detector"}[list]
	return Loss(doc, after, about)
}

// HasItem tells whether a document has an item.
func HasItem(doc *model.Model, item string) bool {
	list, i := SplitItem(item)
	n := map[string]int{"points": len(doc.Points), "netstims": len(doc.Netstims), "netcons": len(doc.Netcons), "spikes": len(doc.Spikes)}[list]
	return i >= 0 && i < n
}
