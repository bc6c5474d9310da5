package state

import (
	"math"
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
)

// Slider is how a slider's positions, 0 to Steps, stand for values.
type Slider struct {
	Low   float64 // at position 0
	High  float64 // at position Steps
	Steps int
	Log   bool
	Odd   bool // odd whole numbers, neighbours at the low end and far apart at the high
}

// sliders are the ranges in which the parameters of most cells lie, where neither
// the default nor the unit says as much. The field beside a slider takes all that
// is allowed.
var sliders = map[string]Slider{
	"celsius":     {Low: 0, High: 40, Steps: 400},
	"L":           {Low: 1, High: 1000, Steps: 300, Log: true},
	"diam":        {Low: 0.1, High: 100, Steps: 300, Log: true},
	"nseg":        {Low: 1, High: 1001, Steps: 100, Odd: true},
	"Ra":          {Low: 10, High: 1000, Steps: 200, Log: true},
	"cm":          {Low: 0.1, High: 10, Steps: 200, Log: true},
	"amp":         {Low: -0.2, High: 0.6, Steps: 160},
	"dt":          {Low: 0.001, High: 0.5, Steps: 200, Log: true},
	"tstop":       {Low: 1, High: 1000, Steps: 300, Log: true},
	"secondorder": {Low: 0, High: 2, Steps: 2},
	"atol":        {Low: 0, High: 0.1, Steps: 100},
	"threshold":   {Low: -60, High: 40, Steps: 100},
	"v_init":      {Low: -100, High: 50, Steps: 300},
}

// sliderOf is the slider of a parameter: its own range, or one that its unit and
// default suggest.
func sliderOf(p mech.Param, tstop float64) Slider {
	if slider, known := sliders[p.Name]; known {
		return slider
	}
	switch {
	case p.Integer && p.Max-p.Min <= 100:
		return Slider{Low: p.Min, High: p.Max, Steps: int(p.Max - p.Min)}
	case p.Max-p.Min <= 100:
		return Slider{Low: p.Min, High: p.Max, Steps: 100}
	case p.Unit == "ms":
		return Slider{High: niceAbove(tstop), Steps: 200}
	case p.Unit == "mV":
		return Slider{Low: -120, High: 80, Steps: 400}
	case p.Default > 0:
		return Slider{High: niceAbove(4 * p.Default), Steps: 200}
	}
	return Slider{Low: max(p.Min, -1), High: min(p.Max, 1), Steps: 200}
}

// niceAbove is the smallest of 1, 2, 2.5, 5 and their decades that is not below v.
func niceAbove(v float64) float64 {
	exponent := int(math.Floor(math.Log10(v)))
	for _, mantissa := range []string{"1", "2", "2.5", "5", "10"} {
		if nice := decimal(mantissa + "e" + strconv.Itoa(exponent)); nice >= v*(1-1e-12) {
			return nice
		}
	}
	return v
}

// bend is how much the odd numbers are spread: of a hundred positions up to 1001, the
// first are 1, 3, 5.
const bend = 3.5

// Position is the slider's nearest position to a value.
func (s Slider) Position(v float64) int {
	part := (v - s.Low) / (s.High - s.Low)
	switch {
	case s.Log:
		part = math.Log(v/s.Low) / math.Log(s.High/s.Low)
	case s.Odd:
		part = math.Asinh(part*math.Sinh(bend)) / bend
	}
	if math.IsNaN(part) {
		return 0
	}
	return int(math.Round(max(0, min(part, 1)) * float64(s.Steps)))
}

// At is the value at a position, as few digits as tell it from its neighbours.
func (s Slider) At(position int) float64 {
	position = max(0, min(position, s.Steps))
	part := float64(position) / float64(s.Steps)
	if s.Log {
		const figures = 3
		return decimal(strconv.FormatFloat(s.Low*math.Pow(s.High/s.Low, part), 'g', figures, 64))
	}
	if s.Odd {
		return s.Low + 2*math.Round((s.High-s.Low)/2*math.Sinh(bend*part)/math.Sinh(bend))
	}
	step := (s.High - s.Low) / float64(s.Steps)
	decimals := max(0, 2-int(math.Floor(math.Log10(step))))
	return decimal(strconv.FormatFloat(s.Low+float64(step*float64(position)), 'f', decimals, 64))
}

// decimal is the number of a text that strconv has written.
func decimal(text string) float64 {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(err)
	}
	if v == 0 {
		return 0 // no -0
	}
	return v
}
