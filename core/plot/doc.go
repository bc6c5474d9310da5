// Package plot turns data into strokes. A plot (Traces, Panels, Space, Phase,
// Raster, Shape, Map, ErrorCurve, Growth, Bar) gives a Scene of marks; the page, a
// saved file and the picture in index.html draw the very same marks.
//
// Start with Traces{…}.Scene(). The package imports nothing of the project, and
// the same data and size give the same bytes everywhere.
//
// Invariant: whatever the data, no coordinate in a Scene is NaN or infinite and
// no text in an SVG can become markup.
package plot
