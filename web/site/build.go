package main

import "io"

// A source is all that a site is made of.
type source struct {
	root   string                                       // the project's folder
	made   func(root string) (map[string][]byte, error) // gives the assets that are no files of web/static
	poster func() (string, error)                       // gives the picture for {{poster}}
}

// build writes the site that s describes into the folder out, prints the sizes
// of its files, and fails if a page loads more than it may, which it can tell only of what
// gets brotli.
func build(s source, out string, thorough effort, report io.Writer) error {
	if err := checkFolder(out); err != nil {
		return err
	}
	assets, err := s.assets()
	if err != nil {
		return err
	}
	pages, err := s.pages(assets)
	if err != nil {
		return err
	}
	files := siteFiles(assets, pages)
	if err := compress(files, out, thorough); err != nil {
		return err
	}
	if err := write(files, out); err != nil {
		return err
	}
	printSizes(report, files)
	if thorough == quick {
		return nil
	}
	return checkDownloads(pages, files, report)
}
