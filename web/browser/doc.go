// Package browser starts Chromium, and holds the tests that drive the real page in
// it: the built site in dist, served by the program's own handler.
//
// Each test fails on any error on the page's console, whatever else it looks at.
package browser
