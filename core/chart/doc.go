// Package chart draws the figures of pyplot: a Figure is data, its Scene the strokes
// that the page, a saved file and a picture show. Start with Figure{…}.Draw.
//
// Lengths are matplotlib's, points and inches, and become pixels in one place
// (Inch, point). Colours are matplotlib's, too; on dark paper they turn as Colour
// says, so that what a program draws in black is in the ink of the page.
//
// Invariant: whatever a figure holds, Draw returns soon, and its scene holds no
// coordinate that is no number and no more than some ten thousand points a mark.
package chart
