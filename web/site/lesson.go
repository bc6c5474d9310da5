package main

import (
	"os"
	"path/filepath"

	"github.com/cablelab/cablelab/web/lesson"
)

// lessons are the pages of the folder tutorial, if there is one: each text in
// page.html, and index.html, which lists them.
func (s source) lessons(all assets) ([]page, error) {
	folder := filepath.Join(s.root, "tutorial")
	if _, err := os.Stat(folder); os.IsNotExist(err) {
		return nil, nil
	}
	texts, err := lesson.ReadFolder(folder)
	if err != nil {
		return nil, err
	}
	contents, err := s.page("tutorial.html", filepath.Join(folder, "index.html"), map[string]any{"Pages": texts}, all)
	if err != nil {
		return nil, err
	}
	pages := []page{contents}
	for i := range texts {
		data := map[string]any{"Pages": texts, "Page": &texts[i]}
		if i > 0 {
			data["Before"] = &texts[i-1]
		}
		if i < len(texts)-1 {
			data["Next"] = &texts[i+1]
		}
		p, err := s.page("tutorial-"+texts[i].Name+".html", filepath.Join(folder, "page.html"), data, all)
		if err != nil {
			return nil, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}
