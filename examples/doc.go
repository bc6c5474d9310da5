// Package examples holds hosts of live figures: a plain page, a Sphinx project with
// MyST and reStructuredText, and a Jupyter notebook. Its tests build them.
package examples
