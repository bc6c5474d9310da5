// Package browser holds the tests that drive the real page in a real browser: the
// built site in dist, served by the program's own handler, in Chromium.
//
// Each test fails on any error on the page's console, whatever else it looks at.
package browser
